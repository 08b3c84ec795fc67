// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.stage;

import gleaner.performance.programme.Round;

/** Where the poems of rounds come from. */
@FunctionalInterface
public interface Supplies {
	/**
	 * Begins to make the poems of a round; returns at once. What goes wrong is said by the supply.
	 *
	 * @param time which time the round is made, from 1: another time it has other poems
	 */
	Supply begin(Round round, int time);
}
