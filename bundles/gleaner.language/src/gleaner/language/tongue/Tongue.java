// SPDX-License-Identifier: EPL-2.0
package gleaner.language.tongue;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells whether lines are English, so that nobody scans, rhymes or feels what Gleaner does not understand. Approximate: a line of few words
 * may be either. English of all times, dialects and inventions counts as English, as does an English line with a foreign phrase in it.
 * Thread-safe.
 */
@ProviderType
public interface Tongue {
	/**
	 * For each line of a poem whether it is in another language. A line that says little by itself is what the lines around it are; one
	 * without letters is never foreign.
	 *
	 * @param lines as they are, without line ends, empty ones included
	 */
	List<Boolean> foreign(List<String> lines);

	/** Whether a line that stands alone is in another language. */
	default boolean isForeign(String line) {
		return foreign(List.of(line)).getFirst();
	}
}
