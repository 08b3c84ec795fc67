// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.report;

import gleaner.language.Language;
import gleaner.language.lexicon.WordStatus;
import gleaner.language.metre.Metre;
import gleaner.language.metre.ScannedLine;
import gleaner.language.metre.ScannedPoem;
import gleaner.language.rhyme.EndRhyme;
import gleaner.language.sound.Pronouncer;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hears a poem line by line: syllables, stress, metre, rhyme, feeling, inventions. Very long texts are heard in pieces, and lines that
 * are too long to be verse are only counted. Thread-safe.
 */
public final class Verse {
	/** A poem of more lines is heard in pieces, which end at an empty line if there is one. */
	private static final int PIECE = 400;
	/** A longer line is prose. */
	private static final int LONGEST_LINE = 400;
	private static final int MOST_WORDS_KEPT = 200_000;

	private final Language language;
	private final Map<String, Boolean> inventions = new ConcurrentHashMap<>();

	/** @param language shared with the rest of the program */
	public Verse(Language language) {
		this.language = language;
	}

	/**
	 * A poem as it is heard.
	 *
	 * @param lines one per line of the text; their words are not tagged
	 * @param metre what most lines follow
	 * @param confidence from 0 to 1
	 */
	public record Heard(List<LineReport> lines, Metre metre, double confidence) {
	}

	/** Hears a poem whose lines end with {@code \n}. */
	public Heard hear(String text) {
		List<String> lines = List.of(text.split("\n", -1));
		List<LineReport> heard = new ArrayList<>(lines.size());
		Metre metre = Metre.FREE;
		double confidence = 0;
		for (int from = 0; from < lines.size();) {
			int to = pieceEnd(lines, from);
			ScannedPoem scanned = hear(lines.subList(from, to), heard);
			if (scanned.confidence() > confidence) {
				metre = scanned.metre();
				confidence = scanned.confidence();
			}
			from = to;
		}
		return new Heard(heard, metre, confidence);
	}

	private static int pieceEnd(List<String> lines, int from) {
		if (lines.size() - from <= PIECE) return lines.size();
		for (int to = from + PIECE; to > from + PIECE / 2; to--) if (lines.get(to - 1).isBlank()) return to;
		return from + PIECE;
	}

	private ScannedPoem hear(List<String> lines, List<LineReport> heard) {
		List<String> verses = lines.stream().map(line -> line.length() > LONGEST_LINE ? "" : line).toList();
		ScannedPoem scanned = language.prosody().scan(String.join("\n", verses));
		List<EndRhyme> rhymes = language.rhymes().ends(verses);
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			List<Word> words = Words.of(line);
			if (words.isEmpty()) heard.add(LineReport.BLANK);
			else if (line.length() > LONGEST_LINE) heard.add(prose(line, words));
			else heard.add(verse(line, words, i < scanned.lines().size() ? scanned.lines().get(i) : language.prosody().scanLine(line),
					rhymes.get(i).shown()));
		}
		return scanned;
	}

	private LineReport verse(String line, List<Word> words, ScannedLine scanned, String rhyme) {
		if (scanned.isForeign()) return LineReport.FOREIGN;
		return new LineReport("", scanned.syllableCount(), scanned.stress(), scanned.metre().name(), rhyme, sentiment(line),
				inventions(words));
	}

	private LineReport prose(String line, List<Word> words) {
		if (language.tongue().isForeign(line)) return LineReport.FOREIGN;
		Pronouncer pronouncer = language.pronouncer();
		int syllables = words.stream().mapToInt(word -> pronouncer.pronounce(word.text()).usual().syllableCount()).sum();
		return new LineReport("", syllables, "", Metre.FREE.name(), "", sentiment(line), inventions(words));
	}

	private double sentiment(String line) {
		return Math.round(language.sentiment().line(line).valence() * 100) / 100.0;
	}

	private List<String> inventions(List<Word> words) {
		return words.stream().map(Word::text).filter(this::isInvention).toList();
	}

	private boolean isInvention(String word) {
		Boolean known = inventions.get(word);
		if (known != null) return known;
		boolean isInvention = language.lexicon().judge(word).status() == WordStatus.INVENTION;
		if (inventions.size() > MOST_WORDS_KEPT) inventions.clear();
		inventions.put(word, isInvention);
		return isInvention;
	}
}
