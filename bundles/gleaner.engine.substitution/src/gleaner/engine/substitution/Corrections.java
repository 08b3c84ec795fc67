// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution;

import gleaner.engine.substitution.strategy.Offer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a poet has found while reading: words that shall never come again, and words that become others. Immutable. */
final class Corrections {
	private final Set<String> never = new HashSet<>();
	private final Map<String, String> instead = new HashMap<>();

	/**
	 * @param never a word on each line
	 * @param instead on each line a word, an equals sign and the word that comes instead
	 */
	Corrections(String never, String instead) {
		never.lines().map(Corrections::plain).filter(line -> !line.isEmpty()).forEach(this.never::add);
		for (String line : instead.lines().toList()) {
			String[] sides = line.split("=", 2);
			if (sides.length == 2 && !sides[0].isBlank() && !sides[1].isBlank()) this.instead.put(plain(sides[0]), sides[1].strip());
		}
	}

	private static String plain(String word) {
		return word.strip().toLowerCase(Locale.ROOT);
	}

	/** Whether a word may come, as it is offered and as it would stand. */
	boolean allow(Offer offer, String word) {
		return never.isEmpty() || !never.contains(plain(offer.text())) && !never.contains(plain(word));
	}

	/** What comes in the place of an offer. */
	Offer corrected(Offer offer) {
		String other = instead.isEmpty() ? null : instead.get(plain(offer.text()));
		return other == null ? offer : new Offer(other, offer.isBase(), offer.relation() + ", corrected", offer.source(), offer.weight());
	}
}
