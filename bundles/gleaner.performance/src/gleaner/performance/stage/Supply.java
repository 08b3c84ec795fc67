// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.stage;

import java.util.Optional;

/**
 * Poems of one round, made ahead. Asked by the show's thread, never blocks. Numbers of its pieces do not count yet; who takes them gives
 * them.
 */
public interface Supply extends AutoCloseable {
	/** How a supply stands. */
	enum Condition {
		/** There is more, or will be. */
		FLOWING,
		/** All has been taken. */
		EMPTY,
		/** It broke, and all that was made before has been taken: see {@link Supply#fault()}. */
		BROKEN
	}

	/** The next poem without taking it; nothing if it is not made yet, or there is none. */
	Optional<Piece> peek();

	/** Takes the next poem. */
	Optional<Piece> take();

	Condition condition();

	/** Why it broke, as a sentence; empty if it did not. */
	String fault();

	/** Has so many poems made beyond those that were asked for, if it can. */
	void more(long poems);

	/** What is done when something new is there. */
	void onNews(Runnable news);

	/** Stops whatever makes the poems; returns at once. */
	@Override
	void close();
}
