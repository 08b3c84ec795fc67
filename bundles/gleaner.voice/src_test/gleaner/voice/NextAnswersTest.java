// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.NextUnits;
import gleaner.engine.NextUnits.NextUnit;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.testkit.CollectingSink;
import gleaner.engine.testkit.hostile.Harm;
import gleaner.engine.testkit.hostile.HostileEngine;
import gleaner.engine.testkit.hostile.HostileEngines;
import gleaner.voice.chorus.NextWord;
import gleaner.voice.chorus.NextWords;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an engine says comes next, after one text or several: it is as promised, or there is a sentence that names the engine. */
class NextAnswersTest {
	private static final List<String> TEXTS = List.of("the", "a", "of", "");
	private static final Duration PATIENCE = Duration.ofMinutes(1);

	static Stream<HostileEngine> liars() {
		return kit(Harm.SENTENCE);
	}

	static Stream<HostileEngine> oddOnes() {
		return kit(Harm.NONE);
	}

	private static Stream<HostileEngine> kit(Harm harm) {
		return HostileEngines.all().stream().filter(each -> each.harm() == harm)
				.filter(each -> each.id().startsWith("next-") || each.id().startsWith("together-") || each.id().startsWith("kind-"));
	}

	private static NextUnits open(HostileEngine engine) throws Exception {
		EngineEntry entry = new EngineEntry(engine.id(), "Hostile", new Maker("evil", "1.0.0", 7), () -> engine, PATIENCE,
				() -> Secrets.NONE);
		return (NextUnits) entry.open(Source.of(), Settings.standard(List.of(HostileEngine.TARGET)), Progress.NONE);
	}

	@ParameterizedTest
	@MethodSource("liars")
	void whoBreaksAPromiseIsNamedAndSpeaksOn(HostileEngine engine) throws Exception {
		NextUnits model = open(engine);
		if (engine.id().startsWith("together-")) model.nextUnits("the", 3);
		else assertNamed(assertThrows(EngineException.class, () -> model.nextUnits("the", 3)));
		assertNamed(assertThrows(EngineException.class, () -> model.nextUnits(TEXTS, 3)));
		CollectingSink said = new CollectingSink();
		((gleaner.engine.Generator) model).generate(GenerationRequest.poem(1), said);
		assertEquals(List.of(HostileEngine.LINE), said.poems());
	}

	private static void assertNamed(EngineException e) {
		assertTrue(e.getMessage().startsWith("the engine Hostile"), e.getMessage());
		assertFalse(e.getMessage().contains("Exception"), e.getMessage());
	}

	@ParameterizedTest
	@MethodSource("oddOnes")
	void whatCanBeReckonedWithIsTaken(HostileEngine engine) throws Exception {
		NextUnits model = open(engine);
		assertTrue(model.nextUnits("the", 3).size() <= 3);
		assertEquals(TEXTS.size(), model.nextUnits(TEXTS, 3).size());
		for (NextWord word : NextWords.of((gleaner.engine.Generator) model).after("the", 3)) {
			assertTrue(word.text().length() < 400, word.text());
			assertTrue(word.text().chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'), word.text());
		}
	}

	@Test
	void theFirstOfManyNeedNotSumToOne() {
		List<NextUnit> units = List.of(new NextUnit("a", 0.25), new NextUnit("b", 0.125));
		assertEquals(units, NextAnswers.one(units, 2));
		assertEquals(units.subList(0, 1), NextAnswers.one(units, 1));
		assertEquals("its likelihoods sum to 0.375, not to 1",
				assertThrows(IllegalStateException.class, () -> NextAnswers.one(units, 3)).getMessage());
		assertEquals(List.of(), NextAnswers.one(units, 0));
	}
}
