// SPDX-License-Identifier: EPL-2.0
package gleaner.fence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.About;
import gleaner.engine.Corpus;
import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Ingredient;
import gleaner.engine.NextUnits;
import gleaner.engine.NextUnits.NextUnit;
import gleaner.engine.PoemReading;
import gleaner.engine.Progress;
import gleaner.engine.Reason;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.SourcePoem;
import gleaner.engine.TemplatePoem;
import gleaner.fence.wire.FramePipe;
import gleaner.fence.wire.WireReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine in another process is, to whoever uses it, what it is in this one. */
class FencedEngineTest {
	private static final Settings NOTHING = Settings.standard(List.of());
	private static Fence fence;
	private static GeneratorEngine there;
	private static final GeneratorEngine HERE = new WellEngines.Teller();

	@BeforeAll
	static void start() {
		fence = Fences.of(Wall.ofThisSystem(), false);
		there = fence.engine("teller", "the engine Teller", "start it again");
	}

	@AfterAll
	static void end() {
		fence.close();
	}

	@Test
	void itSaysTheSameOfItself() throws Exception {
		assertEquals(HERE.info(), there.info());
		assertEquals(HERE.styles(), there.styles());
		assertEquals(HERE.groups(), there.groups());
		for (String unit : List.of("words", "lines")) {
			Settings settings = settings(Map.of("unit", unit));
			assertEquals(HERE.check(settings), there.check(settings));
		}
	}

	private static Settings settings(Map<String, String> values) throws EngineException {
		return Settings.of(HERE.info().parameters(), values);
	}

	/** A corpus of these poems, or of none that can be read. */
	private record Lent(String name, List<SourcePoem> poems, String fault) implements Corpus {
		@Override
		public String fingerprint() {
			return "f";
		}

		@Override
		public long size() {
			return 1;
		}

		@Override
		public void read(Reader reader) throws EngineException, InterruptedException {
			if (!fault.isEmpty()) throw new EngineException(fault);
			for (SourcePoem poem : poems) reader.poem(poem);
		}
	}

	/** Everything that a sink can be told, as one text. */
	private static final class Protocol implements DebrisSink {
		private final StringBuilder said = new StringBuilder();

		@Override
		public void accept(CharSequence text) {
			said.append(text);
		}

		@Override
		public void accept(CharSequence text, Reason reason) {
			said.append('[').append(text).append(' ').append(reason).append(']');
		}

		@Override
		public void poemEnd() {
			said.append("<end>");
		}

		@Override
		public void note(String sentence) {
			said.append("<note ").append(sentence).append('>');
		}

		@Override
		public void madeFrom(TemplatePoem template) {
			said.append('<').append(template).append('>');
		}
	}

	private static String told(GeneratorEngine engine, Source source, Settings settings) throws Exception {
		Protocol heard = new Protocol();
		try (Generator model = engine.open(source, settings, Progress.NONE)) {
			model.generate(GenerationRequest.poem(7).withPoems(3), heard);
		}
		return heard.said.toString();
	}

	@Test
	void whatItIsFedWithComesOverAndWhatItSaysComesBack(@TempDir Path folder) throws Exception {
		List<SourcePoem> poems = new ArrayList<>();
		PoemReading reading = new PoemReading(List.of(new PoemReading.Token(0, 1, "NOUN", "a", "AH", "1")),
				List.of(new PoemReading.Entity(0, 1, "person", 0.5)), new PoemReading.Feeling(-0.5, 1),
				List.of(new PoemReading.Line(0, 1, 1, "1", "", "a", 0.25)));
		poems.add(new SourcePoem("1", "ü €", "", "lone \uD83D half\n").withReading(reading));
		for (int i = 2; i <= 5000; i++) poems.add(new SourcePoem(String.valueOf(i), "t", "a", "a line of the poem " + i + "\n"));
		poems.add(new SourcePoem("long", "", "", "x".repeat(3_000_000)));
		Source source = Source.of(new Ingredient.CorpusShare(new Lent("Harbour", poems, ""), 2.5),
				new Ingredient.Model(Files.writeString(folder.resolve("model.bin"), "weights"), About.of("m", "f")));
		Settings settings = settings(Map.of("text", "ß", "file", Files.writeString(folder.resolve("f.txt"), "in the file").toString()))
				.withSecrets(Map.of("secret", "hush"));
		String said = told(HERE, source, settings);
		assertTrue(said.contains("secret hush") && said.contains("file in the file") && said.contains("model weights")
				&& said.contains("corpus Harbour 2.5 5001"), said.substring(0, 300));
		assertEquals(said, told(there, source, settings));
	}

	@Test
	void itSaysWhatComesNextForSeveralTextsAtOnce() throws Exception {
		try (Generator model = there.open(Source.of(), settings(Map.of()), Progress.NONE)) {
			NextUnits units = (NextUnits) model;
			assertEquals(NextUnits.Kind.CHARACTER, units.kind());
			assertEquals(List.of(new NextUnit("the!", 0.75)), units.nextUnits("the", 1));
			assertEquals(List.of("a!", "b!"), first(units.nextUnits(List.of("a", "b"), 2)));
			assertEquals(List.of(), units.nextUnits(List.of(), 2));
		}
	}

	private static List<String> first(List<List<NextUnit>> all) {
		return all.stream().map(next -> next.getFirst().text()).toList();
	}

	@Test
	void answersThatDoNotFitIntoOneMessageComeAfterEachOther() throws Exception {
		String line = "a".repeat(WireReader.LINE - 10);
		List<String> contexts = new ArrayList<>();
		for (int i = 0; i < 2 * FramePipe.LONGEST_FROM_PROCESS / line.length(); i++) contexts.add(line + i);
		try (Generator model = there.open(Source.of(), settings(Map.of()), Progress.NONE)) {
			assertEquals(contexts.stream().map(each -> each + "!").toList(), first(((NextUnits) model).nextUnits(contexts, 1)));
		}
	}

	@Test
	void itsSentencesComeBack() throws Exception {
		try (Generator model = there.open(Source.of(), settings(Map.of()), Progress.NONE)) {
			GenerationRequest request = GenerationRequest.poem(1).withPrompt("refuse");
			assertEquals("no poem today",
					assertThrows(EngineException.class, () -> model.generate(request, new Protocol())).getMessage());
		}
	}

	@Test
	void aCorpusThatCannotBeReadIsNoFaultOfIts() throws Exception {
		Lent broken = new Lent("Torn", List.of(), "the file torn.txt cannot be read");
		Source source = Source.of(new Ingredient.CorpusShare(broken, 1));
		assertEquals("the file torn.txt cannot be read", assertThrows(EngineException.class,
				() -> there.open(source, settings(Map.of()), Progress.NONE)).getMessage());
	}

	@Test
	void whoIsSlowHoldsTheEngineUpAndNobodyElse() throws Exception {
		GeneratorEngine quick = fence.engine("quick", "the engine Quick", "");
		CountDownLatch go = new CountDownLatch(1);
		long[] heard = { 0 };
		AtomicReference<Throwable> fault = new AtomicReference<>();
		Thread slow = Thread.ofPlatform().start(() -> {
			try (Generator model = quick.open(Source.of(), NOTHING, Progress.NONE)) {
				model.generate(GenerationRequest.poem(1).withPoems(3000), new HostileEnginesTest.Taking(new StringBuilder(), 0) {
					@Override
					public void accept(CharSequence text) {
						heard[0] += text.length();
						try {
							go.await();
						} catch (InterruptedException e) {
							Thread.currentThread().interrupt();
						}
					}
				});
			} catch (Exception e) {
				fault.set(e);
			}
		});
		assertTrue(told(there, Source.of(), settings(Map.of())).contains("<end>"));
		go.countDown();
		slow.join(TimeUnit.SECONDS.toMillis(60));
		assertEquals(null, fault.get());
		assertTrue(heard[0] > 2_000_000, heard[0] + " characters");
	}

	@Test
	void whenItsProcessHasEndedAModelIsOpenedAnew() throws Exception {
		try (Fence own = Fences.of(Wall.none(), false)) {
			GeneratorEngine engine = own.engine("teller", "the engine Teller", "start it again");
			try (Generator model = engine.open(Source.of(), settings(Map.of()), Progress.NONE)) {
				long first = own.pid().orElseThrow();
				ProcessHandle.of(first).orElseThrow().destroyForcibly();
				ProcessHandle.of(first).ifPresent(process -> process.onExit().join());
				for (int i = 0; i < 200 && own.pid().isPresent(); i++) Thread.sleep(20);
				model.generate(GenerationRequest.poem(1), new Protocol());
				assertFalse(own.pid().orElseThrow() == first);
			}
		}
	}

	/** Beside Java's heap there is memory that no option of Java bounds. */
	@Test
	void memoryThatIsNotJavasIsBoundedToo() throws Exception {
		Wall wall = Wall.ofThisSystem();
		Assumptions.assumeTrue(wall.boundsMemory(), "there is no prlimit here");
		StringBuilder said = new StringBuilder();
		try (Fence own = Fences.of(wall, false);
				Generator model = own.engine("hoarder", "the engine Hoarder", "").open(Source.of(), NOTHING, Progress.NONE)) {
			model.generate(GenerationRequest.poem(1), new HostileEnginesTest.Taking(said, 100));
		} catch (EngineException e) {
			return; // its process has ended over it
		}
		assertTrue(Integer.parseInt(said.toString().strip()) <= 1600, said + " MB were taken");
	}

	/** The processes of one maker have nothing to do with those of another. */
	@Test
	void whenOneProcessDiesTheOthersLive() throws Exception {
		try (Fence one = Fences.of(Wall.none(), false); Fence other = Fences.of(Wall.none(), false)) {
			GeneratorEngine bad = one.engine("exits", "the engine Bad", "");
			other.engine("teller", "the engine Good", "").info();
			long alive = other.pid().orElseThrow();
			assertThrows(EngineException.class, () -> {
				try (Generator model = bad.open(Source.of(), NOTHING, Progress.NONE)) {
					model.generate(GenerationRequest.poem(1), new Protocol());
				}
			});
			assertTrue(one.pid().isEmpty());
			assertEquals(alive, other.pid().orElseThrow());
			assertTrue(other.engine("teller", "the engine Good", "").info().id().equals("teller"));
		}
	}

	@Test
	void whoIsTakenAwayWhileItSpeaksIsSaidToBe() throws Exception {
		Fence own = Fences.of(Wall.none(), false);
		CountDownLatch speaks = new CountDownLatch(1);
		AtomicReference<Throwable> fault = new AtomicReference<>();
		Thread pane = Thread.ofPlatform().start(() -> {
			try (Generator model = own.engine("quick", "the engine Quick", "").open(Source.of(), NOTHING, Progress.NONE)) {
				model.generate(GenerationRequest.poem(1).withPoems(Integer.MAX_VALUE),
						new HostileEnginesTest.Taking(new StringBuilder(), 0) {
							@Override
							public void accept(CharSequence text) {
								speaks.countDown();
							}
						});
			} catch (Throwable e) {
				fault.set(e);
			}
		});
		speaks.await();
		own.close();
		pane.join();
		assertTrue(fault.get() instanceof EngineException, String.valueOf(fault.get()));
		assertTrue(fault.get().getMessage().startsWith("the engine Quick was taken away"), fault.get().getMessage());
	}

	@Test
	void whatAProcessDoesIsLogged() throws Exception {
		FenceLog log = new FenceLog();
		try (Fence own = Fences.of(Wall.none(), log)) {
			own.engine("teller", "the engine Teller", "").info();
		}
		List<String> lines = log.lines().stream().map(FenceLog.Line::words).toList();
		assertTrue(lines.getFirst().startsWith("began, as process "), lines.toString());
		assertTrue(lines.stream().anyMatch(line -> line.startsWith("ended: was taken away")), lines.toString());
	}

	@Test
	void aFenceThatIsTakenDownEndsItsProcess() throws Exception {
		Fence own = Fences.of(Wall.none(), false);
		GeneratorEngine engine = own.engine("teller", "the engine Teller", "start it again");
		engine.info();
		Optional<ProcessHandle> process = ProcessHandle.of(own.pid().orElseThrow());
		own.close();
		process.ifPresent(handle -> handle.onExit().join());
		assertThrows(EngineException.class, () -> engine.open(Source.of(), NOTHING, Progress.NONE));
	}
}
