// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import org.osgi.annotation.versioning.ProviderType;

/** Receives the progress of a long piece of work. Implementations are quick, never throw, and work on any thread. */
@ProviderType
@FunctionalInterface
public interface Progress {
	/** Hears nothing. */
	Progress NONE = (what, done) -> {};

	/**
	 * @param what the current work, in a few words for the poet, e.g. {@code reading Harbour notes}
	 * @param done the share done, from 0 to 1; or NaN where it cannot be known
	 */
	void report(String what, double done);
}
