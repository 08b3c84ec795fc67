// SPDX-License-Identifier: EPL-2.0
package gleaner.film.reel;

import gleaner.film.picture.FilmSize;
import java.nio.ByteBuffer;
import org.jcodec.codecs.h264.H264Encoder;
import org.jcodec.codecs.h264.H264Utils;
import org.jcodec.codecs.h264.io.model.NALUnit;
import org.jcodec.codecs.h264.io.model.NALUnitType;
import org.jcodec.codecs.h264.io.model.PictureParameterSet;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.codecs.h264.io.model.SliceHeader;
import org.jcodec.codecs.h264.io.model.SliceType;
import org.jcodec.codecs.h264.io.write.CAVLCWriter;
import org.jcodec.codecs.h264.io.write.SliceHeaderWriter;
import org.jcodec.common.io.BitWriter;
import org.jcodec.common.model.Size;

/** A picture that is like the one before, in H.264: every macroblock is skipped, some twenty bytes for them all. */
final class StillSlice {
	private static final int START = 1;
	/** Others refer to it. */
	private static final int IMPORTANCE = 3;
	private static final int LONGEST = 256;

	private final SeqParameterSet sequence;
	private final PictureParameterSet parameters;
	private final int macroblocks;

	/** @param encoder that writes the other pictures of the film, set as it will be then */
	StillSlice(H264Encoder encoder, FilmSize size) {
		sequence = encoder.initSPS(new Size(size.width(), size.height()));
		parameters = encoder.initPPS();
		macroblocks = (sequence.picWidthInMbsMinus1 + 1) * (sequence.picHeightInMapUnitsMinus1 + 1);
	}

	/** @param number how many pictures there were since the last one that stands alone, 1 or more */
	ByteBuffer write(int number, ByteBuffer into) {
		SliceHeader header = new SliceHeader();
		header.sliceType = SliceType.P;
		header.sps = sequence;
		header.pps = parameters;
		header.frameNum = number % (1 << sequence.log2MaxFrameNumMinus4 + 4);
		header.picOrderCntLsb = (number << 1) % (1 << sequence.log2MaxPicOrderCntLsbMinus4 + 4);
		ByteBuffer slice = ByteBuffer.allocate(LONGEST);
		BitWriter bits = new BitWriter(slice);
		SliceHeaderWriter.write(header, false, IMPORTANCE, bits);
		CAVLCWriter.writeUE(bits, macroblocks);
		bits.write1Bit(1);
		bits.flush();
		slice.flip();
		ByteBuffer out = into.duplicate();
		out.putInt(START);
		new NALUnit(NALUnitType.NON_IDR_SLICE, IMPORTANCE).write(out);
		H264Utils.escapeNAL(slice, out);
		out.flip();
		return out;
	}
}
