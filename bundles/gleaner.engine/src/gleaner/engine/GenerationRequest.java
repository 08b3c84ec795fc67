// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is wanted from a generator. Poems are numbered: {@code first}, {@code first} + 1, … Each stands alone: its text depends on its
 * number, but not on which poems were made before it; see {@link #seed(long)}.
 *
 * @param seed fixes the text; any 64-bit number
 * @param first the number of the first poem, 1 or more
 * @param prompt how each poem begins; may be empty
 * @param poems how many poems, or {@link #ENDLESS}
 * @param length how long each poem is, its prompt included
 * @param diversity 1 as learnt, towards 0 ever more likely, above 1 ever wilder; from 0 to {@value #MOST_DIVERSE}
 */
public record GenerationRequest(long seed, long first, String prompt, long poems, PoemLength length, double diversity) {
	/** As a number of poems: goes on until cancelled. */
	public static final long ENDLESS = 0;

	/** The highest diversity. */
	public static final double MOST_DIVERSE = 10;

	/** The seed. */
	public static final Parameter<Long> SEED = new Parameter.Large("seed", "Seed",
			"Fixes the text: the same seed gives the same text again.", 0L, Long.MIN_VALUE, Long.MAX_VALUE);
	/** The number of the first poem. */
	public static final Parameter<Long> FROM = new Parameter.Large("from", "From", "The number of the first poem of this seed.", 1L, 1,
			Long.MAX_VALUE);
	/** The prompt. */
	public static final Parameter<String> PROMPT = new Parameter.LongText("prompt", "Prompt", "How each poem begins.", "");
	/** How many poems. */
	public static final Parameter<Long> COUNT = new Parameter.Large("count", "Poems", "How many poems; 0 goes on until stopped.", 1L, 0,
			Long.MAX_VALUE);
	/** What the length is counted in. */
	public static final Parameter<String> UNIT = new Parameter.Choice("unit", "Unit",
			"What the length is counted in; a poem ends where the engine ends it.",
			name(PoemLength.Unit.POEM), List.of(name(PoemLength.Unit.POEM), name(PoemLength.Unit.LINES), name(PoemLength.Unit.WORDS),
					name(PoemLength.Unit.CHARACTERS)));
	/** The length. */
	public static final Parameter<Integer> LENGTH = new Parameter.Whole("length", "Length", "How long each poem is, in its unit.", 12, 1,
			Integer.MAX_VALUE)
			.when(Condition.of(UNIT, name(PoemLength.Unit.LINES), name(PoemLength.Unit.WORDS), name(PoemLength.Unit.CHARACTERS)));
	/** The diversity. */
	public static final Parameter<Double> DIVERSITY = new Parameter.Decimal("diversity", "Diversity",
			"Below 1 more likely, above 1 wilder.", 1.0, 0, MOST_DIVERSE);

	/** All fields of a request, so that forms, command line and files can be made from one list. */
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
	 * The request that these values of {@link #PARAMETERS} make.
	 *
	 * @throws EngineException if there are not so many poems from the first number on
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
	 * The request that these values make, as a poet or a file writes them, by the names of {@link #PARAMETERS}. What is not given has its
	 * standard value.
	 *
	 * @throws EngineException if a name or a value cannot be
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

	/** Whether the poem of this number is wanted. So a generator goes through them: {@code for (long n = first; includes(n); n++)}. */
	public boolean includes(long poem) {
		return poem >= first && (poems == ENDLESS || poem - first < poems);
	}

	/**
	 * The seed of a poem: draw all its chance from this number and nothing else, and it stands alone. The first poem has the seed of the
	 * request, and those of others have nothing to do with it or each other. The poem of number {@code n} of a seed is the first poem of
	 * its own seed.
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
