// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

/**
 * The length of a poem. With a count, a shorter poem continues with a new stanza, and a longer one is cut after whole words or whole lines.
 * Counted in characters, the engine may cut after the last whole word or inside one, but never inside a surrogate pair.
 *
 * @param unit what is counted
 * @param count how many; 1 or more, except with {@link Unit#POEM}, where it is 1
 */
public record PoemLength(Unit unit, int count) {
	/** The units of length. */
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

	/** The engine's own length. */
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
