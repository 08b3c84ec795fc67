// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.rhythm;

import java.util.function.IntPredicate;

/**
 * Which lines of a poem are heard together: all of them, or of a very long poem those around what is on the screen, as if they were the
 * poem.
 *
 * @param first the first of them, from 0
 * @param end behind the last of them
 */
public record HeardLines(int first, int end) {
	/** A poem with more lines is heard in part. */
	public static final int WHOLE = 3_000;
	/** So many lines are heard before and after those on the screen. */
	private static final int AROUND = 200;
	/** The first line is one of every so many, so that it does not change, and rhyme letters with it, with each step of scrolling. */
	private static final int STEP = 100;
	/** So near may the screen come to lines that are not heard before others are. */
	private static final int NEAR = 40;
	/** A stanza longer than this may be cut. */
	private static final int STANZA = 60;

	/**
	 * Chooses the lines.
	 *
	 * @param lineCount how many the poem has
	 * @param top the first line on the screen
	 * @param bottom the last one
	 * @param isBlank whether a line is empty; asked of a few lines only
	 */
	public static HeardLines of(int lineCount, int top, int bottom, IntPredicate isBlank) {
		if (lineCount <= WHOLE) return new HeardLines(0, lineCount);
		int from = Math.clamp((top - AROUND) / STEP * STEP, 0, lineCount - 1);
		int stanza = from;
		while (stanza > 0 && from - stanza < STANZA && !isBlank.test(stanza - 1)) stanza--;
		int first = stanza == 0 || isBlank.test(stanza - 1) ? stanza : from;
		return new HeardLines(first, Math.clamp(bottom + AROUND, first + 1, lineCount));
	}

	/** Whether the lines on the screen are among them, and some before and after. */
	public boolean cover(int lineCount, int top, int bottom) {
		return first <= Math.max(0, top - NEAR) && end >= Math.min(lineCount, bottom + NEAR);
	}
}
