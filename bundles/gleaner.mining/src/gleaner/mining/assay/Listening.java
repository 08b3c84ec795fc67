// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.assay;

import gleaner.corpus.report.LineReport;
import gleaner.corpus.report.TextHash;
import gleaner.corpus.report.Verse;
import gleaner.language.Language;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Listens to raw poems: sums up what {@link Verse} hears line by line. Thread-safe. */
public final class Listening {
	/** Goes up whenever the same text would be measured otherwise. */
	static final int EDITION = 1;
	private static final int WINDOW = 50;
	/** A shorter text is rather whole than cut out of a stream. */
	private static final int CUT_OUT = 200;

	private final Language language;
	private final Verse verse;

	/** @param language shared with the rest of the program */
	public Listening(Language language) {
		this.language = language;
		this.verse = new Verse(language);
	}

	/** Measures a text; one that cannot be understood at all has nothing to be heard in it. */
	public Heard listen(String text) {
		String hash = TextHash.of(text);
		try {
			return heard(hash, text);
		} catch (RuntimeException | StackOverflowError e) {
			return Heard.nothing(hash);
		}
	}

	private Heard heard(String hash, String text) {
		List<Word> words = Words.of(text);
		Verse.Heard heard = verse.hear(text);
		List<LineReport> lines = heard.lines().stream().filter(LineReport::isVerse).toList();
		List<String> inventions = inventions(text, words, lines);
		double sayable = inventions.stream().mapToDouble(word -> language.lexicon().pronounceability(word)).average().orElse(0);
		String beats = lines.stream().map(LineReport::stress).filter(stress -> !stress.isEmpty()).findFirst().orElse("");
		return new Heard(hash, words.size(), lines.size(), lines.stream().mapToInt(LineReport::syllables).sum(), inventions,
				rounded(sayable), rounded(Repetition.share(text, words)), heard.metre().name(), rounded(heard.confidence()), beats,
				(int) lines.stream().filter(line -> line.stress().endsWith("0")).count(), rounded(rhyme(lines)), rounded(feeling(lines)),
				rounded(variety(words)), ContentWords.of(words));
	}

	private static List<String> inventions(String text, List<Word> words, List<LineReport> lines) {
		List<String> all = lines.stream().flatMap(line -> line.inventions().stream()).toList();
		if (all.isEmpty() || text.length() < CUT_OUT) return all;
		Word last = words.getLast();
		boolean isCutOff = last.end() == text.length() && last.text().equals(all.getLast());
		return isCutOff ? all.subList(0, all.size() - 1) : all;
	}

	private static double rhyme(List<LineReport> lines) {
		Map<String, Integer> letters = new HashMap<>();
		for (LineReport line : lines) if (!line.rhymeLetter().isEmpty()) letters.merge(line.rhymeLetter(), 1, Integer::sum);
		int rhyming = letters.values().stream().filter(count -> count > 1).mapToInt(count -> count).sum();
		return lines.isEmpty() ? 0 : (double) rhyming / lines.size();
	}

	private static double feeling(List<LineReport> lines) {
		return lines.stream().mapToDouble(LineReport::sentiment).filter(feeling -> feeling != 0).average().orElse(0);
	}

	private static double variety(List<Word> words) {
		int n = words.size();
		if (n == 0) return 0;
		double sum = 0;
		int windows = 0;
		for (int from = 0; from == 0 || from + WINDOW <= n; from += WINDOW, windows++) {
			Set<String> different = new HashSet<>();
			int to = Math.min(n, from + WINDOW);
			for (Word word : words.subList(from, to)) different.add(word.text().toLowerCase(Locale.ROOT));
			sum += (double) different.size() / (to - from);
		}
		return sum / windows;
	}

	private static double rounded(double value) {
		return Math.round(value * 1000) / 1000.0;
	}
}
