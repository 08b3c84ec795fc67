// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.PoemLength;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.Making;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A studio, a listener that keeps all that it is told, and orders: what tests of {@link Spew} have in common. */
@Timeout(60)
abstract class Spewing {
	@TempDir
	Path folder;

	Studio studio;

	final Heard heard = new Heard();

	/** Keeps all that a listener is told. */
	static class Heard implements SpewListener {
		final StringBuilder text = new StringBuilder();
		final List<Long> offsets = new ArrayList<>();
		final List<PoemSpan> poems = new ArrayList<>();
		final List<String> progress = new ArrayList<>();
		String debris = "";
		Making header;

		@Override
		public void progress(String what, double done) {
			progress.add(what);
		}

		@Override
		public void started(String id, Making newHeader) {
			debris = id;
			header = newHeader;
		}

		@Override
		public void text(CharSequence piece, long offset) throws InterruptedException {
			text.append(piece);
			offsets.add(offset);
		}

		@Override
		public void poemEnd(PoemSpan span) {
			text.append('|');
			poems.add(span);
		}
	}

	@BeforeEach
	void setUp() throws IOException {
		studio = Studio.create(folder.resolve("studio"));
	}

	static GenerationOrder order(String prompt, long poems, CorpusWeight... mix) {
		return new GenerationOrder("echo", Map.of(), List.of(mix), new GenerationRequest(7, 1, prompt, poems, PoemLength.NATURAL, 1));
	}

	SpewResult run(GeneratorEngine engine, GenerationOrder order) throws EngineException, StudioException, InterruptedException {
		return new Spew(studio, EngineCatalog.of(engine), order, heard).run();
	}
}
