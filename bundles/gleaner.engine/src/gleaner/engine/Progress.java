// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import org.osgi.annotation.versioning.ProviderType;

/** Hears how far a long piece of work is. Implementations are quick, never throw, and may be called from any thread. */
@ProviderType
@FunctionalInterface
public interface Progress {
	/** Hears nothing. */
	Progress NONE = (what, done) -> {};

	/**
	 * @param what what is being done, in a few words for the poet, e.g. {@code reading Harbour notes}
	 * @param done the share done, from 0 to 1; or NaN where it cannot be known
	 */
	void report(String what, double done);
}
