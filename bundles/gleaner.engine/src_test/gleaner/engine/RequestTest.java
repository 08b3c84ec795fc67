// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of an engine, of what, and who it is. */
class RequestTest {
	@Test
	void onePoemIsAsLearnt() {
		GenerationRequest request = GenerationRequest.poem(-7);
		assertEquals(new GenerationRequest(-7, 1, "", 1, PoemLength.NATURAL, 1), request);
		assertTrue(request.length().isNatural());
	}

	@Test
	void eachPartCanBeChanged() {
		GenerationRequest request = GenerationRequest.poem(7).withPrompt("the sea").withPoems(GenerationRequest.ENDLESS)
				.withLength(PoemLength.words(9)).withDiversity(0.5);
		assertEquals(new GenerationRequest(7, 1, "the sea", 0, PoemLength.words(9), 0.5), request);
	}

	@ParameterizedTest
	@ValueSource(doubles = { -0.1, 10.1, Double.NaN, Double.POSITIVE_INFINITY })
	void aDiversityOutOfRangeIsRefused(double diversity) {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> GenerationRequest.poem(1).withDiversity(diversity));
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
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new Ingredient.CorpusShare(new Nothing(), weight));
		assertTrue(e.getMessage().contains("Nothing"), e.getMessage());
	}

	@Test
	void aSourceDoesNotChange() {
		List<Ingredient.CorpusShare> mix = new ArrayList<>(List.of(new Ingredient.CorpusShare(new Nothing(), 2)));
		Source source = new Source(mix);
		mix.clear();
		assertEquals(1, source.corpora().size());
		assertEquals(List.of(), source.models());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Markov", "a b", "-x", "mär", "x..y", "x-", "a23456789012345678901234567890123456789012" })
	void anEngineIdIsPlain(String id) {
		assertThrows(IllegalArgumentException.class, () -> EngineInfo.of(id, "X", "x"));
	}

	@Test
	void anEngineHasANameAndItsParametersTheirs() {
		Parameter<Boolean> flag = new Parameter.Flag("rhyme", "Rhyme", "Whether lines rhyme.", false);
		assertThrows(IllegalArgumentException.class, () -> EngineInfo.of("x", " ", "x"));
		assertThrows(IllegalArgumentException.class, () -> EngineInfo.of("x", "X", "x").withParameters(flag, flag));
		assertEquals(List.of(flag), EngineInfo.of("cut-up.2", "X", "x").withParameters(flag).parameters());
	}

	@Test
	void theFirstPoemHasTheSeedOfTheRequestAndOthersTheirOwn() {
		for (long seed : new long[] { 0, 7, -7, Long.MIN_VALUE, Long.MAX_VALUE }) {
			GenerationRequest request = GenerationRequest.poem(seed);
			assertEquals(seed, request.seed(1));
			assertEquals(1000, LongStream.rangeClosed(1, 1000).map(request::seed).distinct().count());
			assertEquals(request.seed(12), GenerationRequest.poem(request.seed(5)).seed(8), "poem n of a seed is the first of its own");
		}
	}

	/** Written down, for ever: poets cite texts by seed and number. */
	@Test
	void theSeedsOfPoemsNeverChange() {
		assertEquals(List.of(2016L, 7067783253570604243L, -3856930550564229223L, 6563866754106941012L),
				LongStream.rangeClosed(1, 4).map(GenerationRequest.poem(2016)::seed).boxed().toList());
	}

	@Test
	void aRequestIncludesItsPoemsAndNoOthers() {
		GenerationRequest three = GenerationRequest.poem(1).withFirst(5).withPoems(3);
		assertEquals(List.of(5L, 6L, 7L), LongStream.range(0, 20).filter(three::includes).boxed().toList());
		assertTrue(three.withPoems(GenerationRequest.ENDLESS).includes(Long.MAX_VALUE));
		GenerationRequest last = GenerationRequest.poem(1).withFirst(Long.MAX_VALUE);
		assertTrue(last.includes(Long.MAX_VALUE));
		assertThrows(IllegalArgumentException.class, () -> last.withPoems(2));
		assertThrows(IllegalArgumentException.class, () -> last.withFirst(0));
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
