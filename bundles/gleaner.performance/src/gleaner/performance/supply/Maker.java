// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.supply;

import gleaner.studio.poem.Harvest;

/**
 * Makes the poems of a round, one after the other, on a thread that is given to it and may be interrupted. Keeps what it has made in mind.
 */
interface Maker {
	/** As a number of poems: no end. */
	long ENDLESS = Long.MAX_VALUE;

	/** Takes a poem, and makes who gives it wait while there are enough. */
	@FunctionalInterface
	interface Taker {
		void take(String title, Harvest poem) throws InterruptedException;
	}

	/**
	 * Makes poems until so many have been made since the beginning of the round, or there are no more.
	 *
	 * @throws Exception with a sentence, if it cannot go on
	 */
	void make(long all, Taker taker) throws Exception;
}
