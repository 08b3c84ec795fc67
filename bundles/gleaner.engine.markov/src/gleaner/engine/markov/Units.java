// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import gleaner.engine.EngineException;
import gleaner.engine.NextUnits;

/** How text is taken apart into units and put together again. Stateless. */
sealed interface Units permits Words, Characters {
	/** Which kind of unit. */
	NextUnits.Kind kind();

	/** Appends the units of a poem, without its end, to {@code out}; nothing for a blank poem. New units get a number. */
	void learn(MarkedText poem, Vocabulary vocabulary, IntList out) throws EngineException;

	/** The units of a text that a poem begins with, one after the other. */
	void recognise(MarkedText beginning, Vocabulary vocabulary, Heard heard) throws EngineException;

	/** Takes the units of a text that a poem begins with. */
	@FunctionalInterface
	interface Heard {
		/**
		 * A unit.
		 *
		 * @param text its text
		 * @param unit its number; {@link Vocabulary#UNKNOWN} if no corpus has it with these marks
		 */
		void unit(String text, int unit) throws EngineException;
	}

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
