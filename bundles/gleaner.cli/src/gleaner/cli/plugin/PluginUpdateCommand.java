// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.plugin;

import gleaner.cli.kit.Json;
import gleaner.cli.kit.Surroundings;
import gleaner.plugins.PluginException;
import gleaner.plugins.catalogue.Catalogues;
import gleaner.plugins.install.PluginInstaller;
import gleaner.plugins.shelf.Shelf;
import gleaner.plugins.store.PluginStore;
import gleaner.plugins.store.StoredPlugin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner plugin update [ID…]} */
@Command(name = "update",
		description = "Update plug-ins to the newest version in a catalogue, or else from the place you installed them from.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class PluginUpdateCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(index = "0", arity = "0..*", paramLabel = "ID", description = "The plug-ins. Default: all.")
	private List<String> ids = List.of();

	@Mixin
	private final TrustOptions trust = new TrustOptions();

	@Option(names = "--json", description = "Print one JSON object per line, with the versions before and after.")
	private boolean json;

	PluginUpdateCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws PluginException, InterruptedException {
		PluginInstaller.Trust whom = trust.trust(surroundings);
		Shelf shelf = Shelf.ofThisPoet();
		List<StoredPlugin> installed = PluginStore.ofThisPoet().list();
		List<StoredPlugin> wanted = new ArrayList<>();
		for (String id : ids) wanted.add(PluginRemoveCommand.named(id, installed));
		if (ids.isEmpty()) wanted = installed;
		if (wanted.isEmpty()) surroundings.err().println("No plug-ins are installed.");
		Catalogues.Known known = shelf.catalogues().look();
		known.problems().forEach(surroundings::warn);
		int failed = 0;
		for (StoredPlugin plugin : wanted) {
			try {
				update(plugin, whom, shelf, known);
			} catch (PluginException e) {
				if (wanted.size() == 1) throw e;
				surroundings.warn(plugin.id() + " was not updated: " + e.getMessage());
				failed++;
			}
		}
		return failed == 0 ? 0 : 1;
	}

	private void update(StoredPlugin plugin, PluginInstaller.Trust whom, Shelf shelf, Catalogues.Known known)
			throws PluginException, InterruptedException {
		Optional<Shelf.Had> newer = shelf.newer(plugin, known, trust.allowsHttp());
		if (newer.isEmpty()) {
			tell(plugin, plugin.version(), plugin.id() + " " + plugin.version() + " is the newest version.");
			return;
		}
		StoredPlugin now = shelf.install(newer.get(), whom);
		tell(plugin, now.version(), "Updated " + plugin.id() + " from " + plugin.version() + " to " + now.version() + ".");
	}

	private void tell(StoredPlugin plugin, String now, String sentence) {
		surroundings.out()
				.println(json ? Json.line(Json.object().put("id", plugin.id()).put("from", plugin.version()).put("to", now)) : sentence);
	}
}
