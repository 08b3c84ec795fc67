// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.PoemLength;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisFile;
import java.util.List;
import java.util.Map;

/** An engine that never ends, on disks that do. */
final class FullDiskRuns {
	private static final GeneratorEngine ENDLESS = new GeneratorEngine() {
		@Override
		public EngineInfo info() {
			return EngineInfo.of("endless", "Endless", "Says the same for ever.");
		}

		@Override
		public Generator open(Source source, Settings settings, Progress progress) {
			return (_, sink) -> {
				while (true) {
					for (int line = 0; line < 8; line++) sink.accept("salt and rope and salt\n");
					sink.poemEnd();
				}
			};
		}
	};

	private FullDiskRuns() {
	}

	private static String refusal(Studio studio) {
		GenerationOrder order = new GenerationOrder("endless", Map.of(), List.of(),
				new GenerationRequest(1, 1, "", 0, PoemLength.NATURAL, 1));
		SpewListener listener = (_, _) -> {};
		return assertThrows(StudioException.class, () -> new Spew(studio, EngineCatalog.of(ENDLESS), order, listener).run()).getMessage();
	}

	/** Spews until the disk is full: that is said, and what was written can be read. */
	static void fillAndSpew(Studio studio) throws Exception {
		String said = refusal(studio);
		assertTrue(said.contains("the disk is full; make room") && said.contains("_endless_seed-1.txt"), said);
		DebrisFile file = studio.debris().open(studio.debris().list().getFirst().id());
		assertTrue(file.poems().size() > 100);
		assertEquals("salt and rope and salt\n".repeat(8), file.poem(file.poems().get(99)));
		assertEquals("\n", file.slice(file.length() - 1, file.length()), "no half line");
		assertEquals(2, studio.corpora().get("Small").statistics().poems());
	}

	static void assertCannotSpew(Studio studio) {
		String said = refusal(studio);
		assertTrue(said.contains(studio.folder() + " is read-only"), said);
	}
}
