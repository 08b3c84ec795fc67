// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/**
 * The end of a thread's {@link RunLog}, with times as they were here; read again only when the file has changed. Used by one thread at a
 * time.
 */
public final class LogTail {
	/** So many lines at most. */
	static final int MOST_LINES = 500;
	/** So many bytes at most. */
	static final int MOST_BYTES = 1 << 17;

	private final Path file;
	private List<String> lines = List.of();
	private long size = -1;
	private long changed;

	/** @param run the thread's folder; the file need not be there yet */
	public LogTail(Path run) {
		file = new RunFolder(run).log();
	}

	/**
	 * The last lines, as they are now. A line that is being written is among them.
	 *
	 * @throws StudioException if the file cannot be read
	 */
	public List<String> lines() throws StudioException {
		if (!Files.isRegularFile(file)) return List.of();
		try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
			long time = Files.getLastModifiedTime(file).toMillis();
			if (in.length() == size && time == changed) return lines;
			long from = Math.max(0, in.length() - MOST_BYTES);
			in.seek(from);
			byte[] end = new byte[(int) (in.length() - from)];
			in.readFully(end);
			List<String> all = new String(end, StandardCharsets.UTF_8).lines().toList();
			int torn = from > 0 && all.size() > 1 ? 1 : 0;
			ZoneId here = ZoneId.systemDefault();
			lines = all.subList(Math.max(torn, all.size() - MOST_LINES), all.size()).stream().map(line -> RunLog.shown(line, here))
					.toList();
			size = from + end.length;
			changed = time;
			return lines;
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}
}
