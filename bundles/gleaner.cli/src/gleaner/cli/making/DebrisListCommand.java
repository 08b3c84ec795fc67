// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.making;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import gleaner.studio.debris.DebrisArchive;
import gleaner.studio.debris.DebrisEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gleaner debris list} */
@Command(name = "list", description = "List the debris of the studio, newest first. \"gleaner replay\" takes these names.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class DebrisListCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--limit", paramLabel = "N", description = "At most this many. Default: all.")
	private Integer limit;

	@Option(names = "--engine", paramLabel = "ID", description = "Only what this engine said.")
	private String engine;

	@Option(names = "--json", description = "Print a JSON array of objects.")
	private boolean json;

	DebrisListCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException {
		if (limit != null && limit < 1) throw new ParameterException(spec.commandLine(), "--limit is " + limit + ", must be 1 or more");
		DebrisArchive debris = studioOption.open().debris();
		List<DebrisEntry> all = debris.list().stream().filter(entry -> engine == null || entry.engine().equals(engine))
				.limit(limit == null ? Long.MAX_VALUE : limit).toList();
		ArrayNode array = JsonNodeFactory.instance.arrayNode();
		for (DebrisEntry entry : all) {
			long bytes = bytes(debris.file(entry.id()));
			if (json) array.addObject().put("id", entry.id()).put("started", entry.started().toString()).put("engine", entry.engine())
					.put("model", entry.model().orElse(null)).put("seed", entry.seed()).put("bytes", bytes);
			else surroundings.out().printf("%,12d  %s%n", bytes, entry.id());
		}
		if (json) surroundings.out().println(Json.line(array));
		else if (all.isEmpty()) surroundings.err().println(
				engine == null ? "This studio has no debris yet; make some with: gleaner generate"
						: "This studio has no debris from the "
								+ "engine \"" + engine + "\".");
		return 0;
	}

	private static long bytes(Path file) throws StudioException {
		try {
			return Files.size(file);
		} catch (NoSuchFileException e) {
			return 0; // it went while this was listed
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}
}
