// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

/**
 * How long a poem is. With a count, a poem that would end sooner goes on with a new stanza, and one that would go on is cut:
 * after whole words, after whole lines, or, counted in characters, where an engine likes: behind the last whole word, or in the middle of
 * one, but not of a surrogate pair.
 *
 * @param unit what is counted
 * @param count how many; 1 or more, except with {@link Unit#POEM}, where it is 1
 */
public record PoemLength(Unit unit, int count) {
	/** What a length is counted in. */
	public enum Unit {
		/** UTF-16 characters, line breaks included. */
		CHARACTERS,
		/** Runs of text between white space. */
		WORDS,
		/** Lines that are not blank. */
		LINES,
		/** The poem ends where the engine ends it. */
		POEM
	}

	/** As long as the engine makes it. */
	public static final PoemLength NATURAL = new PoemLength(Unit.POEM, 1);

	public PoemLength {
		if (count < 1) throw new IllegalArgumentException("length is " + count + ", must be 1 or more");
		if (unit == Unit.POEM && count != 1) throw new IllegalArgumentException("a poem of natural length is one poem, not " + count);
	}

	public static PoemLength characters(int count) {
		return new PoemLength(Unit.CHARACTERS, count);
	}

	public static PoemLength words(int count) {
		return new PoemLength(Unit.WORDS, count);
	}

	public static PoemLength lines(int count) {
		return new PoemLength(Unit.LINES, count);
	}

	/** Whether the engine itself decides where a poem ends. */
	public boolean isNatural() {
		return unit == Unit.POEM;
	}
}
