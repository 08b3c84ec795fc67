// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import gleaner.language.text.Unspaced;

/** What is written for the units of a walk: spaces between words, blank lines where a poem goes on, marks that close. */
final class Writing {
	/** What the text ends with. */
	enum Ending {
		/** White space, or nothing. */
		BLANK,
		/** A word beside which a space is written. */
		WORD,
		/** A word of a script without spaces. */
		UNSPACED
	}

	private final Vocabulary vocabulary;
	private final boolean areWords;

	Writing(Vocabulary vocabulary, Units units) {
		this.vocabulary = vocabulary;
		this.areWords = units.areWords();
	}

	/** What a text ends with that stands before all units. */
	static Ending ending(String text) {
		if (text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1))) return Ending.BLANK;
		int from = text.length();
		while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) from--;
		return Unspaced.isIn(text, from, text.length()) ? Ending.UNSPACED : Ending.WORD;
	}

	/** What the text ends with behind the unit written {@code back} units ago, {@code before} being what it ended with before it. */
	Ending after(Walk walk, int back, Ending before) {
		int unit = walk.unit(back);
		if (unit == Vocabulary.END || vocabulary.isBlank(unit)) return Ending.BLANK;
		if (walk.isBare(back) && walk.said(back).isEmpty()) return before;
		return vocabulary.isUnspaced(unit) ? Ending.UNSPACED : Ending.WORD;
	}

	/** What is written for the unit written {@code back} units ago; a poem that ends too soon goes on with a new stanza. */
	String piece(Walk walk, int back, Ending before) {
		int unit = walk.unit(back);
		if (unit == Vocabulary.END) return Marks.closing(walk.open(back + 1)).concat("\n\n");
		String said = walk.said(back);
		boolean isParted = areWords && before == Ending.WORD && !said.isEmpty() && !vocabulary.isBlank(unit)
				&& !vocabulary.isUnspaced(unit);
		return isParted ? " ".concat(said) : said;
	}
}
