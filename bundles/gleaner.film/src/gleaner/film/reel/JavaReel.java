// SPDX-License-Identifier: EPL-2.0
package gleaner.film.reel;

import gleaner.film.picture.Canvas;
import gleaner.film.picture.FilmSize;
import gleaner.film.picture.Planes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jcodec.codecs.h264.H264Encoder;
import org.jcodec.codecs.h264.io.model.SliceType;
import org.jcodec.common.Codec;
import org.jcodec.common.MuxerTrack;
import org.jcodec.common.VideoCodecMeta;
import org.jcodec.common.io.FileChannelWrapper;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Size;
import org.jcodec.containers.mp4.Brand;
import org.jcodec.containers.mp4.muxer.MP4Muxer;

/**
 * Films without another program, through JCodec: slowly, some pictures a second, and without sound. A picture that is like the one before
 * costs nothing.
 */
public final class JavaReel implements Reel {
	/** Between pictures that stand alone; players seek to them. */
	private static final int SECONDS_BETWEEN_KEYS = 10;
	/** JCodec counts bytes from -128. */
	private static final int LEVEL = 128;
	/** Text hardly moves from one picture to the next: to look for where it went would take most of the time. */
	private static final int SEARCHED_PIXELS = 1;

	private final FilmSize size;
	private final int framesASecond;
	private final int keyInterval;
	private final Planes planes;
	private final Picture picture;
	private final ByteBuffer buffer;
	private final H264Encoder encoder;
	private final StillSlice still;
	private final FileChannel file;
	private final MP4Muxer muxer;
	private final MuxerTrack track;
	private long frames;
	private int sinceKey;

	/** @param out where the film is written to; what is there is overwritten */
	public JavaReel(FilmSize size, int framesASecond, Path out) throws IOException {
		this.size = size;
		this.framesASecond = framesASecond;
		planes = new Planes(size);
		picture = Picture.create(size.width(), size.height(), ColorSpace.YUV420J);
		buffer = ByteBuffer.allocate(3 * size.width() * size.height() + 10_000);
		encoder = H264Encoder.createH264Encoder();
		keyInterval = SECONDS_BETWEEN_KEYS * framesASecond;
		encoder.setKeyInterval(keyInterval);
		encoder.setMotionSearchRange(SEARCHED_PIXELS);
		still = new StillSlice(encoder, size);
		file = FileChannel.open(out, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ,
				StandardOpenOption.TRUNCATE_EXISTING);
		muxer = MP4Muxer.createMP4Muxer(new FileChannelWrapper(file), Brand.MP4);
		track = muxer.addVideoTrack(Codec.H264,
				VideoCodecMeta.createSimpleVideoCodecMeta(new Size(size.width(), size.height()), ColorSpace.YUV420));
	}

	@Override
	public void add(Canvas canvas) throws IOException {
		boolean isKey = frames == 0 || sinceKey + 1 >= keyInterval;
		boolean isStill = canvas.changed().isEmpty() && !isKey;
		sinceKey = isKey ? 0 : sinceKey + 1;
		if (!canvas.changed().isEmpty()) {
			planes.update(canvas);
			level();
		}
		buffer.clear();
		ByteBuffer data = isStill ? still.write(sinceKey, buffer)
				: encoder.doEncodeFrame(picture, buffer, isKey, sinceKey, isKey ? SliceType.I : SliceType.P);
		track.addFrame(Packet.createPacket(data, frames, framesASecond, 1, frames,
				isKey ? Packet.FrameType.KEY : Packet.FrameType.INTER, null));
		frames++;
	}

	private void level() {
		byte[][] from = planes.planes();
		for (int plane = 0; plane < from.length; plane++) {
			byte[] to = picture.getPlaneData(plane);
			for (int i = 0; i < from[plane].length; i++) to[i] = (byte) ((from[plane][i] & 255) - LEVEL);
		}
	}

	@Override
	public void finish() throws IOException {
		if (frames == 0) throw new IOException("a film of " + size + " has no picture");
		muxer.finish();
	}

	@Override
	public void close() throws IOException {
		file.close();
	}
}
