// SPDX-License-Identifier: EPL-2.0
package gleaner.language.sense;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import gleaner.language.form.PartOfSpeech;

/**
 * What a poet wants in the place of a word. Start with {@link #of}, {@link #synonyms} or {@link #rhymes} and narrow it:
 * {@code Wish.rhymes(20).near("sea").syllables(1).fitting()}.
 *
 * @param relations how the words may be related
 * @param meaning only words near the meaning of this one
 * @param syllables only words of so many
 * @param stress only words of this stress, 0 and 1 per syllable
 * @param partOfSpeech only words that can be used as this
 * @param rarest only words up to this level, from 10 (the commonest thousand) to 95, see
 * {@link gleaner.language.lexicon.Lexicon#commonness}
 * @param fit only words that keep the rhythm of the place
 * @param offensive whether swear words and slurs may be among them
 * @param limit at most so many, at least 1
 * @param dial what counts for words related in meaning: 0 is to keep the meaning, 1 is to fit the line, as verse often wants
 */
public record Wish(Set<Relation> relations, Optional<String> meaning, OptionalInt syllables, Optional<String> stress,
		Optional<PartOfSpeech> partOfSpeech, OptionalInt rarest, boolean fit, boolean offensive, int limit, double dial) {
	public Wish {
		relations = Set.copyOf(relations);
		if (limit < 1) throw new IllegalArgumentException("The limit must be at least 1, not " + limit);
		checkDial(dial);
		stress.ifPresent(s -> {
			if (!s.matches("[01]+")) throw new IllegalArgumentException("The stress must be made of 0 and 1, not \"" + s + "\"");
		});
	}

	/** A wish that keeps the meaning. */
	public Wish(Set<Relation> relations, Optional<String> meaning, OptionalInt syllables, Optional<String> stress,
			Optional<PartOfSpeech> partOfSpeech, OptionalInt rarest, boolean fit, boolean offensive, int limit) {
		this(relations, meaning, syllables, stress, partOfSpeech, rarest, fit, offensive, limit, 0);
	}

	/** A wish without the rarer restrictions. */
	public Wish(Set<Relation> relations, Optional<String> meaning, OptionalInt syllables, Optional<String> stress, boolean fit, int limit) {
		this(relations, meaning, syllables, stress, Optional.empty(), OptionalInt.empty(), fit, false, limit);
	}

	/** The words nearest in meaning. */
	public static Wish synonyms(int limit) {
		return of(EnumSet.of(Relation.SYNONYM, Relation.SIMILAR, Relation.NEAR), limit);
	}

	/** Perfect rhymes. */
	public static Wish rhymes(int limit) {
		return of(EnumSet.of(Relation.RHYME), limit);
	}

	/** Any words of some relations. */
	public static Wish of(Set<Relation> relations, int limit) {
		return new Wish(relations, Optional.empty(), OptionalInt.empty(), Optional.empty(), false, limit);
	}

	/** All relations of meaning. */
	public static Set<Relation> kin() {
		return EnumSet.of(Relation.SYNONYM, Relation.SIMILAR, Relation.HYPERNYM, Relation.HYPONYM, Relation.MERONYM, Relation.DERIVED,
				Relation.NEAR);
	}

	/** Only words near the meaning of this one. */
	public Wish near(String word) {
		return new Wish(relations, Optional.of(word), syllables, stress, partOfSpeech, rarest, fit, offensive, limit, dial);
	}

	/** Only words of so many syllables. */
	public Wish syllables(int count) {
		return new Wish(relations, meaning, OptionalInt.of(count), stress, partOfSpeech, rarest, fit, offensive, limit, dial);
	}

	/** Only words of this stress, 0 and 1 per syllable. */
	public Wish stressed(String pattern) {
		return new Wish(relations, meaning, syllables, Optional.of(pattern), partOfSpeech, rarest, fit, offensive, limit, dial);
	}

	/** Only words that can be used as this. */
	public Wish as(PartOfSpeech part) {
		return new Wish(relations, meaning, syllables, stress, Optional.of(part), rarest, fit, offensive, limit, dial);
	}

	/** Only words as common as this level or commoner. */
	public Wish noRarerThan(int level) {
		return new Wish(relations, meaning, syllables, stress, partOfSpeech, OptionalInt.of(level), fit, offensive, limit, dial);
	}

	/** Only words that keep the rhythm of the place. */
	public Wish fitting() {
		return new Wish(relations, meaning, syllables, stress, partOfSpeech, rarest, true, offensive, limit, dial);
	}

	/** Swear words and slurs too. */
	public Wish withOffensive() {
		return new Wish(relations, meaning, syllables, stress, partOfSpeech, rarest, fit, true, limit, dial);
	}

	/**
	 * Checks a dial.
	 *
	 * @throws IllegalArgumentException if it is not from 0 to 1
	 */
	public static void checkDial(double dial) {
		if (!(dial >= 0 && dial <= 1))
			throw new IllegalArgumentException("The dial must be from 0 (keep the meaning) to 1 (fit the line), not " + dial);
	}

	/** From words that keep the meaning (0) to words that fit the line (1). */
	public Wish dialled(double dial) {
		return new Wish(relations, meaning, syllables, stress, partOfSpeech, rarest, fit, offensive, limit, dial);
	}
}
