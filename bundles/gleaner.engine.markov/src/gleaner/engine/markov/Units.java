package gleaner.engine.markov;

import gleaner.engine.EngineException;
import gleaner.engine.NextUnits;

/** How text is taken apart into units and put together again. Stateless. */
sealed interface Units permits Words, Characters {
	/** Which kind of unit. */
	NextUnits.Kind kind();

	/** Appends the units of a poem, without its end, to {@code out}; nothing for a blank poem. New units get a number. */
	void learn(String poem, Vocabulary vocabulary, IntList out) throws EngineException;

	/** The units of a text that a poem begins with; {@link Vocabulary#UNKNOWN} for those that no corpus has. */
	int[] recognise(String text, Vocabulary vocabulary) throws EngineException;

	/**
	 * What is written for a unit.
	 *
	 * @param afterWord whether the text so far ends with something other than white space
	 */
	String piece(int unit, boolean afterWord, Vocabulary vocabulary);

	/** Whether each unit that is not white space is a whole word. */
	boolean areWords();

	/** The line ends as they should be, and no half of a surrogate pair. */
	static String clean(String text) {
		String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
		for (int i = 0; i < lines.length(); i++)
			if (Character.isSurrogate(lines.charAt(i))) return wholePairs(lines);
		return lines;
	}

	private static String wholePairs(String text) {
		StringBuilder out = new StringBuilder(text.length());
		text.codePoints().forEach(c -> out.appendCodePoint(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c));
		return out.toString();
	}
}
