// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Ingredient;
import gleaner.engine.Need;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.files.StudioException;
import gleaner.runs.ModelName;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisFile;
import gleaner.studio.debris.DebrisNote;
import gleaner.testing.RunFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelOrderTest {
	private static final String ID = "2016-10-26T18-39-18";

	@TempDir
	private Path folder;

	private Studio studio;

	@BeforeEach
	void setUp() throws Exception {
		studio = Studio.create(folder.resolve("studio"));
		RunFolders.make(studio.runs().folder(), ID, RunFolders.CARD);
	}

	/** Says what its model's file says, and a note about it. */
	private record Reciting(List<Need> needs) implements GeneratorEngine {
		@Override
		public EngineInfo info() {
			return EngineInfo.of("reciting", "Reciting", "says what its model says").withNeeds(needs.toArray(Need[]::new));
		}

		@Override
		public Generator open(Source source, Settings settings, Progress progress) throws EngineException {
			try {
				String model = Files.readString(source.models().getFirst().file());
				return new Generator() {
					@Override
					public void generate(GenerationRequest request, DebrisSink sink) throws InterruptedException {
						for (int poem = 0; poem < request.poems(); poem++) {
							sink.accept(model);
							if (poem == 1) sink.note("the second was hard");
							sink.poemEnd();
						}
					}
				};
			} catch (IOException e) {
				throw new EngineException("cannot read", e);
			}
		}
	}

	private String run(String model, List<String> notes) throws Exception {
		GenerationOrder order = new GenerationOrder("reciting", Map.of(), List.of(), Optional.of(model),
				GenerationRequest.poem(1).withPoems(2));
		SpewListener listener = new SpewListener() {
			@Override
			public void text(CharSequence piece, long offset) {
				// The debris has it.
			}

			@Override
			public void note(String sentence) {
				notes.add(sentence);
			}
		};
		return new Spew(studio, EngineCatalog.of(new Reciting(List.of(Need.one(Ingredient.Kind.MODEL)))), order, listener).run().debris();
	}

	@Test
	void theDebrisTellsTheModelSoThatItCanBeFoundAgain() throws Exception {
		List<String> notes = new ArrayList<>();
		String id = run("39-18/best", notes);
		DebrisFile debris = studio.debris().open(id);
		String model = debris.making().model().orElseThrow();
		assertTrue(model.matches(ID + "/33380@[0-9a-f]{16}"), model);
		assertEquals("weights of 33380", debris.poem(debris.poems().getFirst()));
		assertEquals(Optional.of(model), debris.making().model());
		assertTrue(id.contains("_reciting_" + ID + "-33380_seed-1"), id);
		assertEquals(33380, studio.runs().model(ModelName.of(model)).step());
		assertEquals(List.of("the second was hard"), notes);
		assertEquals(List.of(new DebrisNote(2, "the second was hard")), debris.notes());
		assertEquals(model, studio.debris().open(run(model, notes)).making().model().orElseThrow());
	}

	@Test
	void ordersThatCannotBeAreRefused() {
		assertTrue(assertThrows(StudioException.class, () -> run("39-18/1", List.of())).getMessage().contains("4800, 33380, 84953"));
		assertTrue(assertThrows(StudioException.class, () -> run("39-18/4800@0000000000000000", List.of())).getMessage()
				.contains("fingerprint"));
		GenerationOrder superfluous = new GenerationOrder("reciting", Map.of(), List.of(), Optional.of("39-18/4800"),
				GenerationRequest.poem(1));
		EngineCatalog needless = EngineCatalog.of(new Reciting(List.of()));
		assertTrue(assertThrows(EngineException.class, () -> Voice.of(studio, needless, superfluous)).getMessage()
				.contains("needs no trained model"));
		EngineCatalog engines = EngineCatalog.of(new Reciting(List.of(Need.one(Ingredient.Kind.MODEL))));
		GenerationOrder missing = new GenerationOrder("reciting", Map.of(), List.of(), GenerationRequest.poem(1));
		assertTrue(assertThrows(EngineException.class, () -> Voice.of(studio, engines, missing)).getMessage()
				.contains("needs at least one trained model"));
	}
}
