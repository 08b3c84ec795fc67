// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.install;

import gleaner.plugins.PluginException;
import gleaner.plugins.fence.FenceChoices;
import gleaner.plugins.fence.FencedPlugins;
import gleaner.plugins.store.PluginStore;
import gleaner.plugins.store.StoredPlugin;
import gleaner.plugins.store.WindowStarts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a window does when it has come: so that a plug-in which kept others from coming is found. Not for the UI thread. */
public final class PluginStarts {
	private PluginStarts() {
	}

	/**
	 * The window is there and can be used.
	 *
	 * @return what the poet is to be told of plug-ins that were left out, a sentence; empty if all are in
	 */
	public static Optional<String> windowStands() {
		if (Starter.isSafe()) return Optional.of("Gleaner started without plug-ins; they come back when you start it as usual");
		PluginStore store = PluginStore.ofThisPoet();
		WindowStarts starts = new WindowStarts(store);
		Set<String> leftOut = new TreeSet<>(starts.leftOut());
		Optional<String> culprit = starts.stands();
		if (culprit.isPresent()) return Optional.of(switchedOff(culprit.get(), store));
		if (leftOut.isEmpty()) return problems();
		return Optional.of("the window failed to open twice, so it now opens without " + names(leftOut, store)
				+ "; start Gleaner again, and it finds the one at fault");
	}

	/** The first of those that the start has had; the page Engines tells them all. */
	private static Optional<String> problems() {
		List<String> all = FencedPlugins.ofThisProgram().map(FencedPlugins::problems).orElse(List.of());
		String more = all.size() <= 1 ? "" : ", and " + (all.size() - 1) + " more";
		return all.stream().findFirst().map(first -> first + more + "; Engines › Manage Engines tells more");
	}

	private static String switchedOff(String id, PluginStore store) {
		try {
			FenceChoices.of(store).with(id, false).write(store);
			return "the plug-in " + names(Set.of(id), store)
					+ " kept the window from opening, so it is switched off now; to try it again, use Engines › Manage Engines";
		} catch (PluginException e) {
			return e.getMessage();
		}
	}

	/** What poets call these plug-ins, as in {@code Quern and Tidewords}. */
	static String names(Collection<String> ids, PluginStore store) {
		Set<String> names = new TreeSet<>();
		for (String id : ids) {
			try {
				names.add(store.find(id).map(StoredPlugin::name).orElse(id));
			} catch (PluginException e) {
				names.add(id);
			}
		}
		return inWords(List.copyOf(names));
	}

	private static String inWords(List<String> names) {
		int last = names.size() - 1;
		return last <= 0 ? String.join("", names) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
	}
}
