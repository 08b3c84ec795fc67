// SPDX-License-Identifier: EPL-2.0
package gleaner.fence;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What has happened to processes with engines, and what they have printed: the last lines of it. Safe for use by several threads. */
public final class FenceLog {
	/** More lines than these are forgotten, the oldest first. */
	public static final int MOST = 200;

	private static final int LONGEST = 300;

	private final Deque<Line> lines = new ArrayDeque<>();
	private final Runnable onLine;

	/**
	 * A line.
	 *
	 * @param when it was written
	 * @param words without control characters
	 */
	public record Line(Instant when, String words) {
	}

	/** One that nobody follows. */
	public FenceLog() {
		this(() -> {});
	}

	/** @param onLine called after each line, on the thread that wrote it, which must not be held up */
	public FenceLog(Runnable onLine) {
		this.onLine = onLine;
	}

	void add(String words) {
		if (words.isBlank()) return;
		synchronized (this) {
			lines.add(new Line(Instant.now(), Plain.line(words, LONGEST)));
			if (lines.size() > MOST) lines.removeFirst();
		}
		onLine.run();
	}

	/** What there is, the oldest first. */
	public synchronized List<Line> lines() {
		return List.copyOf(lines);
	}
}
