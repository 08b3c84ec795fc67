// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.metre;

import java.util.List;

/** The cheapest readings of one line in one form, for every number of beats; {@link LineSearch} finds them. */
final class LineFit {
	static final int MOST_BEATS = LineSearch.MOST_BEATS;

	/** One syllable as it is read: its edge, and whether it is strong. */
	record Step(LineLattice.Edge edge, boolean strong) {
	}

	private final double[] ofBeats;
	private final Step[][] readings;

	/**
	 * @param ofBeats what the cheapest reading with so many beats costs; {@link LineSearch#NEVER} if there is none
	 * @param readings its steps
	 */
	LineFit(double[] ofBeats, Step[][] readings) {
		this.ofBeats = ofBeats;
		this.readings = readings;
	}

	/** The cost of the cheapest reading with so many beats; very large if there is none. */
	double cost(int beats) {
		return ofBeats[beats];
	}

	/** The cheapest reading with so many beats; empty if there is none. */
	List<Step> reading(int beats) {
		return readings[beats] == null ? List.of() : List.of(readings[beats]);
	}
}
