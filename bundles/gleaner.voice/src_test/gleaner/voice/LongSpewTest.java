// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gleaner.engine.GenerationRequest;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Ingredient;
import gleaner.engine.Need;
import gleaner.engine.PoemLength;
import gleaner.engine.Reason;
import gleaner.engine.TemplatePoem;
import gleaner.studio.Studio;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.debris.PoemWhy;
import gleaner.studio.making.Making;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongSpewTest {
	@TempDir
	private Path folder;
	private Studio studio;
	private final AtomicInteger opened = new AtomicInteger();
	private final List<Long> firsts = new ArrayList<>();
	private final StringBuilder heard = new StringBuilder();
	private long stopAt = Long.MAX_VALUE;

	private final SpewListener listener = new SpewListener() {
		@Override
		public void started(String debris, Making making) {
			firsts.add(making.request().first());
		}

		@Override
		public void text(CharSequence piece, long offset) {
			heard.append(piece);
		}

		@Override
		public void poemEnd(PoemSpan span) throws InterruptedException {
			heard.append(" ");
			if (span.number() == stopAt) throw new InterruptedException();
		}
	};

	@BeforeEach
	void setUp() throws Exception {
		studio = Studio.create(folder.resolve("studio"));
	}

	private LongSpew spew(long first, long poems) {
		GeneratorEngine engine = Engines.engine("echo", List.of(Need.any(Ingredient.Kind.CORPUS)), (_, _, _) -> {
			opened.incrementAndGet();
			return (request, sink) -> {
				for (long poem = request.first(); request.includes(poem); poem++) {
					sink.madeFrom(new TemplatePoem("Sea", "poem " + poem, "", ""));
					sink.accept(String.valueOf(poem), Reason.of("it", "counted", ""));
					sink.poemEnd();
				}
			};
		});
		GenerationOrder order = new GenerationOrder("echo", Map.of(), List.of(),
				new GenerationRequest(7, first, "", poems, PoemLength.NATURAL, 1));
		return new LongSpew(studio, EngineCatalog.of(engine), order, listener, 3);
	}

	@Test
	void manyPoemsGoIntoSeveralFilesOfOneModel() throws Exception {
		LongSpew.Result result = spew(5, 7).run();
		assertEquals("5 6 7 8 9 10 11 ", heard.toString());
		assertEquals(List.of(5L, 8L, 11L), firsts);
		assertEquals(7, result.poems());
		assertEquals(1, opened.get());
		assertEquals(List.of(3, 3, 1), result.debris().stream().map(this::poems).toList());
		assertEquals(1, studio.debris().reasons(result.debris().get(1), 10).size());
		PoemWhy last = studio.debris().why(result.debris().get(2), 11);
		assertEquals("poem 11", last.templates().getFirst().id());
		assertEquals(List.of(), last.reasons(), "of very many poems it is not kept of each word why it is there");
	}

	private int poems(String debris) {
		try {
			return studio.debris().open(debris).poems().size();
		} catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	@Test
	void justOneFileFull() throws Exception {
		assertEquals(1, spew(1, 3).run().debris().size());
		assertEquals("1 2 3 ", heard.toString());
	}

	@Test
	void withoutAnEndItGoesOnUntilItIsStopped() {
		stopAt = 8;
		assertThrows(InterruptedException.class, () -> spew(1, GenerationRequest.ENDLESS).run());
		assertEquals("1 2 3 4 5 6 7 8 ", heard.toString());
	}
}
