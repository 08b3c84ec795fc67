// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request to a generator. Poems are numbered: {@code first}, {@code first} + 1, … Each stands alone: its text depends on its number, not
 * on the poems made before it; see {@link #seed(long)}.
 *
 * @param seed any 64-bit number; the same seed gives the same text
 * @param first the number of the first poem, 1 or more
 * @param prompt how each poem begins; may be empty
 * @param poems how many poems, or {@link #ENDLESS}
 * @param length how long each poem is, its prompt included
 * @param diversity 1 speaks as learnt, lower is plainer, higher is wilder; from 0 to {@value #MOST_DIVERSE}
 */
public record GenerationRequest(long seed, long first, String prompt, long poems, PoemLength length, double diversity) {
	/** As a number of poems: until cancelled. */
	public static final long ENDLESS = 0;

	/** The highest diversity. */
	public static final double MOST_DIVERSE = 10;

	/** The seed. */
	public static final Parameter<Long> SEED = new Parameter.Large("seed", "Seed",
			"The same seed gives the same text again.", 0L, Long.MIN_VALUE, Long.MAX_VALUE);
	/** The number of the first poem. */
	public static final Parameter<Long> FROM = new Parameter.Large("from", "From", "The number of the first poem of this seed.", 1L, 1,
			Long.MAX_VALUE);
	/** The prompt. */
	public static final Parameter<String> PROMPT = new Parameter.LongText("prompt", "Prompt", "The beginning of each poem.", "");
	/** How many poems. */
	public static final Parameter<Long> COUNT = new Parameter.Large("count", "Poems",
			"The number of poems; 0 means until you stop it.", 1L, 0, Long.MAX_VALUE);
	/** The unit of the length. */
	public static final Parameter<String> UNIT = new Parameter.Choice("unit", "Unit",
			"The unit of the length; without one, the engine ends the poem.",
			name(PoemLength.Unit.POEM), List.of(name(PoemLength.Unit.POEM), name(PoemLength.Unit.LINES), name(PoemLength.Unit.WORDS),
					name(PoemLength.Unit.CHARACTERS)));
	/** The length. */
	public static final Parameter<Integer> LENGTH = new Parameter.Whole("length", "Length", "The length of each poem, in that unit.", 12, 1,
			Integer.MAX_VALUE)
			.when(Condition.of(UNIT, name(PoemLength.Unit.LINES), name(PoemLength.Unit.WORDS), name(PoemLength.Unit.CHARACTERS)));
	/** The diversity. */
	public static final Parameter<Double> DIVERSITY = new Parameter.Decimal("diversity", "Diversity",
			"Below 1 plainer, above 1 wilder.", 1.0, 0, MOST_DIVERSE);

	/** All fields of a request: the one list from which forms, command line and files are made. */
	public static final List<Parameter<?>> PARAMETERS = List.of(SEED, FROM, PROMPT, COUNT, UNIT, LENGTH, DIVERSITY);

	public GenerationRequest {
		if (first < 1) throw new IllegalArgumentException("first is " + first + ", must be 1 or more");
		if (poems < 0) throw new IllegalArgumentException("poems is " + poems + ", must be 1 or more, or 0 for endless");
		if (poems > Long.MAX_VALUE - first + 1)
			throw new IllegalArgumentException("there are no " + poems + " poems from number " + first + " on");
		if (!(diversity >= 0 && diversity <= MOST_DIVERSE))
			throw new IllegalArgumentException("diversity is " + diversity + ", must be from 0 to " + (int) MOST_DIVERSE);
	}

	/** One poem of the engine's own length, as learnt. */
	public static GenerationRequest poem(long seed) {
		return new GenerationRequest(seed, 1, "", 1, PoemLength.NATURAL, 1);
	}

	/**
	 * The request with these values of {@link #PARAMETERS}.
	 *
	 * @throws EngineException if the numbers run out before the last poem
	 */
	public static GenerationRequest of(Settings settings) throws EngineException {
		PoemLength.Unit unit = PoemLength.Unit.valueOf(settings.get(UNIT).toUpperCase(Locale.ROOT));
		PoemLength length = unit == PoemLength.Unit.POEM ? PoemLength.NATURAL : new PoemLength(unit, settings.get(LENGTH));
		try {
			return new GenerationRequest(settings.get(SEED), settings.get(FROM), settings.get(PROMPT), settings.get(COUNT), length,
					settings.get(DIVERSITY));
		} catch (IllegalArgumentException e) {
			throw new EngineException(e.getMessage(), e);
		}
	}

	/**
	 * The request with these values, as a poet or a file writes them, by the names of {@link #PARAMETERS}. Missing ones have their standard
	 * values.
	 *
	 * @throws EngineException if a name or a value is not valid
	 */
	public static GenerationRequest of(Map<String, String> given) throws EngineException {
		return of(Settings.of(PARAMETERS, given));
	}

	/** A value for each of {@link #PARAMETERS}. */
	public Settings toSettings() {
		Map<String, String> values = new LinkedHashMap<>();
		values.put(SEED.name(), SEED.format(seed));
		values.put(FROM.name(), FROM.format(first));
		values.put(PROMPT.name(), PROMPT.format(prompt));
		values.put(COUNT.name(), COUNT.format(poems));
		values.put(UNIT.name(), name(length.unit()));
		if (!length.isNatural()) values.put(LENGTH.name(), LENGTH.format(length.count()));
		values.put(DIVERSITY.name(), DIVERSITY.format(diversity));
		try {
			return Settings.of(PARAMETERS, values);
		} catch (EngineException e) {
			throw new IllegalStateException("a request can always be written", e);
		}
	}

	private static String name(PoemLength.Unit unit) {
		return unit.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether the request includes the poem with this number. A generator loops over them like this:
	 * {@code for (long n = first; includes(n); n++)}.
	 */
	public boolean includes(long poem) {
		return poem >= first && (poems == ENDLESS || poem - first < poems);
	}

	/**
	 * The seed of a poem: if all its chance comes from this number alone, the poem stands alone. The first poem has the seed of the
	 * request; the seeds of the others are independent of it and of each other. Poem {@code n} of a seed is the first poem of its own seed.
	 *
	 * <p>It is the number that SplitMix64's finaliser (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014; the
	 * constants are variant 13 of David Stafford) turns into the finalised seed of the request plus {@code poem} - 1.
	 *
	 * @param poem its number, 1 or more
	 */
	public long seed(long poem) {
		return SeedMix.unmix(SeedMix.mix(seed) + poem - 1);
	}

	public GenerationRequest withSeed(long newSeed) {
		return new GenerationRequest(newSeed, first, prompt, poems, length, diversity);
	}

	public GenerationRequest withFirst(long newFirst) {
		return new GenerationRequest(seed, newFirst, prompt, poems, length, diversity);
	}

	public GenerationRequest withPrompt(String newPrompt) {
		return new GenerationRequest(seed, first, newPrompt, poems, length, diversity);
	}

	public GenerationRequest withPoems(long newPoems) {
		return new GenerationRequest(seed, first, prompt, newPoems, length, diversity);
	}

	public GenerationRequest withLength(PoemLength newLength) {
		return new GenerationRequest(seed, first, prompt, poems, newLength, diversity);
	}

	public GenerationRequest withDiversity(double newDiversity) {
		return new GenerationRequest(seed, first, prompt, poems, length, newDiversity);
	}
}
