// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.catalogue;

import gleaner.plugins.trust.Signer;
import java.util.List;
import java.util.Optional;

/**
 * A list of plug-ins. It gives nobody a right: what it lists is examined, and asked about, as if it came from anywhere. What it pins can
 * only make that stricter.
 *
 * @param place where it was read from: an address, or a path
 * @param name what its keeper calls it
 * @param signer who has signed it
 * @param entries what it lists, by name; of each plug-in the newest version
 * @param leftOut a sentence for each entry that cannot be
 */
public record Catalogue(String place, String name, Optional<Signer> signer, List<Entry> entries, List<String> leftOut) {
	public Catalogue {
		entries = List.copyOf(entries);
		leftOut = List.copyOf(leftOut);
	}
}
