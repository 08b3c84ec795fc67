// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.ore;

import gleaner.files.StudioException;

/** A place with raw poems in it. Safe for use by several threads. */
public interface OreSource {
	/** Takes raw poems, one after the other. */
	@FunctionalInterface
	interface Taker {
		/** @throws InterruptedException when no more are wanted */
		void take(RawPoem poem) throws InterruptedException;
	}

	/** Hears what was left out, in sentences. */
	@FunctionalInterface
	interface Remarks {
		void leftOut(String sentence);
	}

	/**
	 * Hands over all raw poems. Reads files: not for the UI thread. What cannot be read is left out and told.
	 *
	 * @throws StudioException if the place itself cannot be read
	 */
	void read(Taker taker, Remarks remarks) throws StudioException, InterruptedException;

	/** Whether a spot is in this place. */
	boolean has(Spot spot);

	/**
	 * The text at a spot, read again.
	 *
	 * @throws StudioException if it is gone, or cannot be read
	 */
	String text(Spot spot) throws StudioException;
}
