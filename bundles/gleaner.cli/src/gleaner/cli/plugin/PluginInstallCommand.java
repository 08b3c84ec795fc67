package gleaner.cli.plugin;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Surroundings;
import gleaner.plugins.Director;
import gleaner.plugins.PluginException;
import gleaner.plugins.Plugins;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner plugin install SITE [ID]} */
@Command(name = "install", description = "Install a plug-in from an update site.", mixinStandardHelpOptions = true, sortOptions = false)
final class PluginInstallCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(index = "0", paramLabel = "SITE", description = "The folder, zip file or address of the update site.")
	private String site;

	@Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "Which plug-in, if the site has several.")
	private String id;

	@Option(names = "--key", paramLabel = "FINGERPRINT", description = "Trust what is signed with this PGP key.")
	private String key;

	@Option(names = "--allow-unsigned", description = "Install it even if it is not signed. It can do whatever you can do.")
	private boolean allowUnsigned;

	@Mixin
	private Answer answer = new Answer();

	PluginInstallCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws PluginException, InterruptedException {
		URI address = Plugins.site(site);
		Plugins.Plugin plugin = Plugins.choose(Plugins.ofThisProgram().offeredBy(address), Optional.ofNullable(id), "at " + site);
		if (surroundings.terminal()) surroundings.err().println("Installing " + plugin.name() + " " + plugin.version() + " …");
		Director.ofThisProgram().install(plugin, address, allowUnsigned, Optional.ofNullable(key));
		answer.give(surroundings, Json.object().put("id", plugin.id()).put("version", plugin.version()),
				"Installed " + plugin.id() + " " + plugin.version() + "; a window that is open shows it after a restart.");
		return 0;
	}
}
