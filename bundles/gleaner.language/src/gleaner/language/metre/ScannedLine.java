// SPDX-License-Identifier: EPL-2.0
package gleaner.language.metre;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A line with its rhythm.
 *
 * @param text the line as written
 * @param words its words with their syllables; none if the line is not English
 * @param metre its metre, or {@link Metre#FREE}, or {@link Metre#FOREIGN}
 * @param confidence how sure the metre is, from 0 to 1
 * @param caesura the offset in the line of its main pause, if it has one
 * @param alternatives other readings that are nearly as good, best first
 */
public record ScannedLine(String text, List<ScannedWord> words, Metre metre, double confidence, OptionalInt caesura,
		List<Reading> alternatives) {
	public ScannedLine {
		words = List.copyOf(words);
		alternatives = List.copyOf(alternatives);
	}

	/** A line in another language, of which nothing is heard. */
	public static ScannedLine foreign(String text) {
		return new ScannedLine(text, List.of(), Metre.FOREIGN, 1, OptionalInt.empty(), List.of());
	}

	/** Whether it is in another language than English, so that nothing is known of its sound. */
	public boolean isForeign() {
		return metre.equals(Metre.FOREIGN);
	}

	/** How many syllables are heard. */
	public int syllableCount() {
		return words.stream().mapToInt(w -> w.syllables().size()).sum();
	}

	/** One digit per syllable as it is heard: 1 for a beat, 0 for none. */
	public String stress() {
		StringBuilder digits = new StringBuilder();
		for (ScannedWord word : words) digits.append(word.stress());
		return digits.toString();
	}

	/** Whether the first weak syllable of a rising line is missing, as in "Stay! the king has thrown his warder down". */
	public boolean isHeadless() {
		return (metre.kind() == MetreKind.IAMBIC || metre.kind() == MetreKind.ANAPESTIC) && stress().startsWith("1");
	}

	/** Whether a rising line ends with a weak syllable too many, as in "To be, or not to be, that is the question". */
	public boolean isFeminine() {
		return (metre.kind() == MetreKind.IAMBIC || metre.kind() == MetreKind.ANAPESTIC) && stress().endsWith("0");
	}

	/** The stress cut into feet: rising feet end with their beat, falling feet start with it. */
	public List<String> feet() {
		String stress = stress();
		boolean rising = metre.kind() == MetreKind.IAMBIC || metre.kind() == MetreKind.ANAPESTIC;
		List<String> feet = new ArrayList<>();
		int start = 0;
		for (int i = 0; i < stress.length(); i++) {
			if (stress.charAt(i) != '1') continue;
			if (rising) {
				feet.add(stress.substring(start, i + 1));
				start = i + 1;
			} else if (i > start) {
				feet.add(stress.substring(start, i));
				start = i;
			}
		}
		if (start < stress.length()) feet.add(stress.substring(start));
		return feet;
	}
}
