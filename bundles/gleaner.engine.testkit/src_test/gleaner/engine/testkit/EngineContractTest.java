// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.LengthMeter;
import gleaner.engine.NextUnits;
import gleaner.engine.Objection;
import gleaner.engine.Parameter;
import gleaner.engine.ParameterGroup;
import gleaner.engine.PoemLength;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.Style;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Each check lets a good engine pass and catches an engine that breaks just this promise. */
class EngineContractTest {
	private static final Parameter<Integer> ORDER = new Parameter.Whole("order", "Order", "How far back.", 2, 1, 5);
	private static final Parameter<Integer> SPAN = new Parameter.Whole("span", "Span", "How wide.", 2, 1, 5);

	/** How an engine of these tests makes text. */
	private interface Way {
		void generate(GenerationRequest request, DebrisSink sink) throws EngineException, InterruptedException;
	}

	/** An engine that makes text in a given way. */
	private record Engine(EngineInfo info, Generator generator) implements GeneratorEngine {
		Engine(Way way) {
			this(EngineInfo.of("test", "Test", "makes text for a test").withParameters(ORDER), way::generate);
		}

		@Override
		public Generator open(Source source, Settings settings, Progress progress) {
			return generator;
		}
	}

	/** As engines should: words that depend on the poem's seed and on the diversity, to the length asked for. */
	private static void good(GenerationRequest request, DebrisSink sink) throws InterruptedException {
		for (long poem = request.first(); request.includes(poem); poem++) poem(request, new Random(request.seed(poem)), sink);
	}

	private static void poem(GenerationRequest request, Random random, DebrisSink sink) throws InterruptedException {
		LengthMeter meter = new LengthMeter(request.length());
		meter.begin(request.prompt());
		for (int word = 0; !meter.isFull() && !(request.length().isNatural() && word == 12); word++) {
			if (Thread.interrupted()) throw new InterruptedException();
			CharSequence piece = meter.take(
					(random.nextInt(4) == 0 ? "\n" : " ") + "word" + random.nextInt(1 + (int) (9 * Math.min(1, request.diversity()))));
			if (!piece.isEmpty()) sink.accept(piece);
		}
		sink.poemEnd();
	}

	private static EngineContract contract(GeneratorEngine engine) {
		return contract(engine, 60_000);
	}

	/** For engines that hang: it need not be waited long for what never comes. */
	private static EngineContract impatient(GeneratorEngine engine) {
		return contract(engine, 300);
	}

	private static EngineContract contract(GeneratorEngine engine, long patience) {
		return new EngineContract(engine, MemoryCorpus.of("Shore", "the tide turns").alone(), Settings.standard(engine.info().parameters()),
				patience);
	}

	private static void breaks(String promise, Executable check) {
		AssertionError broken = assertThrows(AssertionError.class, check);
		assertTrue(broken.getMessage().contains(promise), broken.getMessage());
		assertTrue(broken.getMessage().contains("the engine "), broken.getMessage());
	}

	@Test
	void aGoodEnginePasses() throws Exception {
		new EngineContract(new Engine(EngineContractTest::good)).checkAll();
		contract(new Engine(EngineContractTest::good)).checkAll();
	}

	@Test
	void everyBrokenPromiseIsNamed() {
		GeneratorEngine engine = new Engine((request, sink) -> {
			good(request, sink);
			if (request.diversity() == 0) throw new EngineException("It is too cold.");
			sink.accept("one more thing");
		});
		breaks("It is too cold", () -> contract(engine).checkAll());
		breaks("forgets poemEnd()", () -> contract(engine).checkAll());
	}

	@Test
	void anInfoThatChangesIsCaught() {
		AtomicInteger asked = new AtomicInteger();
		GeneratorEngine engine = new GeneratorEngine() {
			@Override
			public EngineInfo info() {
				return EngineInfo.of("test", "Test", "asked " + asked.incrementAndGet() + " times");
			}

			@Override
			public Generator open(Source source, Settings settings, Progress progress) {
				return EngineContractTest::good;
			}
		};
		breaks("gives something else", () -> contract(engine).infoIsConsistent());
		GeneratorEngine mute = new Engine(EngineInfo.of("test", "Test", "one").withParameters(new Parameter.Text("x", "X", "", "")),
				EngineContractTest::good);
		breaks("has no help", () -> contract(mute).infoIsConsistent());
	}

	private static GeneratorEngine styled(Supplier<List<Style>> styles) {
		return new GeneratorEngine() {
			@Override
			public EngineInfo info() {
				return EngineInfo.of("test", "Test", "has styles").withParameters(ORDER);
			}

			@Override
			public List<Style> styles() {
				return styles.get();
			}

			@Override
			public List<Objection> check(Settings settings) {
				return settings.get(ORDER) == 4 ? List.of(new Objection("order", "four is too many")) : List.of();
			}

			@Override
			public Generator open(Source source, Settings settings, Progress progress) {
				return EngineContractTest::good;
			}
		};
	}

	private static Style style(String name, String order) {
		return new Style(name, "For a test.", Map.of("order", order));
	}

	@Test
	void stylesThatCannotBeChosenAreCaught() {
		contract(styled(() -> List.of(style("Near", "1"), style("Far", "5"), new Style("Usual", "As it is.", Map.of())))).stylesAreWhole();
		breaks("order is \"9\"", () -> contract(styled(() -> List.of(style("Far", "9")))).stylesAreWhole());
		breaks("there is no setting", () -> contract(styled(() -> List.of(new Style("X", "x", Map.of("odd", "1"))))).stylesAreWhole());
		breaks("four is too many", () -> contract(styled(() -> List.of(style("Far", "4")))).stylesAreWhole());
		breaks("two styles \"FAR\"", () -> contract(styled(() -> List.of(style("Far", "1"), style("FAR", "2")))).stylesAreWhole());
		breaks("has no help", () -> contract(styled(() -> List.of(new Style("X", "", Map.of())))).stylesAreWhole());
		breaks("gives null", () -> contract(styled(() -> null)).stylesAreWhole());
		AtomicInteger asked = new AtomicInteger();
		breaks("when it is asked again",
				() -> contract(styled(() -> List.of(style("No " + asked.incrementAndGet(), "1")))).stylesAreWhole());
	}

	private static GeneratorEngine grouped(ParameterGroup... groups) {
		return new GeneratorEngine() {
			@Override
			public EngineInfo info() {
				return EngineInfo.of("test", "Test", "has groups").withParameters(ORDER, SPAN);
			}

			@Override
			public List<ParameterGroup> groups() {
				return List.of(groups);
			}

			@Override
			public Generator open(Source source, Settings settings, Progress progress) {
				return EngineContractTest::good;
			}
		};
	}

	@Test
	void groupsThatLoseOrDoubleParametersAreCaught() {
		contract(styled(List::of)).groupsHoldEachParameterOnce();
		contract(grouped(new ParameterGroup("", List.of(SPAN)), new ParameterGroup("More", List.of(ORDER)))).groupsHoldEachParameterOnce();
		breaks("the parameter span is in no group",
				() -> contract(grouped(new ParameterGroup("", List.of(ORDER)))).groupsHoldEachParameterOnce());
		breaks("the parameter order is in a group twice", () -> contract(
				grouped(new ParameterGroup("A", List.of(ORDER, SPAN)), new ParameterGroup("B", List.of(ORDER))))
				.groupsHoldEachParameterOnce());
		breaks("which is no parameter", () -> contract(grouped(new ParameterGroup("",
				List.of(ORDER, SPAN, new Parameter.Flag("odd", "Odd", "Whether.", true))))).groupsHoldEachParameterOnce());
		breaks("two groups \"A\"", () -> contract(
				grouped(new ParameterGroup("A", List.of(ORDER)), new ParameterGroup("A", List.of(SPAN)))).groupsHoldEachParameterOnce());
		breaks("has no label", () -> contract(
				grouped(new ParameterGroup("A", List.of(ORDER)), new ParameterGroup(" ", List.of(SPAN)))).groupsHoldEachParameterOnce());
	}

	/** The parameters of the engine API refuse by themselves; here every kind goes through the check. */
	@Test
	void everyKindOfParameterRefusesBadValues() {
		contract(new ScriptedEngine("x").taking(ORDER, new Parameter.Decimal("cut", "Cut", "How much.", 0.5, 0, 1),
				new Parameter.Flag("rhyme", "Rhyme", "Whether.", true),
				new Parameter.Choice("unit", "Unit", "What.", "words", List.of("words", "lines")),
				new Parameter.Text("motto", "Motto", "Above.", ""))).badValuesAreRefused();
	}

	@Test
	void anEngineThatFallsOverAValueIsCaught() {
		breaks("IllegalArgumentException",
				() -> contract(choosy(new IllegalArgumentException("5"), null)).extremeValuesOpenOrAreExplained());
		breaks("does not name order",
				() -> contract(choosy(null, new EngineException("That is too much."))).extremeValuesOpenOrAreExplained());
	}

	@Test
	void anEngineThatExplainsAValueItCannotTakePasses() throws Exception {
		contract(choosy(null, new EngineException("order is 5, must be below 5 here"))).extremeValuesOpenOrAreExplained();
	}

	private static GeneratorEngine choosy(RuntimeException thrown, EngineException said) {
		return new GeneratorEngine() {
			@Override
			public EngineInfo info() {
				return EngineInfo.of("test", "Test", "does not like 5").withParameters(ORDER);
			}

			@Override
			public Generator open(Source source, Settings settings, Progress progress) throws EngineException {
				if (settings.get(ORDER) < 5) return EngineContractTest::good;
				if (thrown != null) throw thrown;
				throw said;
			}
		};
	}

	@Test
	void chanceIsCaught() {
		Random chance = new Random();
		breaks("another text",
				() -> contract(new Engine((request, sink) -> good(seeded(request, chance.nextLong()), sink))).sameRequestGivesSameText());
	}

	@Test
	void streamsThatDisturbEachOtherAreCaught() {
		AtomicInteger running = new AtomicInteger();
		GeneratorEngine engine = new Engine((request, sink) -> {
			running.incrementAndGet();
			Thread.sleep(200);
			good(seeded(request, running.get()), sink);
			running.decrementAndGet();
		});
		breaks("streams at once", () -> contract(engine).sameRequestGivesSameText());
	}

	private static GenerationRequest seeded(GenerationRequest request, long seed) {
		return request.withSeed(seed);
	}

	@Test
	void anEngineThatDoesNotStopIsCaught() {
		ScriptedEngine deaf = new ScriptedEngine("on and ").enduring().hanging(3);
		breaks("does not stop", () -> impatient(deaf).interruptionStopsIt());
		deaf.release();
	}

	@Test
	void anEngineThatStopsLateIsCaught() {
		GeneratorEngine slow = new Engine((request, sink) -> {
			try {
				good(request, sink);
			} catch (InterruptedException e) {
				Thread.sleep(200);
				throw e;
			}
		});
		breaks("after the interruption", () -> contract(slow).interruptionStopsIt());
	}

	@Test
	void anEngineThatCallsInterruptionAFaultIsCaught() {
		GeneratorEngine engine = new Engine((request, sink) -> {
			try {
				good(request, sink);
			} catch (InterruptedException e) {
				throw new EngineException("Somebody interrupted.");
			}
		});
		breaks("should end with an InterruptedException", () -> contract(engine).interruptionStopsIt());
		breaks("should pass", () -> contract(engine).cancellingSinkStopsIt());
	}

	@Test
	void aSinkCalledFromAnotherThreadIsCaught() {
		GeneratorEngine engine = new Engine((request, sink) -> {
			Thread writer = Thread.ofPlatform().start(() -> {
				try {
					good(request, sink);
				} catch (InterruptedException e) {
					// the stream was stopped
				}
			});
			try {
				writer.join();
			} catch (InterruptedException e) {
				writer.interrupt();
				throw e;
			}
		});
		breaks("another thread", () -> contract(engine).fullSinkBlocksIt());
	}

	@Test
	void anEngineThatDoesNotWaitForTheSinkIsCaught() {
		GeneratorEngine engine = new Engine((request, sink) -> good(request.withPoems(1), sink));
		breaks("does not wait for a full sink", () -> impatient(engine).fullSinkBlocksIt());
	}

	@Test
	void anEngineThatLosesTextWhenItWaitsIsCaught() {
		GeneratorEngine engine = new Engine((request, sink) -> good(request, new Dropping(sink)));
		breaks("another text than one that never was", () -> contract(engine).fullSinkBlocksIt());
	}

	/** Forgets a piece after one that had to wait. */
	private static final class Dropping implements DebrisSink {
		private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
		private final DebrisSink sink;
		private boolean late;

		Dropping(DebrisSink sink) {
			this.sink = sink;
		}

		@Override
		public void accept(CharSequence text) throws InterruptedException {
			if (late) {
				late = false;
				return;
			}
			long before = waits();
			sink.accept(text);
			late = waits() > before;
		}

		private static long waits() {
			return THREADS.getThreadInfo(Thread.currentThread().threadId()).getWaitedCount();
		}

		@Override
		public void poemEnd() throws InterruptedException {
			sink.poemEnd();
		}
	}

	@Test
	void anEngineThatGoesOnAfterItWasCancelledIsCaught() {
		GeneratorEngine engine = new Engine((request, sink) -> {
			try {
				good(request, sink);
			} catch (InterruptedException e) {
				sink.poemEnd();
			}
		});
		breaks("called the sink again", () -> contract(engine).cancellingSinkStopsIt());
	}

	@Test
	void aMissingEndIsCaught() {
		GeneratorEngine unended = new Engine((request, sink) -> {
			if (request.poems() > 1) good(request.withPoems(request.poems() - 1), sink);
			sink.accept("one poem more");
		});
		breaks("it forgets poemEnd(), which must follow each poem, the last too", () -> contract(unended).poemsAreEnded());
		breaks("were ended",
				() -> contract(new Engine((request, sink) -> good(request.withPoems(request.poems() + 1), sink))).poemsAreEnded());
	}

	@Test
	void anEngineThatNeverEndsIsCaught() {
		breaks("it went on beyond",
				() -> contract(new Engine((request, sink) -> good(request.withPoems(GenerationRequest.ENDLESS), sink))).poemsAreEnded());
	}

	@Test
	void silenceIsCaught() {
		GeneratorEngine engine = new Engine((request, sink) -> {
			for (int i = 0; i < request.poems(); i++) sink.poemEnd();
		});
		breaks("blank", () -> contract(engine).poemsAreEnded());
		breaks("blank", () -> contract(engine).everyDiversitySpeaks());
	}

	@Test
	void aWrongLengthIsCaught() {
		breaks("a poem of 1 ",
				() -> contract(new Engine((request, sink) -> good(request.withLength(PoemLength.NATURAL), sink))).lengthsAreKept());
		breaks("with the prompt \"the harbour waits\"",
				() -> contract(new Engine((request, sink) -> good(request.withPrompt(""), sink))).lengthsAreKept());
	}

	@Test
	void aDistributionThatDoesNotSumToOneIsCaught() {
		breaks("sum to 0.9", () -> contract(saying(List.of(new NextUnits.NextUnit("a", 0.5), new NextUnits.NextUnit("b", 0.4))))
				.nextUnitsAreADistribution());
		breaks("likeliest first", () -> contract(saying(List.of(new NextUnits.NextUnit("a", 0.4), new NextUnits.NextUnit("b", 0.6))))
				.nextUnitsAreADistribution());
		breaks("likeliest first", () -> contract(saying(List.of(new NextUnits.NextUnit("b", 0.5), new NextUnits.NextUnit("a", 0.5))))
				.nextUnitsAreADistribution());
		breaks("comes twice", () -> contract(saying(List.of(new NextUnits.NextUnit("a", 0.5), new NextUnits.NextUnit("a", 0.5))))
				.nextUnitsAreADistribution());
		breaks("are not the first two",
				() -> contract(saying(
						List.of(new NextUnits.NextUnit("a", 0.5), new NextUnits.NextUnit("b", 0.3), new NextUnits.NextUnit("c", 0.2))))
						.nextUnitsAreADistribution());
		breaks("no next units", () -> contract(saying(List.of())).nextUnitsAreADistribution());
	}

	/** Says "a" after each text, and something else for several texts. */
	private record Together(List<NextUnits.NextUnit> answer, int left) implements Generator, NextUnits {
		@Override
		public void generate(GenerationRequest request, DebrisSink sink) {
			throw new IllegalStateException("makes no text");
		}

		@Override
		public Kind kind() {
			return Kind.WORD;
		}

		@Override
		public List<NextUnit> nextUnits(CharSequence context, int limit) {
			return List.of(new NextUnit("a", 1));
		}

		@Override
		public List<List<NextUnit>> nextUnits(List<String> contexts, int limit) {
			return Collections.nCopies(contexts.size() - left, answer);
		}
	}

	private static GeneratorEngine together(String answer, int left) {
		return new Engine(EngineInfo.of("test", "Test", "suggests"), new Together(List.of(new NextUnits.NextUnit(answer, 1)), left));
	}

	@Test
	void whoSaysSomethingElseOfSeveralTextsIsCaught() {
		breaks("for several texts than for one", () -> contract(together("b", 0)).nextUnitsAreADistribution());
		breaks("it gives 5 answers", () -> contract(together("a", 1)).nextUnitsAreADistribution());
	}

	@Test
	void aForgottenEndIsSaidInOneLine() {
		GeneratorEngine never = new Engine((request, sink) -> good(request, new Endless(sink)));
		AssertionError broken = assertThrows(AssertionError.class, () -> impatient(never).checkAll());
		assertTrue(broken.getMessage().contains("\n- it forgets poemEnd(), which must follow each poem, the last too"),
				broken.getMessage());
		assertTrue(broken.getMessage().lines().count() <= 10, broken.getMessage());
	}

	/** Keeps the ends of poems to itself. */
	private record Endless(DebrisSink sink) implements DebrisSink {
		@Override
		public void accept(CharSequence text) throws InterruptedException {
			sink.accept(text);
		}

		@Override
		public void poemEnd() {
		}
	}

	@Test
	void aReportHasTenLinesAtMost() {
		GeneratorEngine hopeless = new GeneratorEngine() {
			@Override
			public EngineInfo info() {
				return EngineInfo.of("test", "Test", "does all wrong").withParameters(new Parameter.Text("x", "X", "", ""), ORDER);
			}

			@Override
			public List<Objection> check(Settings settings) {
				return null;
			}

			@Override
			public Generator open(Source source, Settings settings, Progress progress) {
				return (request, sink) -> {
					sink.accept("again\nand again");
					sink.poemEnd();
					throw new IllegalStateException("with\nlines\nof its own " + request.diversity() + request.length());
				};
			}
		};
		AssertionError broken = assertThrows(AssertionError.class, () -> impatient(hopeless).checkAll());
		assertTrue(broken.getMessage().lines().count() <= 10, broken.getMessage());
		assertTrue(broken.getMessage().lines().allMatch(line -> line.length() < 300), broken.getMessage());
	}

	@Test
	void anEngineThatIgnoresTheDiversityIsCaught() {
		breaks("it ignores the diversity: from 0 to 10 the text is the same",
				() -> contract(new Engine((request, sink) -> good(request.withDiversity(1), sink))).diversityIsHeard());
	}

	@Test
	void anEngineThatIgnoresTheSeedIsCaught() {
		breaks("it ignores the seed", () -> contract(new Engine((request, sink) -> good(request.withSeed(1), sink))).seedsAreHeard());
		breaks("all poems of a request are the same", () -> contract(new Engine((request, sink) -> {
			for (long poem = request.first(); request.includes(poem); poem++) poem(request, new Random(request.seed()), sink);
		})).seedsAreHeard());
	}

	@Test
	void poemsThatLeanOnOthersAreCaught() {
		breaks("poem 3, asked for alone (first = 3), is another text", () -> contract(new Engine((request, sink) -> {
			Random random = new Random(request.seed());
			for (long poem = request.first(); request.includes(poem); poem++) poem(request, random, sink);
		})).poemsStandAlone());
		breaks("poem 3, asked for alone",
				() -> contract(new Engine((request, sink) -> good(request.withFirst(1), sink))).poemsStandAlone());
	}

	@Test
	void aPromptThatRunsIntoTheTextIsCaught() {
		GeneratorEngine running = new Engine((request, sink) -> good(request, new Stripping(sink)));
		breaks("the prompt runs into the text, as in \"waitsword", () -> contract(running).promptIsGoneOnFrom());
		GeneratorEngine parrot = new Engine((request, sink) -> {
			for (long poem = request.first(); request.includes(poem); poem++) {
				sink.accept(" " + request.prompt() + " and so on");
				sink.poemEnd();
			}
		});
		breaks("it writes the prompt again", () -> contract(parrot).promptIsGoneOnFrom());
	}

	/** Takes the white space from the beginning of each poem. */
	private static final class Stripping implements DebrisSink {
		private final DebrisSink sink;
		private boolean first = true;

		Stripping(DebrisSink sink) {
			this.sink = sink;
		}

		@Override
		public void accept(CharSequence text) throws InterruptedException {
			sink.accept(first ? text.toString().stripLeading() : text);
			first = false;
		}

		@Override
		public void poemEnd() throws InterruptedException {
			first = true;
			sink.poemEnd();
		}
	}

	@Test
	void nextUnitsThatIgnoreTheirContextAreCaught() {
		breaks("nextUnits ignores its context: after 2",
				() -> contract(saying(List.of(new NextUnits.NextUnit("a", 1)))).nextUnitsHearTheirContext());
	}

	@Test
	void aCheckThatMisbehavesIsCaught() {
		breaks("check() throws IllegalStateException: oops", () -> contract(checking(() -> {
			throw new IllegalStateException("oops");
		})).checkingIsHarmless());
		breaks("check() gives null", () -> contract(checking(() -> null)).checkingIsHarmless());
		breaks("check() objects to \"colour\", which is no parameter",
				() -> contract(checking(() -> List.of(new Objection("colour", "it is red")))).checkingIsHarmless());
		breaks("check() objects to the settings that the engine is tried with: it is 2",
				() -> contract(checking(() -> List.of(new Objection("order", "it is 2")))).checkingIsHarmless());
	}

	private static GeneratorEngine checking(Supplier<List<Objection>> objections) {
		return new GeneratorEngine() {
			@Override
			public EngineInfo info() {
				return EngineInfo.of("test", "Test", "checks").withParameters(ORDER);
			}

			@Override
			public List<Objection> check(Settings settings) {
				return objections.get();
			}

			@Override
			public Generator open(Source source, Settings settings, Progress progress) {
				return EngineContractTest::good;
			}
		};
	}

	@Test
	void aSecondCloseThatThrowsIsCaught() {
		record Once(AtomicInteger closed) implements Generator {
			@Override
			public void generate(GenerationRequest request, DebrisSink sink) throws InterruptedException {
				good(request, sink);
			}

			@Override
			public void close() {
				if (closed.incrementAndGet() > 1) throw new IllegalStateException("closed already");
			}
		}
		breaks("a second close() throws IllegalStateException: closed already",
				() -> contract(new Engine(EngineInfo.of("test", "Test", "closes"), new Once(new AtomicInteger())))
						.closingTwiceIsHarmless());
	}

	@Test
	void anEngineThatDoesNotPromiseTheSameTextIsNotHeldToIt() throws Exception {
		Random chance = new Random();
		Generator wild = (request, sink) -> good(request.withSeed(chance.nextLong()), sink);
		contract(new Engine(EngineInfo.of("test", "Test", "asks a server").notReproducible(), wild)).checkAll();
		breaks("or say notReproducible() in info()",
				() -> contract(new Engine(EngineInfo.of("test", "Test", "rolls dice"), wild)).checkAll());
	}

	@Test
	void aModelThatIsNoneIsCaught() {
		breaks("open gives null", () -> contract(new Engine(EngineInfo.of("test", "Test", "opens nothing"), null)).poemsAreEnded());
	}

	/** Always says the same next units, whatever the limit. */
	private static GeneratorEngine saying(List<NextUnits.NextUnit> next) {
		record Suggesting(List<NextUnits.NextUnit> next) implements Generator, NextUnits {
			@Override
			public void generate(GenerationRequest request, DebrisSink sink) throws InterruptedException {
				good(request, sink);
			}

			@Override
			public Kind kind() {
				return Kind.WORD;
			}

			@Override
			public List<NextUnit> nextUnits(CharSequence context, int limit) {
				return next;
			}
		}
		return new Engine(EngineInfo.of("test", "Test", "suggests"), new Suggesting(next));
	}
}
