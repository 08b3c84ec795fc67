// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.pass;

import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Pool;
import gleaner.engine.substitution.strategy.Strategy;
import gleaner.engine.substitution.strategy.StrategyInfo;
import gleaner.engine.substitution.strategy.Work;
import gleaner.language.form.Analysis;
import gleaner.language.form.Inflection;
import gleaner.language.form.PartOfSpeech;
import gleaner.language.sense.Relation;
import java.util.List;

/** A word with hyphens is replaced part by part: parts of more than two letters become words that WordNet relates to them. */
public record HyphenParts(RelationPools pools, Inflection inflection) implements Strategy {
	public static final StrategyInfo INFO = new StrategyInfo("hyphens", "Hyphens", "The parts of hyphenated words, each on its own.", 40,
			"1");
	private static final int LONGEST_KEPT = 2;
	private static final List<Relation> RELATIONS = List.of(Relation.SYNONYM, Relation.SIMILAR, Relation.HYPONYM, Relation.HYPERNYM);

	@Override
	public StrategyInfo info() {
		return INFO;
	}

	@Override
	public Pool pool(Place place, Work work) {
		if (place.isName() || place.text().indexOf('-') < 1) return Pool.EMPTY;
		String[] parts = place.plain().split("-", -1);
		boolean isNew = false;
		for (int i = 0; i < parts.length; i++) {
			String fresh = parts[i].length() > LONGEST_KEPT ? instead(parts[i], work) : parts[i];
			isNew |= !fresh.equals(parts[i]);
			parts[i] = fresh;
		}
		return isNew ? Pool.of(Offer.word(String.join("-", parts), "part by part", "WordNet for each part")) : Pool.EMPTY;
	}

	private String instead(String part, Work work) {
		Analysis as = inflection.analyse(part).getFirst();
		if (as.form().partOfSpeech() == PartOfSpeech.OTHER) return part;
		Relation relation = RELATIONS.get(work.chance().nextInt(RELATIONS.size()));
		for (Relation each : List.of(relation, Relation.SYNONYM, Relation.SIMILAR, Relation.HYPERNYM)) {
			List<Offer> words = pools.of(as.base(), as.form().partOfSpeech(), each).offers().stream()
					.filter(offer -> offer.text().chars().allMatch(c -> c >= 'a' && c <= 'z')).toList();
			if (!words.isEmpty()) return inflection.inflect(words.get(work.chance().nextInt(words.size())).text(), as.form());
		}
		return part;
	}
}
