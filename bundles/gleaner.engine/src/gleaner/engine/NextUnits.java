// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a {@link Generator} may offer besides whole texts: for any context, what it would say next, and how likely. Suggestions,
 * choruses and constrained writing come to every engine that implements it.
 */
@ConsumerType
public interface NextUnits {
	/** What kind of piece an engine goes by. */
	enum Kind {
		CHARACTER, WORD
	}

	/**
	 * A piece that may come next.
	 *
	 * @param text what would be written after the context, white space in front of a word not included; a line break is {@code "\n"},
	 *        a stanza break {@code "\n\n"}, the end of the poem the empty string
	 * @param probability from 0 to 1; over all units of a context they sum to 1
	 */
	record NextUnit(String text, double probability) {
	}

	/** The kind of the units. */
	Kind kind();

	/**
	 * @param context the text so far; its end counts. A word that is being typed (no white space behind it) counts as complete
	 * @param limit at most so many units
	 * @return the most likely units, the likeliest first, equals in the order of their text; not empty
	 * @throws EngineException if the context cannot be read
	 * @throws InterruptedException if the thread was interrupted
	 */
	List<NextUnit> nextUnits(CharSequence context, int limit) throws EngineException, InterruptedException;
}
