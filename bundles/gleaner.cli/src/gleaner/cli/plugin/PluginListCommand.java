// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.plugin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Surroundings;
import gleaner.plugins.PluginException;
import gleaner.plugins.install.PluginInstaller;
import gleaner.plugins.look.Deed;
import gleaner.plugins.shelf.DeedWords;
import gleaner.plugins.shelf.Installed;
import gleaner.plugins.shelf.Shelf;
import gleaner.plugins.store.StoredPlugin;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gleaner plugin list} */
@Command(name = "list", description = "List the installed plug-ins.", mixinStandardHelpOptions = true, sortOptions = false)
final class PluginListCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Option(names = "--json", description = "Print a JSON array of objects.")
	private boolean json;

	PluginListCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws PluginException {
		PluginInstaller installer = PluginInstaller.ofThisProgram();
		List<Installed> installed = Shelf.ofThisPoet().installed();
		installer.broken().forEach((id, why) -> surroundings.warn(why + "; remove it with: gleaner plugin remove " + id));
		if (json) {
			ArrayNode all = JsonNodeFactory.instance.arrayNode();
			for (Installed each : installed) {
				StoredPlugin p = each.plugin();
				all.add(Json.object().put("id", p.id()).put("name", p.name()).put("version", p.version()).put("maker", p.maker())
						.put("licence", p.licence()).put("origin", p.origin()).put("signer", p.signer()).put("bytes", p.size())
						.put("on", each.isOn()).put("network", each.deeds().contains(Deed.NETWORK))
						.put("programs", each.deeds().contains(Deed.PROGRAMS)).put("files", each.deeds().contains(Deed.FILES))
						.put("hidden", each.deeds().contains(Deed.HIDDEN)));
			}
			surroundings.out().println(Json.line(all));
		} else {
			for (Installed each : installed) {
				StoredPlugin p = each.plugin();
				surroundings.out()
						.println(p.id() + "  " + p.name() + " " + p.version() + (p.maker().isEmpty() ? "" : ", by " + p.maker()) + ", "
								+ (p.signer().isEmpty() ? "unsigned" : "signed with the " + p.signer())
								+ (each.isOn() ? "" : ", switched off") + " · " + words(each));
			}
			if (installed.isEmpty()) surroundings.err().println("No plug-ins are installed.");
		}
		return 0;
	}

	/** What its classes name. */
	private static String words(Installed each) {
		return DeedWords.of(each.deeds()).stream().map(DeedWords.Statement::words).collect(Collectors.joining(", "));
	}
}
