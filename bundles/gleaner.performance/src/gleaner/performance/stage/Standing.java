// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.stage;

import gleaner.performance.pace.Screen;
import gleaner.performance.programme.Look;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Pauses;

/**
 * Where a show stands.
 *
 * @param round counted from 1; 0 before the first
 * @param rounds how many there are
 * @param title of the round; may be empty
 * @param poem which poem of the round, counted from 1; 0 before the first
 * @param poems how many the round has; 0 if that is not known
 * @param poemTitle may be empty
 * @param number of the poem in the performance, see {@link Piece#number}; 0 if there is none
 * @param start see {@link Moment.Shown}
 * @param from see {@link Moment.Shown}
 * @param to see {@link Moment.Shown}
 * @param line which line of the poem, counted from 1; 0 if there is none
 * @param lines how many lines it has; blank ones do not count
 * @param wordsAMinute the speed
 */
public record Standing(int round, int rounds, String title, Mode mode, long poem, long poems, String poemTitle, int number, int start,
		int from, int to, int line, int lines, Pauses pauses, int wordsAMinute, Screen screen, Look look) {
	/** Before anything has begun. */
	public static final Standing NOWHERE = new Standing(0, 0, "", Mode.LINES, 0, 0, "", 0, 0, 0, 0, 0, 0, Pauses.NONE,
			Mode.LINES.usualSpeed(), Screen.USUAL, Look.USUAL);

	/** In a round that begins; the poem before stays. */
	Standing in(Moment.Set set) {
		return new Standing(set.round(), set.rounds(), set.title(), set.mode(), 0, set.poems(), poemTitle, number, start, from, to, line,
				lines, set.pauses(), set.wordsAMinute(), set.screen(), look);
	}

	/** With this much of a poem on the stage; what the poem is, is found out later, see {@link #within}. */
	Standing at(Moment.Shown now) {
		return new Standing(round, rounds, title, mode, poem, poems, poemTitle, now.poem(), now.start(), now.from(), now.to(), line, lines,
				pauses, wordsAMinute, screen, look);
	}

	/** With what is known of the poem. Places beyond its end are its end. */
	Standing within(Piece piece, Sheet sheet) {
		int length = piece.text().length();
		int newTo = Math.min(to, length);
		int newFrom = Math.min(from, newTo);
		int newStart = Math.min(start, newFrom);
		return new Standing(round, rounds, title, mode, piece.round() == round ? piece.inRound() : poem, poems, piece.title(), number,
				newStart, newFrom, newTo, sheet.line(newStart), sheet.lines(), pauses, wordsAMinute, screen, look);
	}

	Standing with(int otherSpeed, Screen otherScreen, Look otherLook) {
		return new Standing(round, rounds, title, mode, poem, poems, poemTitle, number, start, from, to, line, lines, pauses, otherSpeed,
				otherScreen, otherLook);
	}

	Standing with(Pauses others) {
		return new Standing(round, rounds, title, mode, poem, poems, poemTitle, number, start, from, to, line, lines, others, wordsAMinute,
				screen, look);
	}

	/** How many poems come before the next pause, the present one not counted; -1 if none does. */
	public long toPause() {
		long toGo = pauses.toGo(poem);
		return toGo < 0 || poems > 0 && poem + toGo >= poems ? -1 : toGo;
	}
}
