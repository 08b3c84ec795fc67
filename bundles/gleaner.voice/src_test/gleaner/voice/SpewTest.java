// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.Attribution;
import gleaner.corpus.ImportOptions;
import gleaner.corpus.reservoir.Reservoir;
import gleaner.language.Language;
import java.lang.reflect.Proxy;
import gleaner.engine.TemplatePoem;
import gleaner.engine.About;
import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Ingredient;
import gleaner.engine.Need;
import gleaner.engine.PoemLength;
import gleaner.engine.Progress;
import gleaner.engine.Reason;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.files.StudioException;
import gleaner.studio.debris.DebrisFile;
import gleaner.studio.debris.DebrisReason;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.MadeOf;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a stream says, what is kept of it, and what is refused. */
@Timeout(60)
class SpewTest extends Spewing {
	private static final ImportOptions OPTIONS = ImportOptions.AUTOMATIC
			.with(new Attribution(Optional.of("a shelf"), Optional.empty(), Optional.of("CC0")));

	private String refused(GeneratorEngine engine, GenerationOrder order) {
		return assertThrows(EngineException.class, () -> run(engine, order)).getMessage();
	}

	private void load(String name, String text) throws IOException, InterruptedException {
		studio.corpora().importFrom(name, List.of(Files.writeString(folder.resolve(name + ".txt"), text)), OPTIONS, Progress.NONE);
	}

	/** Says "a", "b\n" … a poem. */
	private static final Generator TWO_PIECES = (request, sink) -> {
		for (long i = 0; i < request.poems(); i++) {
			sink.accept(" a" + i);
			sink.accept("\nb");
			sink.poemEnd();
		}
	};

	@Test
	void textGoesToTheDebrisAndToTheListener() throws Exception {
		SpewResult result = run(Engines.saying(TWO_PIECES), order("the sea", 2));
		assertEquals("the sea a0\nb|the sea a1\nb|", heard.text.toString());
		assertEquals(heard.debris, result.debris());
		assertEquals(2, result.poems());
		assertEquals(24, result.characters());
		DebrisFile file = studio.debris().open(result.debris());
		assertEquals(heard.poems, file.poems());
		assertEquals(List.of("the sea a0\nb", "the sea a1\nb"),
				List.of(file.poem(file.poems().getFirst()), file.poem(file.poems().getLast())));
		assertEquals(7, file.poems().getLast().promptLength());
		assertEquals(heard.header, file.making());
		long second = file.poems().getLast().offset();
		assertEquals(List.of(0L, 7L, 10L, second, second + 7, second + 10), heard.offsets);
		assertEquals(Map.of("order", "2"), file.making().settings());
		assertEquals(List.of(), file.remarks());
	}

	@Test
	void aPoemWithoutWordsIsItsPrompt() throws Exception {
		run(Engines.saying((request, sink) -> {
			sink.poemEnd();
			sink.poemEnd();
		}), order("ah", 2));
		assertEquals(List.of(new PoemSpan(1, 0, 2, 2), new PoemSpan(2, 17, 2, 2)), heard.poems);
	}

	@Test
	void theEngineGetsTheMixAndTheHeaderKeepsIt() throws Exception {
		load("Sea", "salt\n\nrope");
		load("Hill", "heather");
		AtomicReference<String> read = new AtomicReference<>("");
		GeneratorEngine engine = Engines.engine("echo", List.of(Need.some(Ingredient.Kind.CORPUS)), (source, settings, progress) -> {
			progress.report("counting", 0.5);
			for (var part : source.corpora()) part.corpus().read(poem -> read.updateAndGet(r -> r + part.weight() + poem.text() + " "));
			return TWO_PIECES;
		});
		run(engine, order("", 1, new CorpusWeight("sea", 2), new CorpusWeight("Hill", 0)));
		assertEquals("2.0salt 2.0rope ", read.get());
		assertEquals(List.of(MadeOf.corpus("Sea", 2, studio.corpora().get("Sea").fingerprint(), "a shelf", "CC0")), heard.header.mix());
		assertTrue(heard.progress.contains("counting"));
	}

	@Test
	void aReservoirIsHeardBesideItsCorpusAndNamed() throws Exception {
		load("Sea", "salt\n\nrope");
		studio.reservoirs().write(Reservoir.empty("Sea").include("quorble").include("zorblax").foundIn("Sea"));
		studio.reservoirs().write(Reservoir.empty("Mine").include("own").foundIn("Gone"));
		AtomicReference<String> read = new AtomicReference<>("");
		GeneratorEngine engine = Engines.engine("echo", List.of(Need.some(Ingredient.Kind.CORPUS)), (source, settings, progress) -> {
			for (var part : source.corpora()) part.corpus().read(poem -> read.updateAndGet(r -> r + part.weight() + poem.text() + " "));
			return TWO_PIECES;
		});
		run(engine, order("", 1, new CorpusWeight("Sea", 1), new CorpusWeight("reservoir:Sea", 2), new CorpusWeight("reservoir: Mine", 3)));
		assertEquals("1.0salt 1.0rope 2.0quorble 2.0zorblax 3.0own ", read.get());
		List<MadeOf> mix = heard.header.mix();
		assertEquals(List.of("Sea", "reservoir: Sea", "reservoir: Mine"), mix.stream().map(MadeOf::name).toList());
		About about = new About("reservoir: Sea", "", "words of the corpus Sea, a shelf", "CC0",
				studio.reservoirs().get("Sea").asCorpus().fingerprint());
		assertEquals(new MadeOf(Ingredient.Kind.RESERVOIR, "", 2, about), mix.get(1));
		assertEquals("words of the corpus Gone", mix.get(2).source());
		assertEquals("", mix.get(2).licence());
		assertEquals(mix, studio.debris().open(heard.debris).making().mix());
		Files.delete(studio.folder().resolve("debris").resolve(heard.debris + ".json"));
		assertEquals(mix, studio.debris().open(heard.debris).making().mix(), "told by the text alone");
		String missing = assertThrows(StudioException.class, () -> run(engine, order("", 1, new CorpusWeight("reservoir: None", 1))))
				.getMessage();
		assertTrue(missing.contains("no reservoir \"None\"") && missing.contains("Mine, Sea"), missing);
		studio.reservoirs().write(Reservoir.empty("Void").exclude("all"));
		assertEquals("the reservoir Void has no words; add some, or remove it from the mix",
				refused(engine, order("", 1, new CorpusWeight("reservoir: Void", 1))));
	}

	@Test
	void ordersThatCannotBeAreRefused() throws Exception {
		load("Sea", "salt");
		GeneratorEngine hungry = Engines.engine("echo", List.of(Need.some(Ingredient.Kind.CORPUS)), (_, _, _) -> TWO_PIECES);
		assertTrue(refused(hungry, order("", 1)).contains("ECHO needs at least one corpus"));
		assertTrue(refused(hungry, order("", 1, new CorpusWeight("Sea", 0))).contains("needs at least one corpus"));
		assertTrue(refused(hungry, order("", 1, new CorpusWeight("Sea", -1))).contains("weight of Sea is -1.0"));
		assertTrue(refused(hungry, order("", 1, new CorpusWeight("Sea", Double.NaN))).contains("NaN"));
		assertTrue(assertThrows(StudioException.class, () -> run(hungry, order("", 1, new CorpusWeight("See", 1)))).getMessage()
				.contains("there are: Sea"));
		GenerationRequest request = GenerationRequest.poem(1);
		assertTrue(
				refused(hungry, new GenerationOrder("ecco", Map.of(), List.of(), request))
						.contains("no engine \"ecco\" (did you mean \"echo\"?), there are: echo"));
		assertTrue(refused(hungry, new GenerationOrder("echo", Map.of("order", "9"), List.of(), request))
				.contains("a whole number from 1 to 5"));
		assertEquals(List.of(), studio.debris().list());
	}

	@Test
	void whatAnEngineThrowsNamesIt() throws Exception {
		String said = refused(Engines.saying((request, sink) -> {
			sink.accept("some words\n");
			throw new IndexOutOfBoundsException("Index 5 out of bounds");
		}), order("", 1));
		assertTrue(said.contains("the engine ECHO broke off") && said.contains("Index 5"), said);
		assertEquals("some words\n", studio.debris().open(heard.debris).poem(studio.debris().open(heard.debris).poems().getFirst()),
				"what it said before is kept");
		assertTrue(refused(Engines.engine("echo", List.of(Need.any(Ingredient.Kind.CORPUS)), (_, _, _) -> {
			throw new StackOverflowError();
		}), order("", 1)).contains("ECHO could not open its model"));
		assertTrue(refused(Engines.saying((_, _) -> {
			throw new OutOfMemoryError("Java heap space");
		}), order("", 1)).contains("more memory than there is"));
		assertEquals("try a lower order", refused(Engines.saying((_, _) -> {
			throw new EngineException("try a lower order");
		}), order("", 1)));
		assertTrue(refused(Engines.engine("echo", List.of(Need.any(Ingredient.Kind.CORPUS)), (_, _, _) -> null), order("", 1))
				.contains("ECHO"));
	}

	@Test
	void anEngineThatCannotEvenSayWhatItIsIsNamed() {
		GeneratorEngine mute = Engines.saying(TWO_PIECES);
		AtomicInteger calls = new AtomicInteger();
		GeneratorEngine broken = new GeneratorEngine() {
			@Override
			public EngineInfo info() {
				if (calls.incrementAndGet() > 2) throw new IllegalStateException("no idea");
				return mute.info();
			}

			@Override
			public Generator open(Source source, Settings settings, Progress progress) {
				return TWO_PIECES;
			}
		};
		EngineCatalog catalog = EngineCatalog.of(broken);
		assertTrue(assertThrows(EngineException.class, () -> new Spew(studio, catalog, order("", 1), heard).run()).getMessage()
				.contains("ECHO"));
	}

	@Test
	void aDebrisFolderThatCannotBeWrittenIsSaid() throws Exception {
		Files.delete(studio.folder().resolve("debris"));
		Files.writeString(studio.folder().resolve("debris"), "a file in the way");
		String said = assertThrows(StudioException.class, () -> run(Engines.saying(TWO_PIECES), order("", 1))).getMessage();
		assertTrue(said.contains("debris"), said);
	}

	@Test
	void sharedModelsAreOpenedOnce() throws Exception {
		load("Sea", "salt");
		AtomicInteger opened = new AtomicInteger();
		AtomicInteger closed = new AtomicInteger();
		GeneratorEngine engine = Engines.engine("echo", List.of(Need.any(Ingredient.Kind.CORPUS)), (_, _, _) -> {
			opened.incrementAndGet();
			return new Generator() {
				@Override
				public void generate(GenerationRequest request, DebrisSink sink) throws EngineException, InterruptedException {
					TWO_PIECES.generate(request, sink);
				}

				@Override
				public void close() {
					closed.incrementAndGet();
				}
			};
		});
		EngineCatalog catalog = EngineCatalog.of(engine);
		try (OpenModels models = new OpenModels(1)) {
			for (double weight : new double[] { 1, 2, 5 })
				new Spew(studio, catalog, models, order("", 1, new CorpusWeight("Sea", weight)), heard).run();
			assertEquals(1, opened.get(), "a single corpus is the same mix at any weight");
			new Spew(studio, catalog, models,
					new GenerationOrder("echo", Map.of("order", "3"), List.of(new CorpusWeight("Sea", 1)), GenerationRequest.poem(1)),
					heard).run();
			assertEquals(2, opened.get());
			assertEquals(1, closed.get(), "one may stay open");
			load("Hill", "heather");
			new Spew(studio, catalog, models, order("", 1, new CorpusWeight("Sea", 1), new CorpusWeight("Hill", 1)), heard).run();
			assertEquals(3, opened.get());
		}
		assertEquals(3, closed.get());
		new Spew(studio, catalog, order("", 1), heard).run();
		assertEquals(4, opened.get());
		assertEquals(4, closed.get(), "a model of its own is closed at the end");
	}

	@Test
	void theSameOrderGivesTheSameBody() throws Exception {
		DebrisFile first = studio.debris().open(run(Engines.saying(TWO_PIECES), order("x", 3)).debris());
		DebrisFile second = studio.debris().open(run(Engines.saying(TWO_PIECES), order("x", 3)).debris());
		assertEquals(first.slice(0, first.length()), second.slice(0, second.length()));
		assertEquals(Optional.empty(), heard.header.model());
	}

	@Test
	void whatTheEngineGivesAsAReasonIsKeptBesideTheText() throws Exception {
		Reason reason = Reason.of("light", "antonym", "Night");
		SpewResult result = run(Engines.saying((request, sink) -> {
			sink.accept("the ");
			sink.accept("dark", reason);
			sink.poemEnd();
		}), order("", 1));
		assertEquals(List.of(new DebrisReason(4, 4, reason)), studio.debris().reasons(result.debris(), 1));
	}

	@Test
	void whichPoemOneIsMadeFromIsKeptAndTold() throws Exception {
		TemplatePoem night = new TemplatePoem("Kitchen", "poems/7.txt", "Night Watch", "Ada Cane");
		List<String> told = new ArrayList<>();
		SpewListener listener = new SpewListener() {
			@Override
			public void text(CharSequence piece, long offset) {
				told.add(piece.toString());
			}

			@Override
			public void madeFrom(TemplatePoem template) {
				told.add(template.title());
			}
		};
		SpewResult result = new Spew(studio, EngineCatalog.of(Engines.saying((request, sink) -> {
			for (long poem = request.first(); request.includes(poem); poem++) {
				sink.madeFrom(night);
				sink.accept("a");
				sink.poemEnd();
			}
		})), new GenerationOrder("echo", Map.of(), List.of(), new GenerationRequest(7, 5, "dark ", 2, PoemLength.NATURAL, 1)), listener)
				.run();
		assertEquals(List.of("Night Watch", "dark ", "a", "Night Watch", "dark ", "a"), told);
		assertEquals(List.of(night), studio.debris().why(result.debris(), 5).templates());
		assertEquals(List.of(night), studio.debris().why(result.debris(), 6).templates());
	}

	/** Corpora of the mix come with their readings to engines that make poems anew, and without to others. */
	@Test
	void whoMakesPoemsAnewGetsThemRead() throws Exception {
		load("Sea", "the harbour waits for rain");
		for (boolean isMaker : new boolean[] { true, false }) {
			List<Boolean> read = new ArrayList<>();
			List<Need> needs = isMaker ? List.of(Need.any(Ingredient.Kind.CORPUS), Need.any(Ingredient.Kind.TEMPLATES))
					: List.of(Need.any(Ingredient.Kind.CORPUS));
			GeneratorEngine engine = Engines.engine("echo", needs, (source, _, _) -> {
				source.corpora().getFirst().corpus().read(poem -> read.add(poem.reading().isPresent()));
				return TWO_PIECES;
			});
			GenerationOrder order = order("", 1, new CorpusWeight("Sea", 1));
			assertEquals(List.of(), TemplateReports.make(studio, engine.info(), order, Language.english(), Progress.NONE));
			run(engine, order);
			assertEquals(List.of(isMaker), read);
			if (!isMaker) continue;
			List<String> again = new ArrayList<>();
			TemplateReports.make(studio, engine.info(), order, new NoLanguage().proxy(), (what, done) -> again.add(what));
			assertFalse(again.isEmpty(), "the second time the reports are there: no language is asked");
		}
	}

	/** A language that must not be asked anything. */
	private static final class NoLanguage {
		Language proxy() {
			return (Language) Proxy.newProxyInstance(Language.class.getClassLoader(), new Class<?>[] { Language.class },
					(_, method, _) -> {
						throw new AssertionError(method.getName() + " was asked for");
					});
		}
	}
}
