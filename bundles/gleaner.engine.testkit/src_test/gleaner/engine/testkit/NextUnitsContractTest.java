// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.NextUnits;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the contract says of answers to what comes next. */
class NextUnitsContractTest extends BrokenPromises {
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
	void nextUnitsThatIgnoreTheirContextAreCaught() {
		breaks("nextUnits ignores its context: after 2",
				() -> contract(saying(List.of(new NextUnits.NextUnit("a", 1)))).nextUnitsHearTheirContext());
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
