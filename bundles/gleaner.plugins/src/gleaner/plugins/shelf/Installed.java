// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.shelf;

import gleaner.plugins.fence.DeclaredEngine;
import gleaner.plugins.look.Deed;
import gleaner.plugins.store.StoredPlugin;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A plug-in that is installed, as a poet wants to know it.
 *
 * @param plugin its record
 * @param does what its maker says that it does; may be empty
 * @param engines those that it declares; none of a plug-in with other things
 * @param deeds what its classes name
 * @param isOn whether the poet has not switched it off
 * @param leftOut why nothing of it is in the program although it is on, as a sentence; empty if it is in
 * @param isChanged whether it is left out since a file of it is not the one that was installed: the poet can say yes to it
 */
public record Installed(StoredPlugin plugin, String does, List<DeclaredEngine> engines, Set<Deed> deeds, boolean isOn,
		Optional<String> leftOut, boolean isChanged) {
	public Installed {
		engines = List.copyOf(engines);
		deeds = Set.copyOf(deeds);
	}

	/** Whether it speaks in a process of its own; the others run within the program. */
	public boolean isFenced() {
		return !engines.isEmpty();
	}
}
