// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.pace;

/**
 * How much a stage holds, in cells as a terminal has them: a letter takes one, a Chinese sign two.
 *
 * @param columns across; {@value #LEAST} or more
 * @param rows of text, from the top to the bottom; 1 or more
 */
public record Screen(int columns, int rows) {
	public static final int LEAST = 4;
	/** A stage of 80 px letters on a screen of 1440 by 900. */
	public static final Screen USUAL = new Screen(44, 8);

	public Screen {
		if (columns < LEAST) throw new IllegalArgumentException("the screen has " + columns + " columns, must have " + LEAST + " or more");
		if (rows < 1) throw new IllegalArgumentException("the screen has " + rows + " rows, must have 1 or more");
	}

	/** How many cells of one line come at once at most: as much as fills half of the screen. */
	public int longestLine() {
		return columns * Math.max(1, rows / 2);
	}
}
