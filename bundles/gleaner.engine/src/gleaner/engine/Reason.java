// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import java.util.List;
import java.util.Optional;

/**
 * Why a piece of text is where it is. The poet sees all of it; unknown parts stay empty.
 *
 * @param from what was there before, or what the piece was made from, e.g. the replaced word
 * @param relation how it came from that, in a few words, e.g. {@code antonym} or {@code same rhyme}
 * @param source where the piece was found, e.g. the name of a reservoir or of a poem
 * @param likelihood how likely it was among what else
 */
public record Reason(String from, String relation, String source, Optional<Likelihood> likelihood) {
	/**
	 * How likely a piece was.
	 *
	 * @param probability of the piece that was taken, from 0 to 1
	 * @param others what else might have come, the likeliest first; a few are enough, and it may be empty
	 */
	public record Likelihood(double probability, List<NextUnits.NextUnit> others) {
		public Likelihood {
			others = List.copyOf(others);
			if (!(probability >= 0 && probability <= 1))
				throw new IllegalArgumentException("probability is " + probability + ", must be from 0 to 1");
		}
	}

	/** A piece made from another. */
	public static Reason of(String from, String relation, String source) {
		return new Reason(from, relation, source, Optional.empty());
	}

	/** A piece that was drawn. */
	public static Reason drawn(double probability, List<NextUnits.NextUnit> others) {
		return new Reason("", "", "", Optional.of(new Likelihood(probability, others)));
	}
}
