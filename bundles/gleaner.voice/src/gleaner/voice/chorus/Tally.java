// SPDX-License-Identifier: EPL-2.0
package gleaner.voice.chorus;

import gleaner.files.Visible;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words and how likely they are, gathered bit by bit. */
final class Tally {
	/** Longer ones are none, whatever an engine says; so are those with characters that command a terminal. */
	private static final int LONGEST_WORD = 100;

	private final Map<String, Double> probabilities = new LinkedHashMap<>();

	void add(String word, double probability) {
		if (word.length() > LONGEST_WORD || !Visible.of(word).equals(word)) return;
		probabilities.merge(word, probability, Double::sum);
	}

	/** How many different words there are. */
	int size() {
		return probabilities.size();
	}

	/** The likeliest first, equals in the order of their letters. */
	List<NextWord> likeliest(int limit) {
		List<NextWord> words = new ArrayList<>(probabilities.size());
		probabilities.forEach((text, probability) -> words.add(new NextWord(text, Math.min(1, probability))));
		words.sort(Comparator.comparingDouble(NextWord::probability).reversed().thenComparing(NextWord::text));
		return List.copyOf(words.subList(0, Math.min(limit, words.size())));
	}
}
