// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.ear;

import gleaner.mining.assay.Row;

/**
 * How much of a raw poem is new: inventions that can be said, words of its own, nothing quoted, nothing said over again. Needs no
 * decision of the poet's; what orders the table before the ear has heard enough.
 */
public final class Novelty {
	private static final double ENOUGH = 5;

	private Novelty() {
	}

	/** From 0 to 1; NaN if the poem is not measured. */
	public static double of(Row row) {
		if (!row.isMeasured()) return Double.NaN;
		double invention = Math.min(1, row.heard().inventions().size() / ENOUGH) * row.heard().sayable();
		double fresh = (1 - row.told().quoted()) * (1 - row.heard().repetition());
		return fresh * (0.4 + 0.3 * invention + 0.3 * row.heard().variety());
	}
}
