// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.Condition;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Ingredient;
import gleaner.engine.Need;
import gleaner.engine.Objection;
import gleaner.engine.Parameter;
import gleaner.engine.PoemLength;
import gleaner.voice.CorpusWeight;
import gleaner.voice.GenerationOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MixCheckTest {
	private static final EngineInfo ECHO = EngineInfo.of("echo", "Echo", "says it again")
			.withParameters(new Parameter.Whole("order", "Order", "How many words.", 2, 1, 5),
					new Parameter.Flag("loud", "Loud", "Whether.", false))
			.withNeeds(Need.some(Ingredient.Kind.CORPUS));
	private static final List<String> CORPORA = List.of("harbour", "weather");
	private final Mix mix = Mix.first().withEngine("echo").withWeight("harbour", 70).withWeight("weather", 0);

	@Test
	void aSoundMixBecomesAnOrder() {
		Mix told = mix.withSetting("order", "4").withPrompt("salt ").withSeed(" -9 ").withPoems(false, "3")
				.withLength(PoemLength.Unit.LINES, "12").withDiversity("0,8");
		GenerationRequest request = new GenerationRequest(-9, 1, "salt ", 3, PoemLength.lines(12), 0.8);
		assertEquals(Optional.of(new GenerationOrder("echo", Map.of("order", "4"), List.of(new CorpusWeight("harbour", 70)), request)),
				check(told).order());
		assertEquals(GenerationRequest.ENDLESS, check(mix).order().orElseThrow().request().poems());
	}

	@Test
	void eachFieldSaysItsRange() {
		Mix wrong = mix.withSetting("order", "9").withSeed("x").withPoems(false, "0").withLength(PoemLength.Unit.WORDS, "")
				.withDiversity("11");
		Map<Field, String> problems = check(wrong).problems();
		assertEquals("Order is \"9\", must be a whole number from 1 to 5.", problems.get(new Field.Setting("order")));
		assertEquals("Seed is \"x\", must be a whole number, such as 2016.", problems.get(Field.Common.SEED));
		assertEquals("Poems is \"0\", must be a whole number from 1 to 2147483647.", problems.get(Field.Common.POEMS));
		assertEquals("Length is empty, must be a whole number from 1 to 1000000.", problems.get(Field.Common.LENGTH));
		assertEquals("Diversity is \"11\", must be a number from 0 to 10.", problems.get(Field.Common.DIVERSITY));
		assertTrue(check(wrong).order().isEmpty());
	}

	@Test
	void whatDoesNotCountIsNotChecked() {
		assertTrue(check(mix.withPoems(true, "no number")).order().isPresent());
		assertTrue(check(mix.withLength(PoemLength.Unit.POEM, "no number")).order().isPresent());
		assertTrue(check(mix.withSetting("gone", "parameter of an older version")).order().isPresent());
	}

	@Test
	void corporaThatAreMissingAreNamed() {
		assertEquals("All weights are 0; give a corpus a weight.",
				check(mix.withWeight("harbour", 0)).problems().get(Field.Common.CORPORA));
		assertEquals("The corpus \"gone\" is not in the studio; remove it from the mix.",
				check(mix.withWeight("gone", 1)).problems().get(Field.Common.CORPORA));
		assertTrue(check(mix.withWeight("gone", 0)).order().isPresent(), "what is not heard may be missing");
		assertEquals("The studio has no corpus yet; import one.",
				MixCheck.of(Mix.first().withEngine("echo"), Optional.of(ECHO), List.of()).problems().get(Field.Common.CORPORA));
	}

	@Test
	void aReservoirIsNoCorpusOfTheSameName() {
		Mix both = mix.withWeight("reservoir: harbour", 30);
		MixCheck check = MixCheck.of(both, Optional.of(ECHO), List.of("harbour", "weather", "reservoir: harbour"));
		assertEquals(List.of(new CorpusWeight("harbour", 70), new CorpusWeight("reservoir: harbour", 30)),
				check.order().orElseThrow().mix());
		assertEquals("harbour 70 · reservoir: harbour 30", both.inWords(List.of()));
		assertEquals(both,
				MixStore.read(MixStore.write(new MixModel.State(1, 0, true, true, false, 60, List.of(both), DaySeeds.NONE))).mixes()
						.getFirst());
		assertEquals("The reservoir \"harbour\" is not in the studio; remove it from the mix.",
				check(both).problems().get(Field.Common.CORPORA));
	}

	@Test
	void anEngineThatIsNotThereIsNamed() {
		assertEquals("The engine \"cutup\" is not installed; choose another one.",
				MixCheck.of(mix.withEngine("cutup"), Optional.empty(), CORPORA).inWords());
		assertEquals("Choose an engine.", MixCheck.of(mix.withEngine(""), Optional.empty(), CORPORA).inWords());
	}

	private static MixCheck check(Mix mix) {
		return MixCheck.of(mix, Optional.of(ECHO), CORPORA);
	}

	@Test
	void whatTheEngineObjectsToIsSaidBesideTheField() {
		Mix told = mix.withSetting("order", "4");
		MixCheck check = MixCheck.of(told, Optional.of(ECHO), CORPORA, List.of(),
				settings -> settings.asText().get("order").equals("4") ? List.of(new Objection("order", "order is 4, and loud is no"))
						: List.of());
		assertEquals(Map.of(new Field.Setting("order"), "Order is 4, and loud is no."), check.problems());
	}

	@Test
	void whatDoesNotCountIsNeitherShownNorTold() {
		Parameter.Choice unit = new Parameter.Choice("unit", "Unit", "What.", "words", List.of("words", "lines"));
		Parameter.Whole deep = new Parameter.Whole("deep", "Deep", "How.", 2, 1, 5).when(Condition.of(unit, "lines"));
		List<Parameter<?>> both = List.of(unit, deep);
		SettingsCheck words = SettingsCheck.of(both, Map.of("deep", "99"), _ -> List.of());
		assertEquals(List.of(unit), words.shown());
		assertEquals(Map.of(), words.given());
		assertEquals(Map.of(), words.problems());
		SettingsCheck lines = SettingsCheck.of(both, Map.of("unit", "lines", "deep", "99"), _ -> List.of());
		assertEquals(both, lines.shown());
		assertEquals(Map.of("deep", "Deep is \"99\", must be a whole number from 1 to 5."), lines.problems());
	}
}
