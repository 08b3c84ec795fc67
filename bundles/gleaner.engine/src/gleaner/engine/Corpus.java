// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import org.osgi.annotation.versioning.ProviderType;

/** A named body of poems (or of prose, cut into pieces) that engines learn from. Safe for use by several threads at once. */
@ProviderType
public interface Corpus {
	/** The poet's name for it. */
	String name();

	/** A hash of the content: equal only if every poem is equal, in the same order. For caches and for provenance. */
	String fingerprint();

	/** The number of characters in all poems, exact or a good guess. For progress. */
	long size();

	/**
	 * Passes the poems on one by one, always in the same order.
	 *
	 * @throws EngineException if the corpus cannot be read, with a sentence that names the file
	 * @throws InterruptedException if the thread was interrupted, or the reader threw it
	 */
	void read(Reader reader) throws EngineException, InterruptedException;

	/** Takes the poems of a corpus. */
	@FunctionalInterface
	interface Reader {
		/** @throws InterruptedException to stop reading */
		void poem(SourcePoem poem) throws InterruptedException;
	}
}
