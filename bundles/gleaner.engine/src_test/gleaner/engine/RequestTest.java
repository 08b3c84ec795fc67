package gleaner.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of an engine, of what, and who it is. */
class RequestTest {
	@Test
	void onePoemIsAsLearnt() {
		GenerationRequest request = GenerationRequest.poem(-7);
		assertEquals(new GenerationRequest(-7, "", 1, PoemLength.NATURAL, 1), request);
		assertTrue(request.length().isNatural());
	}

	@Test
	void eachPartCanBeChanged() {
		GenerationRequest request = GenerationRequest.poem(7).withPrompt("the sea").withPoems(GenerationRequest.ENDLESS).withLength(PoemLength.words(9)).withTemperature(0.5);
		assertEquals(new GenerationRequest(7, "the sea", 0, PoemLength.words(9), 0.5), request);
	}

	@ParameterizedTest
	@ValueSource(doubles = { -0.1, 10.1, Double.NaN, Double.POSITIVE_INFINITY })
	void aTemperatureOutOfRangeIsRefused(double temperature) {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> GenerationRequest.poem(1).withTemperature(temperature));
		assertTrue(e.getMessage().contains("from 0 to 10"), e.getMessage());
	}

	@Test
	void countsAreChecked() {
		assertThrows(IllegalArgumentException.class, () -> GenerationRequest.poem(1).withPoems(-1));
		assertThrows(IllegalArgumentException.class, () -> PoemLength.words(0));
		assertThrows(IllegalArgumentException.class, () -> PoemLength.lines(-3));
		assertThrows(IllegalArgumentException.class, () -> new PoemLength(PoemLength.Unit.POEM, 2));
		assertFalse(PoemLength.characters(1).isNatural());
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, -1, Double.NaN, Double.POSITIVE_INFINITY })
	void aWeightIsAboveZero(double weight) {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new Source.Weighted(new Nothing(), weight));
		assertTrue(e.getMessage().contains("Nothing"), e.getMessage());
	}

	@Test
	void aSourceDoesNotChange() {
		List<Source.Weighted> mix = new ArrayList<>(List.of(new Source.Weighted(new Nothing(), 2)));
		Source source = Source.of(mix);
		mix.clear();
		assertEquals(1, source.corpora().size());
		assertEquals(Optional.empty(), source.checkpoint());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Markov", "a b", "-x", "mär" })
	void anEngineIdIsPlain(String id) {
		assertThrows(IllegalArgumentException.class, () -> new EngineInfo(id, "X", "x", List.of(), Set.of()));
	}

	@Test
	void anEngineHasANameAndItsParametersTheirs() {
		Parameter<Boolean> flag = new Parameter.Flag("rhyme", "Rhyme", "Whether lines rhyme.", false);
		assertThrows(IllegalArgumentException.class, () -> new EngineInfo("x", " ", "x", List.of(), Set.of()));
		assertThrows(IllegalArgumentException.class, () -> new EngineInfo("x", "X", "x", List.of(flag, flag), Set.of()));
		assertEquals(List.of(flag), new EngineInfo("cut-up.2", "X", "x", List.of(flag), Set.of()).parameters());
	}

	private record Nothing() implements Corpus {
		@Override
		public String name() {
			return "Nothing";
		}

		@Override
		public String fingerprint() {
			return "0";
		}

		@Override
		public long size() {
			return 0;
		}

		@Override
		public void read(Reader reader) {
		}
	}
}
