// SPDX-License-Identifier: EPL-2.0
package gleaner.language.sound;

import java.util.List;

/**
 * How a word sounds.
 *
 * @param word the word as asked
 * @param variants the ways of saying it, the usual one first; never empty (what cannot be said has one silent variant)
 * @param evidence where the knowledge is from
 */
public record Sounding(String word, List<Pronunciation> variants, Evidence evidence) {
	public Sounding {
		if (variants.isEmpty()) throw new IllegalArgumentException("A sounding needs at least one variant");
		variants = List.copyOf(variants);
	}

	/** The usual way of saying it. */
	public Pronunciation usual() {
		return variants.getFirst();
	}
}
