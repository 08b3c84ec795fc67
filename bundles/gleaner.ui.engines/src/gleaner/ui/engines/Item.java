// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.engines;

import gleaner.plugins.shelf.Installed;
import gleaner.voice.EngineEntry;
import java.util.List;
import java.util.Optional;

/**
 * One row of the page: an engine that comes with Gleaner, or a plug-in.
 *
 * @param key tells it from others
 * @param name what poets call it
 * @param version may be empty
 * @param does what it does
 * @param engines that it brings and that are in the lists now
 * @param plugin empty of what comes with Gleaner, and of what cannot be read
 * @param trouble why it, or an engine of it, is left out; empty if all is well
 * @param isOwn whether it comes with Gleaner
 */
record Item(String key, String name, String version, String does, List<EngineEntry> engines, Optional<Installed> plugin, String trouble,
		boolean isOwn) {
	/** The beginning of a key of what comes with Gleaner. */
	static final String OWN = "own:";

	Item {
		engines = List.copyOf(engines);
	}

	boolean isOff() {
		return plugin.isPresent() && !plugin.get().isOn();
	}

	/** Whether it is left out since its files are not those that were installed. */
	boolean isChanged() {
		return plugin.isPresent() && plugin.get().isChanged();
	}

	/** By this the store knows it; of what comes with Gleaner nothing to ask for. */
	String id() {
		return key;
	}
}
