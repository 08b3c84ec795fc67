// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.report;

import gleaner.corpus.CorpusStatistics;
import gleaner.engine.SourcePoem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sums up poem after poem. */
final class CorpusSum {
	private static final int STEPS = 20;
	private static final int MOST_NAMES = 60;
	private static final int MOST_INVENTIONS = 100;
	private static final int MOST_AUTHORS = 1_000;

	private final Tally<String> authors = new Tally<>();
	private final Tally<Integer> lineLengths = new Tally<>();
	private final Tally<String> lineMetres = new Tally<>();
	private final Tally<String> poemMetres = new Tally<>();
	private final Tally<String> partsOfSpeech = new Tally<>();
	private final Tally<String> names = new Tally<>();
	private final Tally<String> inventions = new Tally<>();
	private final Tally<String> alphabet = new Tally<>();
	private final int[] ascii = new int[128];
	private final int[] sentiment = new int[STEPS];
	private final List<Double> ease = new ArrayList<>();
	private int poems;
	private int read;
	private int rhymed;
	private int verses;

	int poems() {
		return poems;
	}

	void add(SourcePoem poem, Optional<PoemReport> report) {
		poems++;
		if (!poem.author().isBlank()) authors.add(poem.author().strip());
		poem.text().codePoints().forEach(this::character);
		report.ifPresent(this::add);
	}

	private void character(int c) {
		if (c < ascii.length) ascii[c]++;
		else alphabet.add(Character.toString(c));
	}

	private void add(PoemReport report) {
		read++;
		poemMetres.add(report.metre());
		if (!report.isForeign()) sentiment[Math.clamp((int) Math.floor((report.valence() + 1) / 2 * STEPS), 0, STEPS - 1)]++;
		if (report.wordCount() > 0 && !report.isForeign()) ease.add(report.readability().ease());
		report.names().forEach(name -> names.add(name.text()));
		Map<String, Integer> rhymes = new HashMap<>();
		for (LineReport line : report.lines()) {
			if (!line.isVerse()) continue;
			lineMetres.add(line.metre());
			if (line.isForeign()) continue;
			verses++;
			lineLengths.add(line.syllables());
			line.inventions().forEach(word -> inventions.add(Vocabulary.plain(word)));
			tags(line.words());
			if (!line.rhyme().isEmpty()) rhymes.merge(line.rhymeLetter(), 1, Integer::sum);
		}
		rhymes.values().stream().filter(lines -> lines > 1).forEach(lines -> rhymed += lines);
	}

	private void tags(String words) {
		for (int slash = words.indexOf('/'); slash >= 0; slash = words.indexOf('/', slash + 1)) {
			int end = words.indexOf(' ', slash);
			partsOfSpeech.add(words.substring(slash + 1, end < 0 ? words.length() : end));
		}
	}

	CorpusReport report(String corpus, CorpusStatistics size, Vocabulary vocabulary, List<Keyness.Characteristic> characteristic,
			List<String> comparedWith) {
		List<Integer> feelings = new ArrayList<>();
		for (int count : sentiment) feelings.add(count);
		return new CorpusReport(corpus, size, read, vocabulary.words().size(), vocabulary.once(), authors.top(MOST_AUTHORS),
				lineLengths.sorted(), lineMetres.top(Integer.MAX_VALUE),
				poemMetres.top(Integer.MAX_VALUE), rhymed, verses, feelings, median(ease), partsOfSpeech.top(Integer.MAX_VALUE),
				names.top(MOST_NAMES), inventions.top(MOST_INVENTIONS), alphabet(), characteristic,
				comparedWith);
	}

	private Map<String, Integer> alphabet() {
		for (int c = 0; c < ascii.length; c++) if (ascii[c] > 0) alphabet.add(Character.toString(c), ascii[c]);
		return alphabet.top(Integer.MAX_VALUE);
	}

	private static double median(List<Double> values) {
		List<Double> sorted = values.stream().sorted().toList();
		return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
	}
}
