// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.plugin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.Surroundings;
import gleaner.plugins.PluginException;
import gleaner.plugins.catalogue.Catalogue;
import gleaner.plugins.catalogue.Catalogues;
import gleaner.plugins.shelf.Shelf;
import gleaner.plugins.trust.Signer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gleaner plugin catalogue [--add PLACE] [--remove PLACE]} */
@Command(name = "catalogue", description = "List the catalogues that Gleaner searches for plug-ins, add one, or remove one.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class PluginCatalogueCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Option(names = "--add", paramLabel = "PLACE",
			description = "Add the catalogue in this file or at this https address; add it again to accept its new key.")
	private String added;

	@Option(names = "--remove", paramLabel = "PLACE", description = "Forget a catalogue; plug-ins from it stay installed.")
	private String removed;

	@Option(names = "--allow-http", description = "Allow http, where anybody on the way can change it.")
	private boolean allowHttp;

	@Option(names = "--json", description = "Print a JSON array of objects.")
	private boolean json;

	PluginCatalogueCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws PluginException, InterruptedException {
		Catalogues catalogues = Shelf.ofThisPoet().catalogues();
		if (removed != null) catalogues.remove(removed);
		if (added != null) tell(catalogues.add(added, allowHttp));
		if (json) {
			ArrayNode all = JsonNodeFactory.instance.arrayNode();
			for (Catalogues.Named each : catalogues.named()) all.add(Json.object().put("place", each.place()).put("key", each.key()));
			surroundings.out().println(Json.line(all));
			return 0;
		}
		for (Catalogues.Named each : catalogues.named()) surroundings.out()
				.println(each.place() + (each.key().isEmpty() ? ", not signed" : ", signed with the key " + each.key()));
		if (catalogues.named().isEmpty()) surroundings.err().println("No catalogue was added.");
		return 0;
	}

	private void tell(Catalogue read) {
		read.leftOut().forEach(surroundings::warn);
		surroundings.err().println("Added " + read.name() + " with " + read.entries().size() + " plug-ins, "
				+ read.signer().map(Signer::toString).map(key -> "signed with the " + key + "; it must stay so").orElse("not signed")
				+ ".");
	}
}
