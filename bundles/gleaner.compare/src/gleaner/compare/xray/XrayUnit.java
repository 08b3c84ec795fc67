// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.xray;

import gleaner.engine.NextUnits.NextUnit;
import java.util.List;

/**
 * One place of a text, and what a model expected there.
 *
 * @param start where what came begins in the text
 * @param end where it ends; as {@code start} where it is the end of the poem
 * @param probability of what came, from 0, which the model would never have said, to 1
 * @param rank of what came among all that might have: 1 is the likeliest; 0 if it was not among them
 * @param candidates how many might have come
 * @param likeliest those of them that were likeliest, the likeliest first
 */
public record XrayUnit(int start, int end, double probability, int rank, int candidates, List<NextUnit> likeliest) {
	/** What counts, in bits, for something that a model would never have said. */
	public static final double MOST_BITS = 20;

	public XrayUnit {
		likeliest = List.copyOf(likeliest);
	}

	/** How surprising it was: 1 bit for one of two, 2 for one of four; at most {@value #MOST_BITS}. */
	public double bits() {
		return probability <= 0 ? MOST_BITS : Math.min(MOST_BITS, -Math.log(probability) / Math.log(2));
	}
}
