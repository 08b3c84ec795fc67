// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.compare.Studios;
import gleaner.engine.markov.MarkovEngine;
import gleaner.engine.neural.LstmEngine;
import gleaner.engine.neural.WaveNetEngine;
import gleaner.runs.StarterThreads;
import gleaner.studio.Studio;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.Voice;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadyLayoutsTest {
	private static final EngineCatalog ENGINES = EngineCatalog.of(new MarkovEngine(), new LstmEngine(), new WaveNetEngine());

	@TempDir
	private Path folder;

	@Test
	void aStudioWithVintagesOffersAllOfThem() throws Exception {
		Studio studio = Studios.withSea(folder, "salt and rope", "the tide keeps its own keys");
		StarterThreads.into(studio.runs().folder());
		List<Layout> all = new ReadyLayouts(studio, ENGINES).all();
		assertTrue(all.stream().filter(layout -> layout.name().endsWith("young to ancient")).count() >= 2, all::toString);
		assertTrue(all.stream().map(Layout::name).toList().containsAll(List.of("All engines", "Four diversities", "Several threads")));
		for (Layout layout : all) for (int pane = 0; pane < layout.panes().size(); pane++) {
			GenerationOrder order = layout.order(pane);
			Voice.of(studio, ENGINES, order); // throws if anything is missing
		}
	}

	@Test
	void withoutVintagesThereAreDiversities() throws Exception {
		Studio studio = Studios.withSea(folder, "salt");
		assertEquals(List.of("Four diversities"), new ReadyLayouts(studio, ENGINES).all().stream().map(Layout::name).toList());
		assertEquals(List.of(), new ReadyLayouts(Studio.create(folder.resolve("empty")), ENGINES).all());
	}
}
