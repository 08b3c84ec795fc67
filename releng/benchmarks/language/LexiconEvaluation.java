
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import gleaner.language.Language;
import gleaner.language.lexicon.Lexicon;
import gleaner.language.lexicon.WordStatus;
import gleaner.language.text.Word;
import gleaner.language.text.Words;

/**
 * Inventions against real words. Inventions are drawn letter by letter from a model of order 3 over the verse of the rhyme
 * corpus in modern spelling (what a small char-RNN does), less those that the verse itself has. Real words are those that at least two of
 * its poets use, as they are written there. Development and test halves differ in seed and words.
 */
final class LexiconEvaluation {
	private static final int INVENTIONS = 4000;
	/** The model learns from words up to this level of SCOWL, so that it does not invent old spellings of real words. */
	private static final int MODERN = 60;

	static void run(Report report, Path data, boolean dev) throws IOException {
		Lexicon lexicon = Language.english().lexicon();
		Map<String, Set<String>> poets = new HashMap<>();
		Set<String> seen = new HashSet<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(data.resolve("rhyme"), "*.txt")) {
			for (Path file : files) {
				for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
					if (line.startsWith("RHYME") || line.startsWith("TITLE") || line.startsWith("AUTHOR")
							|| line.equals(line.toUpperCase()))
						continue;
					for (Word word : Words.of(line)) {
						poets.computeIfAbsent(word.text(), w -> new HashSet<>()).add(file.toString());
						seen.add(word.text().toLowerCase());
					}
				}
			}
		}
		int real = 0;
		int flagged = 0;
		for (String word : new TreeSet<>(poets.keySet())) {
			if (poets.get(word).size() < 2 || word.length() < 2 || SoundEvaluation.part(word) % 2 == 0 != dev) continue;
			real++;
			if (lexicon.judge(word).status() == WordStatus.INVENTION) {
				flagged++;
				if (report.verbose()) System.out.println("  flagged " + word);
			}
		}
		List<String> inventions = inventions(seen, lexicon, dev ? 1 : 2);
		int found = 0;
		for (String word : inventions) {
			if (lexicon.judge(word).status() == WordStatus.INVENTION) found++;
			else if (report.verbose()) System.out.println("  passed " + word + ": " + lexicon.judge(word).evidence());
		}
		int strict = 0;
		int strictFound = 0;
		for (String word : inventions) {
			if (lexicon.commonness(word).isPresent()) continue;
			strict++;
			if (lexicon.judge(word).status() == WordStatus.INVENTION) strictFound++;
		}
		report.row("inventions flagged (less those that are in SCOWL or WordNet after all)", "95 % / 98 %",
				"%.1f %% (of all drawn, words included: %.1f %%)", 100.0 * strictFound / strict, 100.0 * found / inventions.size());
		report.row("real words of verse flagged", "3 % / 1 %", "%.1f %%", 100.0 * flagged / real);
		report.note("%d inventions, %d real words".formatted(inventions.size(), real));
	}

	private static List<String> inventions(Set<String> words, Lexicon lexicon, long seed) {
		Map<String, List<Character>> next = new HashMap<>();
		for (String word : new TreeSet<>(words)) {
			if (!word.matches("[a-z]+") || lexicon.commonness(word).orElse(99) > MODERN) continue;
			String padded = "<<<" + word + ">";
			for (int i = 3; i < padded.length(); i++)
				next.computeIfAbsent(padded.substring(i - 3, i), c -> new ArrayList<>()).add(padded.charAt(i));
		}
		Random random = new Random(seed);
		Set<String> made = new TreeSet<>();
		while (made.size() < INVENTIONS) {
			StringBuilder word = new StringBuilder("<<<");
			while (word.charAt(word.length() - 1) != '>' && word.length() < 20) {
				List<Character> choices = next.get(word.substring(word.length() - 3));
				word.append(choices.get(random.nextInt(choices.size())));
			}
			String text = word.substring(3).replace(">", "");
			if (text.length() >= 4 && !words.contains(text)) made.add(text);
		}
		return new ArrayList<>(made);
	}
}
