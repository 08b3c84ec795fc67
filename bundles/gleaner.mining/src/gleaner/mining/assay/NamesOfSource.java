// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.assay;

import gleaner.language.lexicon.Lexicon;
import gleaner.language.lexicon.WordStatus;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Gathers the names of corpora: words that have a capital where no line or sentence begins, never stand without one, and that the lexicon
 * knows as names or not at all.
 */
final class NamesOfSource {
	private static final int SHORTEST = 3;

	private final Lexicon lexicon;
	private final Map<String, Boolean> kinds = new HashMap<>();
	private final Set<String> capital = new HashSet<>();
	private final Set<String> small = new HashSet<>();

	NamesOfSource(Lexicon lexicon) {
		this.lexicon = lexicon;
	}

	void read(String text) {
		for (Word word : Words.of(text)) {
			String bare = bare(word.text());
			if (bare.length() < SHORTEST) continue;
			if (Character.isLowerCase(bare.charAt(0))) small.add(bare);
			else if (isProper(bare) && isInside(text, word.start())) capital.add(bare);
		}
	}

	private static boolean isProper(String word) {
		return Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(1));
	}

	/** Whether a word stands behind another one in its sentence and line. */
	private static boolean isInside(String text, int start) {
		int at = start - 1;
		while (at >= 0 && text.charAt(at) == ' ') at--;
		return at >= 0 && at < start - 1 && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == ',');
	}

	Set<String> all() {
		Set<String> names = new HashSet<>();
		for (String word : capital) {
			String lower = Character.toLowerCase(word.charAt(0)) + word.substring(1);
			if (!small.contains(lower) && isName(word)) names.add(word);
		}
		return Set.copyOf(names);
	}

	private boolean isName(String word) {
		return kinds.computeIfAbsent(word, w -> {
			WordStatus status = lexicon.judge(w).status();
			return status == WordStatus.NAME || status == WordStatus.INVENTION;
		});
	}

	/** A word without its possessive. */
	static String bare(String word) {
		String plain = word.replace('\u2019', '\'');
		return plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
	}
}
