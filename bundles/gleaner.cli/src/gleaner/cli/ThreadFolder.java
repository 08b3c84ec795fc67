package gleaner.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.studio.StudioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A training thread that is to be resumed.
 *
 * @param engine the id of the engine that speaks with its models
 * @param corpus the name of the corpus it learns
 */
record ThreadFolder(Path folder, String engine, String corpus) {
	private static final String CARD = "run.json";

	/** @param name its id, or the end of it if that is enough: {@code 39-18} for {@code 2016-10-26T18-39-18} */
	static ThreadFolder find(Path runs, String name) throws StudioException {
		List<Path> all = all(runs);
		List<Path> named = all.stream().filter(p -> p.getFileName().toString().equals(name)).toList();
		if (named.isEmpty()) named = all.stream().filter(p -> p.getFileName().toString().endsWith("-" + name)).toList();
		if (named.size() == 1) return read(named.getFirst());
		String there = all.isEmpty() ? "there are none yet" : "there are: " + String.join(", ", all.stream().map(p -> p.getFileName().toString()).toList());
		throw new StudioException((named.isEmpty() ? "there is no thread \"" : "there are several threads \"") + name + "\" in " + runs + "; " + there);
	}

	private static List<Path> all(Path runs) throws StudioException {
		if (!Files.isDirectory(runs)) return List.of();
		try (Stream<Path> children = Files.list(runs)) {
			return children.filter(p -> Files.isRegularFile(p.resolve(CARD))).sorted().toList();
		} catch (IOException e) {
			throw new StudioException("cannot read " + runs + ": " + e.getMessage(), e);
		}
	}

	private static ThreadFolder read(Path folder) throws StudioException {
		try {
			JsonNode card = new ObjectMapper().readTree(folder.resolve(CARD).toFile());
			return new ThreadFolder(folder, card.path("engine").asText(), card.path("corpus").asText());
		} catch (IOException e) {
			throw new StudioException("the card " + folder.resolve(CARD) + " cannot be read; put back a copy of it", e);
		}
	}
}
