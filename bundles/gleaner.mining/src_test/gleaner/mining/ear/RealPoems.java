// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.ear;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.corpus.StarterCorpora;
import gleaner.engine.Progress;
import gleaner.mining.TestLanguage;
import gleaner.mining.assay.Assaying;
import gleaner.mining.assay.Ore;
import gleaner.mining.assay.Row;
import gleaner.mining.ore.FileOre;
import gleaner.studio.Studio;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Poems by people, measured: of the large collection, where it lies above the sources. */
final class RealPoems {
	private static final int EVERY = 17;
	private static final int LONGEST = 2_000;

	private RealPoems() {
	}

	/** @param most at most so many */
	static List<Row> measured(Path folder, int most) throws Exception {
		return measured(folder, most, 0);
	}

	/** @param which of the large collection, from 0: another number gives other poems, none of them twice */
	static List<Row> measured(Path folder, int most, int which) throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		StarterCorpora.into(studio.corpora());
		Path texts = Files.createDirectories(folder.resolve("texts"));
		List<String> poems = ofCollection(collection().orElseThrow(), most, which);
		for (int i = 0; i < Math.min(most, poems.size()); i++) Files.writeString(texts.resolve(String.format("%05d.txt", i)), poems.get(i));
		Ore ore = new Ore();
		try (Assaying assaying = new Assaying(studio, TestLanguage.ENGLISH)) {
			assaying.run(List.of(new FileOre(texts)), 2, ore, Progress.NONE);
		}
		return ore.rows();
	}

	/** Whether the large collection is there. */
	static boolean isLarge() {
		return collection().isPresent();
	}

	private static Optional<Path> collection() {
		for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
			Path file = above.resolve("shared/data/poems/poems.jsonl");
			if (Files.isRegularFile(file)) return Optional.of(file);
		}
		return Optional.empty();
	}

	private static List<String> ofCollection(Path file, int most, int which) throws IOException {
		List<String> poems = new ArrayList<>();
		try (BufferedReader in = Files.newBufferedReader(file)) {
			int n = 0;
			for (String line = in.readLine(); line != null && poems.size() < most; line = in.readLine()) {
				if (n++ % EVERY != which) continue;
				JsonNode json = new ObjectMapper().readTree(line);
				String text = json.get("text").asText();
				if (text.length() <= LONGEST) poems.add(text);
			}
		}
		return poems;
	}
}
