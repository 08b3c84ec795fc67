// SPDX-License-Identifier: EPL-2.0
package gleaner.film.track;

import gleaner.engine.EngineException;
import gleaner.files.StudioException;
import java.util.Optional;

/** A text that comes letter by letter: what a pane of a film shows, and when. Used by one thread. */
public interface Track extends AutoCloseable {
	/**
	 * The next line; nothing if there is no more. Waits as long as it takes: what is shown when must not depend on how fast it was made.
	 *
	 * @throws EngineException if the engine that makes the text cannot
	 * @throws StudioException if something cannot be read or written
	 * @throws InterruptedException if the thread was interrupted
	 */
	Optional<Line> next() throws EngineException, StudioException, InterruptedException;

	/** Ends the making of the text, if somebody is at it. */
	@Override
	void close();
}
