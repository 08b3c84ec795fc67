// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import org.osgi.annotation.versioning.ProviderType;

/** A named body of poems (or of prose, cut into pieces) that engines learn from. Safe for use by several threads at once. */
@ProviderType
public interface Corpus {
	/** The name by which the poet knows it. */
	String name();

	/** A hash of the content: equal only if every poem is equal, in the same order. For caches and for provenance. */
	String fingerprint();

	/** How many characters the poems have together: exact, or a good guess. For progress. */
	long size();

	/**
	 * Hands over the poems one after the other, always in the same order.
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
