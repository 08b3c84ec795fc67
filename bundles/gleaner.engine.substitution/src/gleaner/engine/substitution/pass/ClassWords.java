// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.pass;

import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Pool;
import gleaner.engine.substitution.strategy.Strategy;
import gleaner.engine.substitution.strategy.StrategyInfo;
import gleaner.engine.substitution.strategy.Work;
import java.util.List;

/** Words of a few lists become others of the same list. */
public final class ClassWords implements Strategy {
	/** Contractions of pronouns and of "not". */
	public static final StrategyInfo CONTRACTIONS = new StrategyInfo("contractions", "Contractions",
			"I’m becomes they’re, won’t becomes can’t.",
			20, "1");
	/** Cries. */
	public static final StrategyInfo CRIES = new StrategyInfo("cries", "Cries", "Oh becomes alas.", 40, "1");
	/** Swear words, where a poet wants them. */
	public static final StrategyInfo SWEARING = new StrategyInfo("swearing", "Swearing",
			"Swear words become other swear words, and never slurs, unless your own list has them.", 0, "1");

	private final StrategyInfo info;
	private final List<String> names;
	private final WordClasses classes = WordClasses.load();
	private final Pool own;

	private ClassWords(StrategyInfo info, Pool own, String... names) {
		this.info = info;
		this.own = own;
		this.names = List.of(names);
	}

	/** Contractions. */
	public static ClassWords contractions() {
		return new ClassWords(CONTRACTIONS, Pool.EMPTY, "contraction.be", "contraction.have", "contraction.will", "contraction.would",
				"contraction.not.be",
				"contraction.not.were", "contraction.not.have", "modal.not");
	}

	/** Cries. */
	public static ClassWords cries() {
		return new ClassWords(CRIES, Pool.EMPTY, "cry");
	}

	/**
	 * Swear words, but no slurs.
	 *
	 * @param own a poet's own list, which takes the place of ours; may be empty
	 */
	public static ClassWords swearing(List<String> own) {
		Pool pool = Pool.of(own.stream().map(word -> Offer.word(word, "swearing", "list of your own")).toList());
		return new ClassWords(SWEARING, pool, "swearing.noun", "swearing.verb", "swearing.adjective", "swearing.cry");
	}

	@Override
	public StrategyInfo info() {
		return info;
	}

	@Override
	public Pool pool(Place place, Work work) {
		if (place.isName()) return Pool.EMPTY;
		String word = place.plain();
		for (String name : names) if (classes.has(name, word)) return own.isEmpty() ? classes.pool(name) : own;
		for (Offer mine : own.offers()) if (mine.text().equalsIgnoreCase(word)) return own;
		return Pool.EMPTY;
	}
}
