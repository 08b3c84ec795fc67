// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.pace;

/**
 * What comes onto the stage at once. The beats of a poem cover its text from its start to its end, without gap or overlap: {@link #to} of
 * one is {@link #from} of the next, so that no character is lost; white space goes with what stands before it, at the start with what
 * follows. All places are in UTF-16 characters and part no grapheme.
 *
 * @param start where that begins of which this is a part, and which stays with it: the line that is being typed; else {@code from}
 * @param from where that begins which is new
 * @param to behind its last character
 * @param words how many words' time it takes; above 0
 * @param rest how many words' time is added where punctuation holds a reader up; 0 or more
 */
public record Beat(int start, int from, int to, double words, double rest) {
	public Beat {
		if (start < 0 || from < start || to < from) throw new IllegalArgumentException("no such beat: " + start + ", " + from + ", " + to);
		if (!(words > 0) || !(rest >= 0)) throw new IllegalArgumentException("a beat takes " + words + " and " + rest + " words");
	}

	/** Its time in words, with the rest or without. */
	public double weight(boolean punctuation) {
		return punctuation ? words + rest : words;
	}
}
