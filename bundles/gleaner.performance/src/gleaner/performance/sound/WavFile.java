// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.sound;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A WAV file of one channel and 16 bits that grows. Its header is right every time it was {@link #settle}d, so that a program that is
 * killed leaves a file that plays, but for what came since. For one thread.
 */
public final class WavFile implements Closeable {
	/** Of the header, in bytes. */
	static final int HEADER = 44;
	static final int BYTES_A_SAMPLE = 2;

	/** Sizes in the header have 32 bits, of which players read 31. */
	private static final long LARGEST = (1L << 31) - (1 << 16);
	private static final int FORMAT_LENGTH = 16;
	private static final int BITS = 16;
	private static final short PCM = 1;
	private static final int RIFF_BEFORE = 8;

	/** Not a channel: that would close for good if the thread was interrupted. */
	private final RandomAccessFile file;
	private final int rate;
	private final long first;
	private long bytes;

	/**
	 * Begins a file, or goes on with one of the same rate.
	 *
	 * @param rate samples a second
	 * @throws IOException if it cannot be written, or is another kind of file
	 */
	public WavFile(Path path, int rate) throws IOException {
		this.rate = rate;
		file = new RandomAccessFile(path.toFile(), "rw");
		try {
			if (file.length() >= HEADER) goOn(path);
			first = bytes;
			settle();
		} catch (IOException e) {
			file.close();
			throw e;
		}
	}

	/** What a killed program had written behind its last header counts too. */
	private void goOn(Path path) throws IOException {
		byte[] head = new byte[HEADER];
		file.readFully(head);
		ByteBuffer fields = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
		boolean isOurs = new String(head, 0, 4, StandardCharsets.US_ASCII).equals("RIFF") && fields.getShort(22) == 1
				&& fields.getInt(24) == rate && fields.getShort(34) == BITS;
		if (!isOurs) throw new IOException(path + " is no recording of " + rate + " samples per second that can be continued");
		bytes = Math.min(LARGEST, file.length() - HEADER) / BYTES_A_SAMPLE * BYTES_A_SAMPLE;
	}

	/** How many seconds it has. */
	public double seconds() {
		return bytes / (double) BYTES_A_SAMPLE / rate;
	}

	/** How many samples came since it was opened here. */
	long samples() {
		return (bytes - first) / BYTES_A_SAMPLE;
	}

	/** Whether no more fits in. */
	public boolean isFull() {
		return bytes >= LARGEST;
	}

	/** Appends samples; what does not fit is left out. After a failure it is as it was before. */
	public void append(short[] samples, int count) throws IOException {
		int fitting = (int) Math.min(count, (LARGEST - bytes) / BYTES_A_SAMPLE);
		ByteBuffer data = ByteBuffer.allocate(fitting * BYTES_A_SAMPLE).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < fitting; i++) data.putShort(samples[i]);
		try {
			file.seek(HEADER + bytes);
			file.write(data.array());
		} catch (IOException e) {
			file.setLength(HEADER + bytes);
			throw e;
		}
		bytes += data.capacity();
	}

	/** Makes the header right and the file safe on the disk. */
	public void settle() throws IOException {
		ByteBuffer head = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
		head.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt((int) (HEADER - RIFF_BEFORE + bytes));
		head.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(FORMAT_LENGTH).putShort(PCM).putShort((short) 1).putInt(rate)
				.putInt(rate * BYTES_A_SAMPLE).putShort((short) BYTES_A_SAMPLE).putShort((short) BITS);
		head.put("data".getBytes(StandardCharsets.US_ASCII)).putInt((int) bytes);
		file.seek(0);
		file.write(head.array());
		file.getFD().sync();
	}

	@Override
	public void close() throws IOException {
		try (file) {
			settle();
		}
	}
}
