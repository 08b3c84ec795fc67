// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.reservoir.ReservoirEntry;
import gleaner.engine.EngineInfo;
import gleaner.engine.Ingredient;
import gleaner.engine.Need;
import gleaner.runs.ModelName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ModelChoiceTest {
	private static final EngineInfo LSTM = EngineInfo.of("lstm", "LSTM", "goes on").withNeeds(Need.one(Ingredient.Kind.MODEL));
	private static final TrainedThread THREAD = new TrainedThread("2016-10-26T18-39-18", "windows", "lstm", List.of(4800L, 33380L, 84953L),
			33380);
	private static final TrainedThread OTHER = new TrainedThread("2016-10-25T10-00-00", "", "lstm", List.of(7L), 7);
	private static final Palette PALETTE = new Palette(List.of("harbour"), List.of(new ReservoirEntry("harbour", "harbour", 9)),
			List.of(LSTM), Map.of(), List.of(THREAD, OTHER), List.of());
	private final Mix mix = Mix.first().withEngine("lstm").withWeight("harbour", 70);

	private static MixCheck check(Mix mix, TrainedThread... threads) {
		return MixCheck.of(mix, Optional.of(LSTM), List.of("harbour"), List.of(threads));
	}

	@Test
	void theBestOfTheNewestThreadIsSuggested() {
		Mix suggested = PALETTE.withModel(mix);
		assertEquals("2016-10-26T18-39-18/best", suggested.model());
		assertEquals("windows, the best", suggested.inWords(PALETTE.threads()));
		assertEquals("windows, 33,380 steps", suggested.withModel(THREAD.id() + "/33380").inWords(PALETTE.threads()));
		assertEquals("00-00, 7 steps", suggested.withModel(OTHER.id() + "/7").inWords(PALETTE.threads()), "one without a name has its id");
		TrainedThread twin = new TrainedThread("2016-10-24T11-22-33", "windows", "lstm", List.of(7L), 7);
		assertEquals("windows (39-18), the best", suggested.inWords(List.of(THREAD, twin)), "two of one name are told apart");
		assertEquals(suggested, PALETTE.withModel(suggested));
		assertEquals("", PALETTE.withModel(mix.withEngine("markov")).model());
		assertEquals(mix, new Palette(List.of(), List.of(), List.of(LSTM), Map.of(), List.of(), List.of()).withModel(mix));
	}

	@Test
	void aMixMayNameCorporaAndReservoirs() {
		assertEquals(List.of("harbour", "reservoir: harbour"), PALETTE.sources());
		Mix fresh = PALETTE.suggestion(Mix.first(), 0);
		assertEquals(List.of("harbour"), fresh.corpora(), "reservoirs are not put on the list unasked");
	}

	@Test
	void anOrderCarriesTheModelAndNoCorpora() {
		var order = check(mix.withModel(THREAD.id() + "/33380"), THREAD, OTHER).order().orElseThrow();
		assertEquals(List.of("2016-10-26T18-39-18/33380"), order.models());
		assertEquals(List.of(), order.mix());
	}

	@Test
	void whatIsWrongIsSaid() {
		assertEquals("LSTM needs a trained model; train a thread, or choose another engine.",
				check(mix).problems().get(Field.Common.MODEL));
		assertEquals("Choose a model.", check(mix, THREAD).inWords());
		assertEquals("The model \"windows, 1 step\" is not installed; choose another one.",
				check(mix.withModel(THREAD.id() + "/1"), THREAD).inWords());
		assertEquals("The model \"gone, the best\" is not installed; choose another "
				+ "one.", check(mix.withModel("gone/best"), THREAD).inWords());
		assertTrue(check(mix.withModel(THREAD.id() + "/last"), THREAD).order().isPresent());
	}

	@Test
	void eachEngineKeepsItsModel() {
		Mix both = mix.withModel("a/1").withEngine("wavenet").withModel("b/2");
		assertEquals("b/2", both.model());
		assertEquals("a/1", both.withEngine("lstm").model());
	}

	@Test
	void theWindowRemembersTheModel() {
		MixModel model = new MixModel(MixModel.State.FIRST);
		model.change(m -> m.withEngine("lstm").withModel("a/1"));
		assertEquals("a/1", MixStore.read(MixStore.write(model.state())).mixes().getFirst().model());
		String before = MixStore.write(model.state()).replaceAll("\"models\":\\{[^}]*\\},", "");
		assertEquals("", MixStore.read(before).mixes().getFirst().model(), "what an older Gleaner has kept is still read");
		assertEquals("lstm", MixStore.read(before).mixes().getFirst().engine());
	}

	@Test
	void agesComeFirstThenTheSteps() {
		Map<String, String> choices = THREAD.choices("best");
		assertEquals(List.of("best", "first", "last", "4800", "33380", "84953"), List.copyOf(choices.keySet()));
		assertEquals("mature: the best, 33,380 steps", choices.get(ModelName.BEST));
		TrainedThread old = new TrainedThread("x", "", "lstm", LongStream.rangeClosed(1, 1397).boxed().toList(), 701);
		Map<String, String> many = old.choices("1000");
		assertTrue(many.size() < 210 && many.containsKey("701") && many.containsKey("1000"), "has " + many.size());
	}
}
