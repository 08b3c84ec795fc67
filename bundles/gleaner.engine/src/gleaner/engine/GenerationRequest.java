package gleaner.engine;

/**
 * What is wanted from a generator.
 *
 * @param seed fixes the text; any 64-bit number
 * @param prompt how each poem begins; may be empty
 * @param poems how many poems, or {@link #ENDLESS}
 * @param length how long each poem is, its prompt included
 * @param temperature the diversity: 1 as learnt, towards 0 ever more likely, above 1 ever wilder; from 0 to 10
 */
public record GenerationRequest(long seed, String prompt, long poems, PoemLength length, double temperature) {
	/** As a number of poems: goes on until cancelled. */
	public static final long ENDLESS = 0;

	/** The highest temperature. */
	public static final double HOTTEST = 10;

	public GenerationRequest {
		if (poems < 0) throw new IllegalArgumentException("poems is " + poems + ", must be 1 or more, or 0 for endless");
		if (!(temperature >= 0 && temperature <= HOTTEST))
			throw new IllegalArgumentException("temperature is " + temperature + ", must be from 0 to " + (int) HOTTEST);
	}

	/** One poem of the engine's own length, as learnt. */
	public static GenerationRequest poem(long seed) {
		return new GenerationRequest(seed, "", 1, PoemLength.NATURAL, 1);
	}

	public GenerationRequest withPrompt(String newPrompt) {
		return new GenerationRequest(seed, newPrompt, poems, length, temperature);
	}

	public GenerationRequest withPoems(long newPoems) {
		return new GenerationRequest(seed, prompt, newPoems, length, temperature);
	}

	public GenerationRequest withLength(PoemLength newLength) {
		return new GenerationRequest(seed, prompt, poems, newLength, temperature);
	}

	public GenerationRequest withTemperature(double newTemperature) {
		return new GenerationRequest(seed, prompt, poems, length, newTemperature);
	}
}
