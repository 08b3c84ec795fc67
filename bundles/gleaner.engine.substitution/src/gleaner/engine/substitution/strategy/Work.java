// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.strategy;

import java.util.List;
import java.util.random.RandomGenerator;
import org.osgi.annotation.versioning.ProviderType;

/** The work on one poem, as a strategy sees it. Used by one thread. */
@ProviderType
public interface Work {
	/** The poem that is made anew. */
	Template template();

	/** What the corpora and reservoirs hold. */
	Stock stock();

	/** The chance of this poem: the same seed gives the same numbers. */
	RandomGenerator chance();

	/** Words of this poem that had no meaning in WordNet and were taken away, in their order: they can come back elsewhere. */
	List<String> gone();
}
