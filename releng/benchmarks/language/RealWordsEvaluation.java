
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import gleaner.language.Language;
import gleaner.language.lexicon.Lexicon;
import gleaner.language.lexicon.WordStatus;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import gleaner.language.tongue.Tongue;

/**
 * Words of poets of five centuries that are flagged as inventions, by the half century of the poet's death. Poems are halved by their id.
 * Lines in other languages are left out; slips of whoever typed the books are not.
 */
final class RealWordsEvaluation {
	private static final Pattern DIED = Pattern.compile("\"id\": (\\d+),.*?\"author\": \"([^\"]*)\".*?\"died\": (\\d+),");

	private static final class Count {
		private long words;
		private long flagged;
		private final Map<String, Set<String>> poets = new HashMap<>();
		private final Set<String> inventions = new HashSet<>();
	}

	static void run(Report report, Path poems, boolean dev) throws IOException {
		Lexicon lexicon = Language.english().lexicon();
		Tongue tongue = Language.english().tongue();
		Map<String, String> texts = VerseNamesEvaluation.texts(poems);
		Map<String, Count> counts = new TreeMap<>();
		Map<String, Boolean> known = new HashMap<>();
		Map<String, Integer> often = new TreeMap<>();
		for (String row : Files.readAllLines(poems)) {
			Matcher poem = DIED.matcher(row);
			if (!poem.find() || SoundEvaluation.part(poem.group(1)) % 2 == 0 != dev) continue;
			int died = Integer.parseInt(poem.group(3));
			List<String> lines = texts.get(poem.group(1)).lines().toList();
			List<Boolean> foreign = tongue.foreign(lines);
			List<Count> of = List.of(counts.computeIfAbsent("all", any -> new Count()),
					counts.computeIfAbsent("died " + died / 50 * 50 + " to " + (died / 50 * 50 + 49), any -> new Count()));
			for (int l = 0; l < lines.size(); l++) {
				if (foreign.get(l)) continue;
				for (Word word : Words.of(lines.get(l))) {
					boolean flagged = known.computeIfAbsent(word.text(), w -> lexicon.judge(w).status() == WordStatus.INVENTION);
					if (flagged) often.merge(died / 50 * 50 + " " + word.text(), 1, Integer::sum);
					for (Count count : of) {
						count.words++;
						if (flagged) count.flagged++;
						if (flagged) count.inventions.add(word.text());
						count.poets.computeIfAbsent(word.text(), any -> new HashSet<>()).add(poem.group(2));
					}
				}
			}
		}
		counts.forEach((name, count) -> {
			List<String> shared = count.poets.keySet().stream().filter(w -> count.poets.get(w).size() > 1).toList();
			long sharedFlagged = shared.stream().filter(count.inventions::contains).count();
			report.row("words of poets flagged as inventions, " + name, "1 %",
					"%.2f %% of %d words; %.1f %% of %d different ones; %.2f %% of %d that two poets have",
					100.0 * count.flagged / count.words, count.words, 100.0 * count.inventions.size() / count.poets.size(),
					count.poets.size(),
					100.0 * sharedFlagged / Math.max(1, shared.size()), shared.size());
		});
		if (report.verbose()) {
			List<String> flagged = new ArrayList<>(often.keySet());
			flagged.sort((a, b) -> often.get(b) - often.get(a));
			flagged.forEach(word -> System.out.println("  flagged " + often.get(word) + " " + word));
		}
	}
}
