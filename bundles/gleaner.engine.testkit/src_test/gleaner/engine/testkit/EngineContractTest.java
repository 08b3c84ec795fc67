// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Objection;
import gleaner.engine.Parameter;
import gleaner.engine.ParameterGroup;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.Style;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the contract says of an engine itself: its name, settings, styles and checks, and how it reports. */
class EngineContractTest extends BrokenPromises {
	private static final Parameter<Integer> SPAN = new Parameter.Whole("span", "Span", "How wide.", 2, 1, 5);

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
}
