// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.terminal;

import gleaner.performance.pace.Screen;

/** How large a terminal is, in cells. What is smaller than a stage can be counts as that. */
public record TerminalSize(int columns, int rows) {
	/** As terminals open. */
	public static final TerminalSize USUAL = new TerminalSize(80, 24);
	private static final int LEAST_COLUMNS = 12;
	private static final int LEAST_ROWS = 4;
	private static final int MOST = 1000;
	/** Above and below the text: room for earlier lines, and for the foot. */
	private static final int FOOT = 3;

	public TerminalSize {
		columns = Math.clamp(columns, LEAST_COLUMNS, MOST);
		rows = Math.clamp(rows, LEAST_ROWS, MOST);
	}

	/** How many columns are left free at each side. */
	int margin() {
		return Math.max(1, columns / 10);
	}

	/** How much text it holds. */
	public Screen screen() {
		return new Screen(Math.max(Screen.LEAST, columns - 2 * margin()), Math.max(1, rows - FOOT));
	}

	/** A terminal that holds as much text as another stage. */
	public static TerminalSize of(Screen screen) {
		int columns = screen.columns();
		while (new TerminalSize(columns, LEAST_ROWS).screen().columns() < screen.columns() && columns < MOST) columns++;
		return new TerminalSize(columns, screen.rows() + FOOT);
	}
}
