// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import java.util.ArrayList;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Lets a {@link Generator} offer more than whole texts: for any context, what it would say next, and how likely. Every engine that
 * implements it gets suggestions, choruses and constrained writing.
 */
@ConsumerType
public interface NextUnits {
	/** The kind of piece by which an engine moves on. */
	enum Kind {
		CHARACTER, WORD
	}

	/**
	 * A piece that may come next.
	 *
	 * @param text the text after the context, without white space in front of a word; a line break is {@code "\n"},
	 *        a stanza break {@code "\n\n"}, the end of the poem the empty string
	 * @param probability from 0 to 1; over all units of a context they sum to 1
	 */
	record NextUnit(String text, double probability) {
	}

	/** The kind of the units. */
	Kind kind();

	/**
	 * @param context the text so far; its end counts. A word that is being typed (no white space behind it) counts as complete
	 * @param limit the most units to return
	 * @return the most likely units, the likeliest first, equals in the order of their text; not empty
	 * @throws EngineException if the context cannot be read
	 * @throws InterruptedException if the thread was interrupted
	 */
	List<NextUnit> nextUnits(CharSequence context, int limit) throws EngineException, InterruptedException;

	/**
	 * The same for several contexts, each as if it were asked about alone. Whoever looks through a whole text asks so. An engine need not
	 * implement this; one that answers many at once faster than one after the other, as a server may, does well to.
	 *
	 * @param contexts in any order; any number, none too
	 * @param limit the most units to return for each
	 * @return what {@link #nextUnits(CharSequence, int)} says of each context, in the order of the contexts
	 * @throws EngineException if one of the contexts cannot be read
	 * @throws InterruptedException if the thread was interrupted
	 * @since 2.2
	 */
	default List<List<NextUnit>> nextUnits(List<String> contexts, int limit) throws EngineException, InterruptedException {
		List<List<NextUnit>> all = new ArrayList<>(contexts.size());
		for (String context : contexts) {
			if (Thread.interrupted()) throw new InterruptedException();
			all.add(nextUnits(context, limit));
		}
		return all;
	}
}
