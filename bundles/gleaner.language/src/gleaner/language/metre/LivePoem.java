// SPDX-License-Identifier: EPL-2.0
package gleaner.language.metre;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A poem that is being written: it is scanned again and again, and each time only lines that are new have to be read, so that a
 * change of one line costs little however long the poem is. The result is what {@link Prosody#scan} gives. Made by
 * {@link Prosody#follow}; used by one thread at a time.
 */
@ProviderType
public interface LivePoem {
	/**
	 * Scans the poem as it is now.
	 *
	 * @param lines as they are, without line ends; an empty line ends a stanza
	 * @param isWanted asked before each line that is new; once it says no, the scan ends, and what was read is kept
	 * @return empty if it was not wanted any more
	 */
	Optional<ScannedPoem> scan(List<String> lines, BooleanSupplier isWanted);
}
