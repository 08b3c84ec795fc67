// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sense;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import net.sf.extjwnl.data.Synset;

/** Chooses between the meanings of a word by the words that its line shares with their explanations (Lesk 1986). */
final class Lesk {
	private static final Set<String> SMALL = Set.of(
			("a an the of to in and or is are be being by for from with as that which it its on at not no one some any used something "
					+ "someone somebody especially usually very more than into out up have has having who whose where when how this these "
					+ "those all such other another can may make made do does cause")
					.split(" "));

	private Lesk() {
	}

	/** The words of an explanation that carry meaning, in lower case. */
	static Set<String> words(String text) {
		Set<String> words = new HashSet<>();
		for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z']+")) if (word.length() > 2 && !SMALL.contains(word)) words.add(word);
		return words;
	}

	/** How well a meaning fits: common meanings first, and each shared word counts. */
	static double fit(Synset sense, int rank, Set<String> context) {
		double shared = 0;
		for (String word : words(sense.getGloss())) if (context.contains(word)) shared += 1;
		return 1.0 / (1 + rank) + 0.6 * shared;
	}
}
