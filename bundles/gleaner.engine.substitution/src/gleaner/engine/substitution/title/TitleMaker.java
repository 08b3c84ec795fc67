// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.title;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Titles out of titles, by the rule of the poems of 2015: the words of three titles are shuffled, every fourth is dropped, long and
 * small ones are, no word comes twice, the last has a capital. But never empty. Immutable.
 */
public final class TitleMaker {
	private static final int TITLES = 3;
	private static final int DROPPED = 4;
	private static final int LONG = 7;
	private static final int TRIES = 8;
	private static final Set<String> SMALL = Set.of("a", "an", "the", "and", "or", "but", "of", "to", "in", "on", "at", "by", "for", "with",
			"from", "as", "is", "are", "was", "be", "it", "its", "this", "that", "his", "her", "my", "your", "our", "their", "he", "she",
			"i",
			"you", "we", "they", "me", "him", "them", "not", "no", "so", "if", "then", "than", "who", "whom", "which", "what", "when",
			"where");

	/** A new title and what it was made of. */
	public record Title(String text, List<String> from) {
	}

	private final List<String> titles;

	/** @param titles of the corpora; blank ones count for nothing */
	public TitleMaker(List<String> titles) {
		this.titles = titles.stream().filter(title -> !title.isBlank()).distinct().toList();
	}

	/**
	 * A new title.
	 *
	 * @param fallback of the template: what the title is made of if there are no others; may be empty
	 */
	public Title make(String fallback, RandomGenerator chance) {
		for (int i = 0; i < TRIES && !titles.isEmpty(); i++) {
			List<String> from = new ArrayList<>();
			for (int k = 0; k < TITLES; k++) from.add(titles.get(chance.nextInt(titles.size())));
			String made = recombined(words(String.join(" ", from)), chance);
			if (!made.isEmpty()) return new Title(made, from);
		}
		List<String> words = words(fallback);
		String longest = words.stream().reduce("", (a, b) -> b.length() > a.length() ? b : a);
		return longest.isEmpty() ? new Title("Untitled", List.of()) : new Title(capitalised(longest), List.of(fallback));
	}

	private static List<String> words(String title) {
		List<String> words = new ArrayList<>();
		for (String word : title.toLowerCase(Locale.ROOT).split("[^\\p{L}'\u2019-]+")) {
			String bare = word.replaceAll("^['\u2019-]+|['\u2019-]+$", "");
			if (bare.length() > 1 && !isRoman(bare)) words.add(bare);
		}
		return words;
	}

	private static boolean isRoman(String word) {
		return word.matches("[ivxlc]+") && !word.equals("mix") && !word.equals("civil") && !word.equals("livid") && !word.equals("vivid");
	}

	private static String recombined(List<String> words, RandomGenerator chance) {
		List<String> shuffled = new ArrayList<>(words);
		for (int i = shuffled.size() - 1; i > 0; i--) {
			int other = chance.nextInt(i + 1);
			String word = shuffled.get(i);
			shuffled.set(i, shuffled.get(other));
			shuffled.set(other, word);
		}
		List<String> kept = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < shuffled.size(); i++) {
			String word = shuffled.get(i);
			if ((i + 1) % DROPPED == 0 || word.length() >= LONG || SMALL.contains(word) || !seen.add(word)) continue;
			kept.add(word);
		}
		if (kept.isEmpty()) return "";
		kept.set(kept.size() - 1, capitalised(kept.getLast()));
		return String.join(" ", kept);
	}

	private static String capitalised(String word) {
		return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
	}
}
