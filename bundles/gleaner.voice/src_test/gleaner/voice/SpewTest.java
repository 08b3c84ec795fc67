// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisFile;
import gleaner.studio.debris.DebrisReason;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SpewTest {
	private static final ImportOptions OPTIONS = ImportOptions.AUTOMATIC
			.with(new Attribution(Optional.of("a shelf"), Optional.empty(), Optional.of("CC0")));
	@TempDir
	private Path folder;
	private Studio studio;
	private final Heard heard = new Heard();

	/** Keeps all that a listener is told. */
	private static class Heard implements SpewListener {
		private final StringBuilder text = new StringBuilder();
		private final List<Long> offsets = new ArrayList<>();
		private final List<PoemSpan> poems = new ArrayList<>();
		private final List<String> progress = new ArrayList<>();
		private String debris = "";
		private Making header;

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

	private static GenerationOrder order(String prompt, long poems, CorpusWeight... mix) {
		return new GenerationOrder("echo", Map.of(), List.of(mix), new GenerationRequest(7, 1, prompt, poems, PoemLength.NATURAL, 1));
	}

	private SpewResult run(GeneratorEngine engine, GenerationOrder order) throws EngineException, StudioException, InterruptedException {
		return new Spew(studio, EngineCatalog.of(engine), order, heard).run();
	}

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

	private static final Generator ENDLESS = (request, sink) -> {
		while (true) {
			sink.accept("on and on\n");
		}
	};

	/** Runs a stream on a thread of its own and stops it once it has said something. */
	private Throwable stopped(GeneratorEngine engine, CountDownLatch busy) throws InterruptedException {
		AtomicReference<Throwable> end = new AtomicReference<>();
		Thread caller = Thread.ofPlatform().daemon().start(() -> {
			try {
				run(engine, order("", 0));
			} catch (EngineException | StudioException | InterruptedException | RuntimeException e) {
				end.set(e);
			}
		});
		assertTrue(busy.await(20, TimeUnit.SECONDS));
		caller.interrupt();
		caller.join(TimeUnit.SECONDS.toMillis(20));
		return end.get();
	}

	@Test
	void anEndlessStreamStopsWhenToldAndItsDebrisIsWhole() throws Exception {
		CountDownLatch busy = new CountDownLatch(1);
		Throwable end = stopped(Engines.saying((request, sink) -> {
			sink.accept("first\n");
			busy.countDown();
			ENDLESS.generate(request, sink);
		}), busy);
		assertInstanceOf(InterruptedException.class, end);
		DebrisFile file = studio.debris().open(heard.debris);
		assertEquals(List.of(), file.remarks());
		assertEquals(1, file.poems().size(), "the poem that was cut off is one too");
		assertEquals(heard.text.toString(), file.poem(file.poems().getFirst()));
	}

	@Test
	void anEngineThatIgnoresBeingStoppedIsLeftBehindAndNamed() throws Exception {
		CountDownLatch busy = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		CountDownLatch after = new CountDownLatch(1);
		AtomicReference<Throwable> late = new AtomicReference<>();
		Throwable end = stopped(Engines.saying((request, sink) -> {
			sink.accept("first\n");
			busy.countDown();
			while (release.getCount() > 0) Thread.onSpinWait();
			Thread.interrupted();
			try {
				sink.accept("too late\n");
			} catch (InterruptedException e) {
				late.set(e);
			}
			after.countDown();
		}), busy);
		assertTrue(end.getMessage().contains("ECHO did not stop within 2 seconds"), end.toString());
		assertTrue(busy.getCount() == 0 && heard.text.toString().equals("first\n"));
		release.countDown();
		assertTrue(after.await(20, TimeUnit.SECONDS));
		assertInstanceOf(InterruptedException.class, late.get(), "nothing is taken from it any more");
		DebrisFile file = studio.debris().open(heard.debris);
		assertEquals("first\n", file.poem(file.poems().getFirst()));
		assertEquals(List.of(), file.remarks());
	}

	@Test
	void anEngineThatHangsIsStoppedAndNamedWithoutAnybodyAsking() throws Exception {
		GeneratorEngine hanging = Engines.saying((request, sink) -> {
			sink.accept("first\n");
			new CountDownLatch(1).await();
		});
		Spew spew = new Spew(studio, EngineCatalog.of(hanging), Optional.empty(), order("", 1), heard, Duration.ofSeconds(1));
		String said = assertThrows(EngineException.class, spew::run).getMessage();
		assertTrue(said.contains("ECHO said nothing for 1 seconds, so Gleaner stopped it"), said);
		DebrisFile file = studio.debris().open(heard.debris);
		assertEquals("first\n", file.poem(file.poems().getFirst()));
	}

	@Test
	void anEngineLeftBehindWhileOpeningItsModelMakesNoDebrisLater() throws Exception {
		CountDownLatch busy = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		CountDownLatch closed = new CountDownLatch(1);
		Throwable end = stopped(Engines.engine("echo", List.of(Need.any(Ingredient.Kind.CORPUS)), (_, _, _) -> {
			busy.countDown();
			while (release.getCount() > 0) Thread.onSpinWait();
			return new Generator() {
				@Override
				public void generate(GenerationRequest request, DebrisSink sink) {
				}

				@Override
				public void close() {
					closed.countDown();
				}
			};
		}), busy);
		assertTrue(end.getMessage().contains("ECHO did not stop"), end.toString());
		release.countDown();
		assertTrue(closed.await(20, TimeUnit.SECONDS), "the model that came too late is closed");
		assertEquals(List.of(), studio.debris().list());
	}

	@Test
	void aListenerThatBlocksHoldsTheEngineBack() throws Exception {
		AtomicInteger said = new AtomicInteger();
		CountDownLatch full = new CountDownLatch(1);
		SpewListener slow = (_, _) -> {
			full.countDown();
			new CountDownLatch(1).await();
		};
		GeneratorEngine engine = Engines.saying((request, sink) -> {
			while (true) {
				said.incrementAndGet();
				sink.accept("word ");
			}
		});
		Thread caller = Thread.ofPlatform().daemon().start(
				() -> assertThrows(InterruptedException.class, () -> new Spew(studio, EngineCatalog.of(engine), order("", 0), slow).run()));
		assertTrue(full.await(20, TimeUnit.SECONDS));
		Thread.sleep(50);
		assertEquals(1, said.get());
		caller.interrupt();
		caller.join(TimeUnit.SECONDS.toMillis(20));
		assertEquals(1, said.get());
	}

	@Test
	void anEngineIsNotBlamedForAListenerThatCannotBeInterrupted() throws Exception {
		CountDownLatch blocked = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		AtomicReference<Throwable> end = new AtomicReference<>();
		SpewListener pipe = (_, _) -> {
			blocked.countDown();
			while (release.getCount() > 0) Thread.onSpinWait();
		};
		Thread caller = Thread.ofPlatform().daemon().start(() -> end.set(assertThrows(Exception.class,
				() -> new Spew(studio, EngineCatalog.of(Engines.saying(ENDLESS)), order("", 0), pipe).run())));
		assertTrue(blocked.await(20, TimeUnit.SECONDS));
		caller.interrupt();
		caller.join(TimeUnit.SECONDS.toMillis(20));
		release.countDown();
		assertInstanceOf(InterruptedException.class, end.get());
	}

	@Test
	void aFaultOfTheListenerIsNotBlamedOnTheEngine() {
		SpewListener faulty = (_, _) -> {
			throw new IllegalStateException("view disposed");
		};
		assertEquals("view disposed", assertThrows(IllegalStateException.class,
				() -> new Spew(studio, EngineCatalog.of(Engines.saying(ENDLESS)), order("", 0), faulty).run()).getMessage());
	}

	@Test
	void aListenerCanStopTheStream() throws Exception {
		SpewListener enough = (_, _) -> {
			throw new InterruptedException();
		};
		assertThrows(InterruptedException.class,
				() -> new Spew(studio, EngineCatalog.of(Engines.saying(ENDLESS)), order("", 0), enough).run());
		assertEquals(List.of(), studio.debris().open(studio.debris().list().getFirst().id()).remarks());
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
