// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.stage;

import gleaner.performance.pace.Screen;
import gleaner.performance.programme.Look;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Pauses;

/**
 * Something that happened on the stage, and when. A show is a row of moments and nothing else: a {@link Scene} that has heard them shows
 * what the stage showed, be it live or years later.
 */
public sealed interface Moment {
	/** In seconds since the show began; 0 or more, and never less than that of the moment before. */
	double t();

	/**
	 * A round begins.
	 *
	 * @param round counted from 1
	 * @param rounds how many there are
	 * @param title what the round is called; may be empty
	 * @param before the title that is shown before it; may be empty
	 * @param poems how many there will be; 0 if that is not known
	 * @param screen for which poems are cut
	 */
	record Set(double t, int round, int rounds, String title, String before, Mode mode, long poems, Pauses pauses, int wordsAMinute,
			Screen screen) implements Moment {
	}

	/**
	 * More of a poem is there: see {@link gleaner.performance.pace.Beat}.
	 *
	 * @param poem its number in the performance
	 * @param gone how much of its time had gone already, from 0 to 1: above 0 where it stood there before and goes on, after a hold or at
	 *        another speed
	 * @param lasts for how many seconds it was to stay from here on, at the speed of that moment; 0 where it is stepped by hand
	 */
	record Shown(double t, int poem, int start, int from, int to, double gone, double lasts) implements Moment {
	}

	/**
	 * The show does something else.
	 *
	 * @param left how many seconds are left of it, where they are counted; else 0
	 */
	record Turned(double t, State state, double left) implements Moment {
	}

	/** The speed is another. */
	record Paced(double t, int wordsAMinute) implements Moment {
	}

	/** The round rests otherwise from here on. */
	record Rests(double t, Pauses pauses) implements Moment {
	}

	/** The stage goes black, or comes back. */
	record Blacked(double t, boolean black) implements Moment {
	}

	/** The stage looks otherwise. */
	record Looked(double t, Look look) implements Moment {
	}

	/** The stage has another size from here on. */
	record Sized(double t, Screen screen) implements Moment {
	}

	/** Something the operator has to know: an engine died, the disk is full. */
	record Told(double t, String sentence) implements Moment {
	}

	/** The microphone begins or stops to be recorded. What is recorded from there on begins {@code at} seconds into the recorded voice. */
	record Heard(double t, boolean listening, double at) implements Moment {
	}

	/**
	 * "That line": something to be found again.
	 *
	 * @param mark its number, from 1
	 * @param poem 0 if none was on the stage
	 * @param from where what was marked begins in the poem
	 * @param to behind its last character
	 * @param name may be empty; given later, too
	 */
	record Marked(double t, int mark, int poem, int from, int to, String name) implements Moment {
	}
}
