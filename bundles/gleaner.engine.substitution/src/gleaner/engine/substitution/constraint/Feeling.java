// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.constraint;

import gleaner.engine.substitution.stock.WordFacts;
import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Template;

/** What becomes of the feeling of a word. */
public record Feeling(Way way, WordFacts facts) implements Constraint {
	/** What can become of it. */
	public enum Way {
		/** As dark or bright as it was. */
		KEEP,
		/** Dark words become bright and bright ones dark. */
		INVERT,
		/** Never darker than it was. */
		BRIGHTER,
		/** Never brighter than it was. */
		DARKER
	}

	/** Below this, a word feels nothing. */
	private static final double FELT = 0.1;
	/** So much apart, two words still feel alike. */
	private static final double ALIKE = 0.25;

	@Override
	public boolean allows(Place place, Offer offer, String word, Template template) {
		double old = facts.valence(place.plain());
		double fresh = facts.valence(word);
		return switch (way) {
		case KEEP -> Math.abs(fresh - old) <= ALIKE;
		case INVERT -> Math.abs(old) < FELT || fresh * old < 0;
		case BRIGHTER -> fresh >= Math.max(old, 0);
		case DARKER -> fresh <= Math.min(old, 0);
		};
	}
}
