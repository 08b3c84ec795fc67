// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.corpus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gleaner.corpus.StoredCorpus;
import gleaner.files.StudioException;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.studio.Studio;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gleaner corpus list} */
@Command(name = "list", description = "List the corpora of the studio.", mixinStandardHelpOptions = true, sortOptions = false)
final class CorpusListCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--json", description = "Print a JSON array of objects.")
	private boolean json;

	CorpusListCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		Studio studio = studioOption.open();
		ArrayNode all = JsonNodeFactory.instance.arrayNode();
		for (StoredCorpus corpus : studio.corpora().list()) {
			if (json) all.addObject().put("name", corpus.name()).put("poems", corpus.poemCount());
			else surroundings.out().printf("%8d  %s%n", corpus.poemCount(), corpus.name());
		}
		if (json) surroundings.out().println(Json.line(all));
		else if (studio.corpora().list().isEmpty())
			surroundings.err().println("This studio has no corpora yet; import one with: gleaner corpus import NAME PATH");
		studio.corpora().problems().forEach(problem -> surroundings.warn(problem));
		return 0;
	}
}
