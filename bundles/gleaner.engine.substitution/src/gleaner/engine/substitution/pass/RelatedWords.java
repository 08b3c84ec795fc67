// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.pass;

import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Pool;
import gleaner.engine.substitution.strategy.Strategy;
import gleaner.engine.substitution.strategy.StrategyInfo;
import gleaner.engine.substitution.strategy.Work;
import gleaner.language.sense.Relation;

/** Nouns, verbs, adjectives and adverbs become words that WordNet relates to them in one way. */
public record RelatedWords(StrategyInfo info, Relation relation, RelationPools pools) implements Strategy {
	@Override
	public Pool pool(Place place, Work work) {
		return pools.of(place, relation);
	}
}
