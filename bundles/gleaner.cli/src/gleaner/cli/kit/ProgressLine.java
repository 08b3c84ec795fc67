package gleaner.cli.kit;

import gleaner.engine.Progress;
import java.io.PrintStream;

/** One line on a terminal that says how far the work is; nothing in a pipe. Redrawn at most ten times a second. */
public final class ProgressLine implements Progress, AutoCloseable {
	private static final long BETWEEN_NANOS = 100_000_000;
	private static final String CLEAR = "\r\033[K";

	private final PrintStream err;
	private final boolean terminal;
	private long drawn;
	private boolean shown;

	public ProgressLine(Surroundings surroundings) {
		err = surroundings.err();
		terminal = surroundings.terminal();
	}

	@Override
	public synchronized void report(String what, double done) {
		long now = System.nanoTime();
		if (!terminal || shown && now - drawn < BETWEEN_NANOS) return;
		drawn = now;
		shown = true;
		err.print(CLEAR + what + (Double.isNaN(done) ? " …" : " " + Math.round(100 * done) + " %"));
		err.flush();
	}

	/** Takes the line away. */
	@Override
	public synchronized void close() {
		if (shown) err.print(CLEAR);
		err.flush();
		shown = false;
	}
}
