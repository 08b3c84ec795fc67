// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.stage;

import gleaner.studio.poem.Harvest;

/**
 * A poem of a performance.
 *
 * @param number in the performance: 1, 2, 3 in the order in which they were shown
 * @param round in which round, counted from 1
 * @param inRound which poem of it, counted from 1
 * @param title may be empty
 * @param harvest the text with where it is from: of a machine's the debris, the place in it and the whole making
 */
public record Piece(int number, int round, long inRound, String title, Harvest harvest) {
	/** As it came. May hold anything, control characters too: whoever shows it asks {@link Words}. */
	public String text() {
		return harvest.text();
	}

	Piece as(int otherNumber, int otherRound, long otherInRound) {
		return new Piece(otherNumber, otherRound, otherInRound, title, harvest);
	}
}
