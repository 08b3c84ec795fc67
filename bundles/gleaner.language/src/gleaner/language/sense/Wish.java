package gleaner.language.sense;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a poet wants in the place of a word.
 *
 * @param relations how the words may be related
 * @param meaning only words near the meaning of this one
 * @param syllables only words of so many
 * @param stress only words of this stress, 0 and 1 per syllable
 * @param fit only words that keep the rhythm of the place
 * @param limit at most so many, at least 1
 */
public record Wish(Set<Relation> relations, Optional<String> meaning, OptionalInt syllables, Optional<String> stress, boolean fit, int limit) {
	public Wish {
		relations = Set.copyOf(relations);
		if (limit < 1) throw new IllegalArgumentException("The limit must be at least 1, not " + limit);
	}

	/** The words nearest in meaning. */
	public static Wish synonyms(int limit) {
		return of(EnumSet.of(Relation.SYNONYM, Relation.SIMILAR), limit);
	}

	/** Any words of some relations. */
	public static Wish of(Set<Relation> relations, int limit) {
		return new Wish(relations, Optional.empty(), OptionalInt.empty(), Optional.empty(), false, limit);
	}

	/** All relations of meaning. */
	public static Set<Relation> kin() {
		return EnumSet.of(Relation.SYNONYM, Relation.SIMILAR, Relation.HYPERNYM, Relation.HYPONYM, Relation.MERONYM, Relation.DERIVED);
	}
}
