// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

import gleaner.engine.GenerationRequest;
import gleaner.engine.PoemLength;

/**
 * What every model is asked for, so that nothing differs but its age.
 *
 * @param prompt how the poem begins; may be empty
 * @param seed fixes the text
 * @param diversity from 0 to {@value GenerationRequest#MOST_DIVERSE}
 * @param length of the poem, its prompt included
 */
public record Asked(String prompt, long seed, double diversity, PoemLength length) {
	/** As long as a poem is unless the poet says otherwise: it stands beside its neighbours without being scrolled. */
	public static final PoemLength USUAL = PoemLength.lines(8);

	public Asked {
		if (!(diversity >= 0 && diversity <= GenerationRequest.MOST_DIVERSE))
			throw new IllegalArgumentException("diversity is " + diversity + ", must be from 0 to " + (int) GenerationRequest.MOST_DIVERSE);
	}

	/** The same with another seed. */
	public Asked withSeed(long other) {
		return new Asked(prompt, other, diversity, length);
	}

	/**
	 * The same with another diversity.
	 *
	 * @param other from 0 to {@value GenerationRequest#MOST_DIVERSE}
	 */
	public Asked withDiversity(double other) {
		return new Asked(prompt, seed, other, length);
	}

	/** The one poem that is asked for. */
	public GenerationRequest request() {
		return new GenerationRequest(seed, 1, prompt, 1, length, diversity);
	}
}
