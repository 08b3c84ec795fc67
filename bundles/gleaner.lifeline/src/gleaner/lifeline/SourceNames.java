// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.files.StudioException;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import gleaner.studio.Studio;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names that a thread has from what it learnt: words that its corpus writes with a capital in the middle of a line, and hardly ever
 * without. As a machine learns to spell, these crop up among the babble, and poets cite them with the step. Immutable.
 */
public final class SourceNames {
	/** Of a corpus that is not there. */
	public static final SourceNames NONE = new SourceNames(Set.of());
	/** Shorter words are initials, or "I" and "O". */
	private static final int SHORTEST = 3;
	/** A name may be written small now and then: one in so many. */
	private static final int RARELY = 20;
	private static final int MOST = 200_000;

	private final Set<String> names;

	private SourceNames(Set<String> names) {
		this.names = Set.copyOf(names);
	}

	/**
	 * The names that a thread has from a corpus of a studio. One that was deleted since, or cannot be read, has no names to tell.
	 *
	 * @param corpus its name
	 */
	public static SourceNames of(Studio studio, String corpus) throws InterruptedException {
		try {
			return studio.corpora().has(corpus) ? of(studio.corpora().get(corpus)) : NONE;
		} catch (StudioException | EngineException e) {
			return NONE;
		}
	}

	/** Reads the corpus through. */
	public static SourceNames of(Corpus corpus) throws EngineException, InterruptedException {
		Map<String, Integer> capital = new HashMap<>();
		Map<String, Integer> small = new HashMap<>();
		corpus.read(poem -> {
			for (String line : poem.text().split("\n")) count(line, capital, small);
		});
		Set<String> names = new HashSet<>();
		capital.forEach((word, times) -> {
			if (small.getOrDefault(lower(word), 0) * RARELY <= times) names.add(word);
		});
		return new SourceNames(names);
	}

	private static void count(String line, Map<String, Integer> capital, Map<String, Integer> small) {
		boolean begins = true;
		int end = 0;
		for (Word word : Words.of(line)) {
			begins = begins || line.substring(end, word.start()).matches("(?s).*[.!?:;\"“‘(—-].*");
			String text = bare(word.text());
			if (Character.isLowerCase(text.codePointAt(0))) add(small, text);
			else if (!begins && isName(text)) add(capital, text);
			begins = false;
			end = word.end();
		}
	}

	private static void add(Map<String, Integer> counts, String word) {
		if (counts.size() < MOST || counts.containsKey(word)) counts.merge(word, 1, Integer::sum);
	}

	/** A capital and small letters behind it. */
	private static boolean isName(String word) {
		return word.length() >= SHORTEST && Character.isUpperCase(word.codePointAt(0))
				&& Character.isLowerCase(word.codePointBefore(word.length()))
				&& !word.equals(word.toUpperCase(Locale.ROOT));
	}

	/** Without a genitive behind it. */
	private static String bare(String word) {
		int n = word.length();
		return n > 2 && word.charAt(n - 1) == 's' && Words.isApostrophe(word.charAt(n - 2)) ? word.substring(0, n - 2) : word;
	}

	private static String lower(String word) {
		return word.toLowerCase(Locale.ROOT);
	}

	/** The names in a text, each once, in its order. */
	public List<String> in(String text) {
		Set<String> found = new LinkedHashSet<>();
		for (Word word : Words.of(text)) {
			String bare = bare(word.text());
			if (names.contains(bare)) found.add(bare);
		}
		return new ArrayList<>(found);
	}
}
