// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import gleaner.corpus.report.LineReport;
import gleaner.language.Language;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The terms by which lines are found: what is said of a line in the field {@link Fields#LINES}. */
final class LineTerms {
	/** More syllables than this are counted as so many. */
	static final int MOST_SYLLABLES = 200;
	/** Feelings are kept to two decimals. */
	static final int STEPS = 100;

	/** The line has words, and this is one of the things known of it. */
	static final String ANY = "line";
	static final String INVENTION = "i";
	static final String NO_INVENTION = "o";

	private LineTerms() {
	}

	static String syllables(int count) {
		return "n" + Math.min(count, MOST_SYLLABLES);
	}

	/** @param hundredths from -100 to 100 */
	static String sentiment(int hundredths) {
		return "f" + hundredths;
	}

	static String metre(String name) {
		return "m" + name;
	}

	static String end(String word) {
		return "e" + word;
	}

	static String rhyme(String ending) {
		return "r" + ending;
	}

	static String word(String word) {
		return "w" + word;
	}

	static String invention(String word) {
		return INVENTION + word;
	}

	/** The terms of each line of a text. */
	static List<Set<String>> of(String text, List<LineReport> heard, Language language, VerseAnalyzer analyzer) {
		List<Set<String>> all = new ArrayList<>();
		String[] lines = text.split("\n", -1);
		for (int i = 0; i < lines.length; i++)
			all.add(i < heard.size() && heard.get(i).isVerse() ? of(lines[i], heard.get(i), language, analyzer) : Set.of());
		return all;
	}

	private static Set<String> of(String line, LineReport heard, Language language, VerseAnalyzer analyzer) {
		Set<String> terms = new LinkedHashSet<>();
		terms.add(ANY);
		if (!heard.isForeign()) sound(line, heard, language, terms);
		List<String> words = analyzer.words(line);
		for (String word : words) terms.add(word(word));
		if (!words.isEmpty()) terms.add(end(words.getLast()));
		terms.add(heard.inventions().isEmpty() ? NO_INVENTION : INVENTION);
		for (String invention : heard.inventions()) for (String word : analyzer.words(invention)) terms.add(invention(word));
		return terms;
	}

	/** How a line of English sounds and feels. */
	private static void sound(String line, LineReport heard, Language language, Set<String> terms) {
		terms.add(syllables(heard.syllables()));
		terms.add(sentiment((int) Math.round(heard.sentiment() * STEPS)));
		for (String part : heard.metre().split(" ")) terms.add(metre(part));
		terms.add(metre(heard.metre()));
		List<Word> written = Words.of(line);
		if (!written.isEmpty()) for (String ending : language.rhymes().endings(written.getLast().text())) terms.add(rhyme(ending));
	}
}
