// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.kit;

import gleaner.engine.Progress;
import gleaner.files.Visible;
import java.io.PrintStream;

/** One line on a terminal that says how far the work is; nothing in a pipe. Redrawn at most ten times a second. */
public final class ProgressLine implements Progress, AutoCloseable {
	private static final long BETWEEN_NANOS = 100_000_000;
	private static final String CLEAR = "\r\033[K";
	/** What does not fit into the line is cut off at the edge of the terminal, or it could not be drawn over. */
	private static final String CUT = "\033[?7l";
	private static final String WRAP = "\033[?7h";
	/** A terminal of this kind understands no commands. */
	private static final String DUMB = "dumb";

	private final PrintStream err;
	private final boolean terminal;
	private long drawn;
	private boolean shown;

	public ProgressLine(Surroundings surroundings) {
		err = Printer.raw(surroundings.err());
		terminal = surroundings.terminal() && !DUMB.equals(System.getenv("TERM"));
	}

	@Override
	public synchronized void report(String what, double done) {
		long now = System.nanoTime();
		if (!terminal || shown && now - drawn < BETWEEN_NANOS) return;
		drawn = now;
		shown = true;
		String share = Double.isNaN(done) ? " …" : " " + Math.round(100 * done) + " %";
		err.print(CLEAR + CUT + Visible.of(what).replace('\n', ' ') + share + WRAP);
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
