// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.plugin;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Surroundings;
import gleaner.plugins.PluginException;
import gleaner.plugins.catalogue.Entry;
import gleaner.plugins.install.PluginInstaller;
import gleaner.plugins.shelf.Shelf;
import gleaner.plugins.site.Offer;
import gleaner.plugins.site.PluginSource;
import gleaner.plugins.site.PluginSources;
import gleaner.plugins.store.StoredPlugin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gleaner plugin install PLACE [ID]} */
@Command(name = "install", description = "Install a plug-in.", mixinStandardHelpOptions = true, sortOptions = false)
final class PluginInstallCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(index = "0", paramLabel = "PLACE",
			description = "A folder, zip file, jar or address, or the id of a plug-in from a catalogue that you added.")
	private String place;

	@Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "The plug-in, if there are several.")
	private String id;

	@Mixin
	private final TrustOptions trust = new TrustOptions();

	@Mixin
	private Answer answer = new Answer();

	PluginInstallCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws PluginException, InterruptedException {
		PluginInstaller.Trust whom = trust.trust(surroundings);
		Shelf shelf = Shelf.ofThisPoet();
		Shelf.Had had = had(shelf);
		if (surroundings.terminal())
			surroundings.err().println("Installing " + had.offer().name() + " " + had.offer().version() + " …");
		StoredPlugin plugin = shelf.install(had, whom);
		answer.give(surroundings, Json.object().put("id", plugin.id()).put("version", plugin.version()),
				"Installed " + plugin.id() + " " + plugin.version() + "; in an open window, open Engines › Manage Engines to use it.");
		return 0;
	}

	private Shelf.Had had(Shelf shelf) throws PluginException, InterruptedException {
		Optional<Entry> listed = isPlace() ? Optional.empty() : shelf.catalogues().look().newest(place);
		if (listed.isPresent()) return shelf.of(listed.get());
		PluginSource source = PluginSources.ofThisProgram().at(place, trust.allowsHttp());
		return new Shelf.Had(source, PluginSources.origin(place),
				Offer.choose(source.offers(), Optional.ofNullable(id), "at " + place));
	}

	/** Else it may be an id: what lies here counts first. */
	private boolean isPlace() {
		return id != null || !StoredPlugin.isSafe(place) || Files.exists(Path.of(place));
	}
}
