// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The losses of a thread, read from its {@link LossLog} as it grows: each {@link #update} reads what has come since. Of a very long thread
 * neighbours are merged, so that memory stays bounded. Lines that are torn or no numbers are passed over. Used by one thread at a time.
 */
public final class LossCurve {
	/** More points than this are merged two by two. */
	static final int MOST = 1 << 16;
	private static final int CHUNK = 1 << 20;
	private static final int TAIL = 64;

	private final Path file;
	private List<LossPoint> points = new ArrayList<>();
	private long read;
	private int linesAPoint = 1;
	private LossPoint pending;
	private int pendingLines;
	/** The last bytes that were read, by which the file is known again. */
	private byte[] tail = new byte[0];

	/** @param run the thread's folder; the file need not be there yet */
	public LossCurve(Path run) {
		file = new RunFolder(run).losses();
	}

	/** The points, by step. Of several lines that were merged the loss is the mean, the gradient the largest, the rest the last. */
	public List<LossPoint> points() {
		return List.copyOf(points);
	}

	/**
	 * Reads what has come. When a thread is resumed, the end of the file may have been cut off: then all is read anew.
	 *
	 * @return whether there is anything new
	 * @throws StudioException if the file cannot be read
	 */
	public boolean update() throws StudioException {
		if (!Files.isRegularFile(file)) return false;
		try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
			boolean anew = isAnother(in);
			if (anew) forget();
			long before = read;
			byte[] chunk = new byte[CHUNK];
			while (readChunk(in, chunk)) continue;
			return anew || read != before;
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}

	/** Takes the complete lines of the next part of the file; whether there were any. */
	private boolean readChunk(RandomAccessFile in, byte[] chunk) throws IOException {
		in.seek(read);
		int complete = in.read(chunk);
		while (complete > 0 && chunk[complete - 1] != '\n') complete--;
		if (complete <= 0) return false;
		for (String line : new String(chunk, 0, complete, StandardCharsets.UTF_8).split("\n")) LossLine.read(line).ifPresent(this::add);
		read += complete;
		tail = Arrays.copyOfRange(chunk, Math.max(0, complete - TAIL), complete);
		return true;
	}

	private boolean isAnother(RandomAccessFile in) throws IOException {
		if (in.length() < read) return true;
		byte[] found = new byte[tail.length];
		in.seek(read - tail.length);
		in.readFully(found);
		return !Arrays.equals(found, tail);
	}

	private void forget() {
		points = new ArrayList<>();
		read = 0;
		tail = new byte[0];
		linesAPoint = 1;
		pending = null;
		pendingLines = 0;
	}

	private void add(LossPoint point) {
		pending = pending == null ? point : merge(pending, pendingLines, point, 1);
		if (++pendingLines < linesAPoint) return;
		points.add(pending);
		pending = null;
		pendingLines = 0;
		if (points.size() < MOST) return;
		List<LossPoint> merged = new ArrayList<>(MOST / 2);
		for (int i = 0; i + 1 < points.size(); i += 2) merged.add(merge(points.get(i), 1, points.get(i + 1), 1));
		points = merged;
		linesAPoint *= 2;
	}

	private static LossPoint merge(LossPoint a, int weightA, LossPoint b, int weightB) {
		double loss = (a.loss() * weightA + b.loss() * weightB) / (weightA + weightB);
		double validation = Double.isNaN(b.validationLoss()) ? a.validationLoss() : b.validationLoss();
		return new LossPoint(b.step(), loss, validation, Math.max(a.gradientNorm(), b.gradientNorm()), b.secondsPerStep());
	}
}
