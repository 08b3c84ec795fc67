// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.Ingredient;
import gleaner.engine.Need;
import gleaner.engine.Progress;
import gleaner.studio.Studio;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoiceTest {
	private static final Generator SILENT = (request, sink) -> {};
	private static final Progress NOBODY = (what, done) -> {};

	@TempDir
	Path folder;

	private static GenerationOrder order(List<CorpusWeight> mix) {
		return new GenerationOrder("echo", Map.of("order", "3"), mix, GenerationRequest.poem(1));
	}

	@Test
	void twoVoicesOfTheSameMixShareAModelAndTellHowItIsMade() throws Exception {
		AtomicInteger opened = new AtomicInteger();
		EngineCatalog engines = EngineCatalog.of(Engines.engine("echo", List.of(Need.some(Ingredient.Kind.CORPUS)), (_, _, _) -> {
			opened.incrementAndGet();
			return SILENT;
		}));
		Studio studio = Studio.openOrCreateStarter(folder.resolve("studio"));
		String corpus = studio.corpora().list().getFirst().name();
		Voice voice = Voice.of(studio, engines, order(List.of(new CorpusWeight(corpus, 2))));
		try (OpenModels models = new OpenModels(1); OpenVoice one = voice.open(models, NOBODY);
				OpenVoice other = Voice.of(studio, engines, order(List.of(new CorpusWeight(corpus, 7)))).open(models, NOBODY)) {
			assertSame(one.generator(), other.generator());
			assertEquals(1, opened.get());
			assertEquals("3", one.making().settings().get("order"));
			assertEquals(corpus, one.making().mix().getFirst().name());
		}
	}

	@Test
	void whatCannotBeIsRefusedInASentence() throws Exception {
		Studio studio = Studio.openOrCreateStarter(folder.resolve("studio"));
		EngineCatalog engines = EngineCatalog.of(Engines.engine("echo", List.of(Need.some(Ingredient.Kind.CORPUS)), (_, _, _) -> {
			throw new IllegalStateException("oops");
		}));
		assertTrue(assertThrows(EngineException.class, () -> Voice.of(studio, engines, order(List.of()))).getMessage()
				.contains("at least one corpus"));
		Voice broken = Voice.of(studio, engines, order(List.of(new CorpusWeight(studio.corpora().list().getFirst().name(), 1))));
		EngineException said = assertThrows(EngineException.class, () -> broken.open(new OpenModels(0), NOBODY));
		assertTrue(said.getMessage().contains("ECHO") && said.getMessage().contains("oops"), said.getMessage());
	}
}
