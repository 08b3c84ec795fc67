// SPDX-License-Identifier: EPL-2.0
package gleaner.film.scene;

import gleaner.engine.EngineException;
import gleaner.files.StudioException;
import gleaner.film.picture.Canvas;

/** What a film shows. What is seen at a moment depends on that moment alone, not on how long it took to paint. Used by one thread. */
public interface Scene extends AutoCloseable {
	/**
	 * Paints what is not on the canvas yet at a moment.
	 *
	 * @param seconds from the beginning of the film; never less than at the call before
	 * @param canvas the same in each call
	 * @throws EngineException if an engine that speaks in it cannot
	 * @throws StudioException if something cannot be read or written
	 * @throws InterruptedException if the thread was interrupted
	 */
	void show(double seconds, Canvas canvas) throws EngineException, StudioException, InterruptedException;

	/** Ends what still works for it. */
	@Override
	void close();
}
