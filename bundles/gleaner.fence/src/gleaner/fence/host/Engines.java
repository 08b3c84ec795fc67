// SPDX-License-Identifier: EPL-2.0
package gleaner.fence.host;

import gleaner.engine.EngineException;
import gleaner.engine.GeneratorEngine;

/** The engines of this process. */
@FunctionalInterface
public interface Engines {
	/**
	 * The engine of a name; the same each time.
	 *
	 * @throws EngineException if there is none, or it cannot be made
	 * @throws InterruptedException if the thread was interrupted
	 */
	GeneratorEngine find(String name) throws EngineException, InterruptedException;
}
