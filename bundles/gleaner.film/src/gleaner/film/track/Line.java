// SPDX-License-Identifier: EPL-2.0
package gleaner.film.track;

import java.util.Arrays;

/**
 * A line of a text, and when each of its letters is there. A letter is what a reader takes for one: a base with its marks, an emoji of
 * several characters. Immutable; its arrays are not to be changed.
 *
 * @param text without its line end; may be empty
 * @param ends where each letter ends in the text, in UTF-16 chars
 * @param times when each letter comes, in seconds from the beginning of the film; never falling
 * @param begins when the line itself comes, even if it has no letter
 * @param goesOn whether the next line is more of this one, which was only cut because it is so long
 * @param poem the number of the poem that begins with this line, to be shown above it; 0 if there is nothing to show
 */
public record Line(String text, int[] ends, double[] times, double begins, boolean goesOn, long poem) {
	public Line {
		if (ends.length != times.length) throw new IllegalArgumentException(ends.length + " letters, but " + times.length + " times");
	}

	/** A line that is there from the beginning. */
	public static Line of(String text) {
		int[] ends = Graphemes.ends(text);
		return new Line(text, ends, new double[ends.length], 0, false, 0);
	}

	/** How many letters it has. */
	public int letters() {
		return ends.length;
	}

	/** This line and the one it goes on with, as one. */
	public Line plus(Line next) {
		int[] allEnds = Arrays.copyOf(ends, ends.length + next.ends.length);
		for (int i = 0; i < next.ends.length; i++) allEnds[ends.length + i] = text.length() + next.ends[i];
		double[] allTimes = Arrays.copyOf(times, times.length + next.times.length);
		System.arraycopy(next.times, 0, allTimes, times.length, next.times.length);
		return new Line(text + next.text, allEnds, allTimes, begins, next.goesOn, poem);
	}

	/** Its letters from one to before another, as a line of their own that begins with its first. */
	public Line slice(int from, int to) {
		int start = from == 0 ? 0 : ends[from - 1];
		int end = to == 0 ? 0 : ends[to - 1];
		int[] some = Arrays.copyOfRange(ends, from, to);
		for (int i = 0; i < some.length; i++) some[i] -= start;
		return new Line(text.substring(start, Math.max(start, end)), some, Arrays.copyOfRange(times, from, to),
				from == 0 || from == times.length ? begins : times[from], goesOn && to == ends.length, from == 0 ? poem : 0);
	}

	/** How many of its letters are there at a moment, looking from a number on that was there before. */
	public int shown(double seconds, int before) {
		int shown = before;
		while (shown < times.length && times[shown] <= seconds) shown++;
		return shown;
	}
}
