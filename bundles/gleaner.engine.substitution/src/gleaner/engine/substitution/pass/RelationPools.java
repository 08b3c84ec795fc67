// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.pass;

import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Pool;
import gleaner.language.form.PartOfSpeech;
import gleaner.language.sense.Relation;
import gleaner.language.sense.Relative;
import gleaner.language.sense.Thesaurus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What WordNet relates to a word, as pools, found once for each word. Words of commoner meanings weigh more: the first meaning 1, the
 * next 1/2, 1/3 and so on. Thread-safe.
 */
public final class RelationPools {
	private static final Pool[] NONE = new Pool[0];
	private static final PartOfSpeech[] PARTS = { PartOfSpeech.NOUN, PartOfSpeech.VERB, PartOfSpeech.ADJECTIVE, PartOfSpeech.ADVERB };

	private final Thesaurus thesaurus;
	private final boolean isAnyPart;
	private final boolean isAnyMeaning;
	private final Map<String, Pool[]> known = new ConcurrentHashMap<>();

	/**
	 * @param isAnyPart whether a verb may stand for a noun
	 * @param isAnyMeaning whether rare meanings count as much as common ones
	 */
	public RelationPools(Thesaurus thesaurus, boolean isAnyPart, boolean isAnyMeaning) {
		this.thesaurus = thesaurus;
		this.isAnyPart = isAnyPart;
		this.isAnyMeaning = isAnyMeaning;
	}

	/**
	 * The words that stand in a relation to that of a place; empty for words of no open class. Attributes are of another part of speech.
	 */
	public Pool of(Place place, Relation relation) {
		if (relation == Relation.ATTRIBUTE && !isAnyPart) return Pool.EMPTY;
		PartOfSpeech part = place.isContent() ? place.form().partOfSpeech() : PartOfSpeech.OTHER;
		return part == PartOfSpeech.OTHER ? Pool.EMPTY : of(place.base(), part, relation);
	}

	/** The words that stand in a relation to a base form. */
	public Pool of(String base, PartOfSpeech part, Relation relation) {
		Pool[] pools = known.computeIfAbsent(part.ordinal() + base, key -> find(base, part));
		return pools.length == 0 ? Pool.EMPTY : pools[relation.ordinal()];
	}

	private Pool[] find(String base, PartOfSpeech part) {
		Map<Relation, Map<String, Double>> found = new EnumMap<>(Relation.class);
		for (PartOfSpeech as : isAnyPart ? PARTS : new PartOfSpeech[] { part })
			for (Relative relative : thesaurus.relatives(base, as))
				found.computeIfAbsent(relative.relation(), r -> new LinkedHashMap<>()).merge(relative.word(),
						isAnyMeaning ? 1 : 1.0 / (1 + relative.sense()), Math::max);
		if (found.isEmpty()) return NONE;
		Pool[] pools = new Pool[Relation.values().length];
		for (Relation relation : Relation.values()) {
			List<Offer> offers = new ArrayList<>();
			found.getOrDefault(relation, Map.of())
					.forEach((word, weight) -> offers.add(Offer.base(word, relation.words(), Offer.WORDNET).weighing(weight)));
			pools[relation.ordinal()] = Pool.of(offers);
		}
		return pools;
	}
}
