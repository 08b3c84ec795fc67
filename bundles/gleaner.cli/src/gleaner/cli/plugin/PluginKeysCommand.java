// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.plugin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Surroundings;
import gleaner.plugins.PluginException;
import gleaner.plugins.install.PluginInstaller;
import gleaner.plugins.trust.Signer;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gleaner plugin keys} */
@Command(name = "keys", description = "List the keys that you trust, or stop trusting one.", mixinStandardHelpOptions = true,
		sortOptions = false)
final class PluginKeysCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Option(names = "--forget", paramLabel = "FINGERPRINT", description = "Stop trusting this key; plug-ins signed with it stay.")
	private String forgotten;

	@Option(names = "--json", description = "Print an array of fingerprints.")
	private boolean json;

	PluginKeysCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws PluginException {
		PluginInstaller installer = PluginInstaller.ofThisProgram();
		if (forgotten != null) installer.forget(Signer.fingerprint(forgotten).orElse(forgotten));
		Set<String> keys = installer.trusted();
		if (json) {
			ArrayNode all = JsonNodeFactory.instance.arrayNode();
			keys.forEach(all::add);
			surroundings.out().println(Json.line(all));
			return 0;
		}
		keys.forEach(surroundings.out()::println);
		if (keys.isEmpty()) surroundings.err().println("You trust no key.");
		return 0;
	}
}
