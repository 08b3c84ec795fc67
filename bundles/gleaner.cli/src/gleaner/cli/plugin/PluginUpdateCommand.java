package gleaner.cli.plugin;

import gleaner.cli.kit.Json;
import gleaner.cli.kit.Surroundings;
import gleaner.plugins.PluginException;
import gleaner.plugins.install.PluginInstaller;
import gleaner.plugins.site.Offer;
import gleaner.plugins.site.PluginSource;
import gleaner.plugins.site.PluginSources;
import gleaner.plugins.store.StoredPlugin;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.osgi.framework.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner plugin update [ID]} */
@Command(name = "update", description = "Bring plug-ins up to the version that is where they were installed from.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class PluginUpdateCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "Which one; all if none is named.")
	private String id;

	@Mixin
	private final TrustOptions trust = new TrustOptions();

	@Option(names = "--json", description = "Print an object a line, with the versions from and to.")
	private boolean json;

	PluginUpdateCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws PluginException, InterruptedException {
		PluginInstaller.Trust whom = trust.trust(surroundings);
		PluginInstaller installer = PluginInstaller.ofThisProgram();
		List<StoredPlugin> plugins = installer.installed();
		if (id != null) plugins = List.of(PluginRemoveCommand.named(id, plugins));
		if (plugins.isEmpty()) surroundings.err().println("No plug-ins are installed.");
		for (StoredPlugin plugin : plugins) update(plugin, whom, installer);
		return 0;
	}

	private void update(StoredPlugin plugin, PluginInstaller.Trust whom, PluginInstaller installer)
			throws PluginException, InterruptedException {
		PluginSource source = PluginSources.ofThisProgram().at(plugin.origin(), trust.allowsHttp());
		Offer offer = Offer.choose(source.offers(), Optional.of(plugin.id()), "at " + plugin.origin());
		if (version(offer.version()).compareTo(version(plugin.version())) <= 0) {
			tell(plugin, plugin.version(), plugin.id() + " " + plugin.version() + " is the newest at " + plugin.origin() + ".");
			return;
		}
		installer.install(source, plugin.origin(), offer, whom);
		tell(plugin, offer.version(), "Updated " + plugin.id() + " from " + plugin.version() + " to " + offer.version() + ".");
	}

	private void tell(StoredPlugin plugin, String now, String sentence) {
		surroundings.out()
				.println(json ? Json.line(Json.object().put("id", plugin.id()).put("from", plugin.version()).put("to", now)) : sentence);
	}

	private static Version version(String said) {
		try {
			return Version.parseVersion(said);
		} catch (IllegalArgumentException e) {
			return Version.emptyVersion;
		}
	}
}
