// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.pass;

import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Pool;
import gleaner.engine.substitution.strategy.Strategy;
import gleaner.engine.substitution.strategy.StrategyInfo;
import gleaner.engine.substitution.strategy.Work;
import gleaner.language.form.Form;
import java.util.Set;

/**
 * Words become words that do the same in their sentences, by how often they stand in the corpora.
 *
 * @param tags of the words that are replaced
 * @param forms of the words that are replaced
 */
public record SameKind(StrategyInfo info, Set<String> tags, Set<Form> forms) implements Strategy {
	private static final int LONGEST_KEPT = 3;

	/** Adjectives and adverbs in -ly; comparatives and superlatives stay. */
	public static final SameKind DESCRIPTIONS = new SameKind(
			new StrategyInfo("descriptions", "Adjectives, adverbs", "Adjectives and adverbs, as frequent as in the corpora.", 40,
					"1"),
			Set.of("ADJ", "ADV"), Set.of(Form.POSITIVE, Form.ADVERB));
	/** Verbs of the past and of the third person. */
	public static final SameKind DOINGS = new SameKind(
			new StrategyInfo("doings", "Verbs", "Verbs in the past tense and the third person, as frequent as in the corpora.", 0,
					"1"),
			Set.of("VERB"), Set.of(Form.PAST, Form.THIRD_PERSON));
	/** Nouns. */
	public static final SameKind THINGS = new SameKind(
			new StrategyInfo("things", "Nouns", "Nouns, as frequent as in the corpora.", 0, "1"), Set.of("NOUN"),
			Set.of(Form.SINGULAR, Form.PLURAL));

	@Override
	public Pool pool(Place place, Work work) {
		if (place.text().length() <= LONGEST_KEPT || !tags.contains(place.tag()) || !forms.contains(place.form())) return Pool.EMPTY;
		if (place.form() == Form.ADVERB && !place.plain().endsWith("ly")) return Pool.EMPTY;
		return work.stock().words(place.tag(), place.form());
	}
}
