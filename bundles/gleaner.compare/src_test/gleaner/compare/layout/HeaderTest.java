// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.ImportOptions;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Parameter;
import gleaner.engine.Progress;
import gleaner.engine.Style;
import gleaner.engine.markov.MarkovEngine;
import gleaner.studio.Studio;
import gleaner.studio.style.OwnStyle;
import gleaner.voice.CorpusWeight;
import gleaner.voice.EngineCatalog;
import gleaner.voice.EngineEntry;
import gleaner.voice.GenerationOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeaderTest {
	private static final EngineInfo MARKOV = EngineInfo.of("markov", "Markov", "for tests").withParameters(
			new Parameter.Whole("order", "Order", "How far.", 2, 1, 9), new Parameter.Secret("key", "Key", "Of a server."));
	private static final CorpusWeight SEA = new CorpusWeight("Sea", 7);
	private static final CorpusWeight KITCHEN = new CorpusWeight("Kitchen", 3);

	@TempDir
	private Path folder;
	private Studio studio;

	@BeforeEach
	void setUp() throws Exception {
		studio = Studio.create(folder.resolve("studio"));
		for (String name : List.of("Kitchen", "Sea"))
			studio.corpora().importFrom(name, List.of(Files.writeString(folder.resolve(name + ".txt"), "salt")), ImportOptions.AUTOMATIC,
					Progress.NONE);
	}

	private static Speaker speaker(long seed, double diversity, Map<String, String> settings, CorpusWeight... mix) {
		return new Speaker(MARKOV, new GenerationOrder("markov", settings, List.of(mix),
				GenerationRequest.poem(seed).withDiversity(diversity)), Optional.empty());
	}

	private List<String> details(Speaker... speakers) throws Exception {
		return Header.of(studio, List.of(speakers)).stream().map(Header::detail).toList();
	}

	@Test
	void onlyWhatSetsThemApartIsSaid() throws Exception {
		assertEquals(List.of("order 2", "order 4"),
				details(speaker(1, 1, Map.of("order", "2"), SEA), speaker(1, 1, Map.of("order", "4"), SEA)));
		assertEquals(List.of("Sea", "Sea 70 · Kitchen 30 · diversity 0.8"),
				List.of(details(speaker(1, 1, Map.of(), SEA), speaker(1, 1, Map.of(), SEA, KITCHEN)).getFirst(),
						details(speaker(1, 1, Map.of(), SEA), speaker(1, 0.8, Map.of(), SEA, KITCHEN)).getLast()));
		assertEquals(List.of("seed 1", "seed 2"), details(speaker(1, 1, Map.of()), speaker(2, 1, Map.of())));
		assertEquals(List.of("", ""), details(speaker(1, 1, Map.of()), speaker(1, 1, Map.of())));
	}

	@Test
	void ofOneAloneAllThatWasChosenIsSaid() throws Exception {
		assertEquals(List.of("Sea 70 · Kitchen 30 · order 3 · diversity 0.5"),
				details(speaker(9, 0.5, Map.of("order", "3"), SEA, KITCHEN)));
		assertEquals(List.of("all corpora"),
				details(speaker(9, 1, Map.of(), new CorpusWeight("Kitchen", 1), new CorpusWeight("Sea", 1))));
	}

	/** A style stands for many settings. */
	@Test
	void whereOnlyTheStyleDiffersItsNameIsSaid() throws Exception {
		EngineEntry entry = EngineCatalog.of(new MarkovEngine()).entry("markov");
		Map<String, Map<String, String>> styles = Map.of("Calm", Map.of("order", "4", "unit", "characters"), "Wild", Map.of("order", "1"));
		List<Speaker> speakers = new ArrayList<>();
		for (String name : List.of("Calm", "Wild")) {
			studio.styles().write(new OwnStyle("markov", new Style(name, "", styles.get(name))));
			speakers.add(Speaker.of(studio, entry, new GenerationOrder("markov", styles.get(name), List.of(SEA),
					GenerationRequest.poem(1)), Optional.empty()));
		}
		assertEquals(List.of("Calm", "Wild"), Header.of(studio, speakers).stream().map(Header::detail).toList());
		speakers.set(1, Speaker.of(studio, entry, new GenerationOrder("markov", Map.of("order", "2"), List.of(SEA),
				GenerationRequest.poem(1)), Optional.empty()));
		assertTrue(Header.of(studio, speakers).getFirst().detail().contains("order 4"), "one of no style is told by its settings");
	}

	@Test
	void aSecretIsNeverFilmed() throws Exception {
		assertEquals(List.of("order 2", ""), details(speaker(1, 1, Map.of("order", "2", "key", "hush")), speaker(1, 1, Map.of())));
	}
}
