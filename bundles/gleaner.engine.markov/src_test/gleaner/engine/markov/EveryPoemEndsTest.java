// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.PoemLength;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No poem goes round for ever where the guard bars the way out of a ring and no word of the ring is complete. */
class EveryPoemEndsTest {
	/** More than any poem here may have, in characters. */
	private static final long MUCH = 300_000;

	/** Stops poems that do not. */
	private static final class Stopping implements DebrisSink {
		private long characters;
		private long poems;

		@Override
		public void accept(CharSequence text) {
			characters += text.length();
			assertTrue(characters < MUCH, "goes on for ever");
		}

		@Override
		public void poemEnd() {
			characters = 0;
			poems++;
		}
	}

	/** How many poems there are; only the guard may stop them. */
	private static long poems(Generator generator, GenerationRequest request) throws InterruptedException {
		Stopping sink = new Stopping();
		try {
			generator.generate(request, sink);
		} catch (EngineException e) {
			assertTrue(e.getMessage().contains("quotation guard"), e.getMessage());
		}
		return sink.poems;
	}

	@Test
	void aRingOfWordsWithoutSpacesEnds() throws Exception {
		List<String> poems = List.of(
				"\u0E09\u0E31\u0E19\u0E23\u0E31\u0E01 sea-gull The GPS\u5B9A\u4F4D sea,  (gull)   \u98DB\u3073\u3053\u3080  (gull) "
						+ "\u591C\uFF0C\u6CCA gull\u201D The",
				"sea",
				"\u0E09\u0E31\u0E19\u0E23\u0E31\u0E01 \u591C\uFF0C\u6CCA GPS\u5B9A\u4F4D o'er   sea \u5B64\u821F sea "
						+ "GPS\u5B9A\u4F4D sea,  Sea",
				"\u201Cgull\u5B64\u821F\u591C\u6CCA\u5B64\u821F  cafe \u5B64\u821F\u591C\u6CCA *   the \u2014 \u201Cgull  "
						+ "GPS\u5B9A\u4F4D\u5B64\u821F\u591C\u6CCA \u5B64\u821F\u591C\u6CCA \u201Cgull sea cafe  cafe",
				"\u2014   (gull) \u0E09\u0E31\u0E19\u0E23\u0E31\u0E01  \u5B64\u821F cafe  sea,");
		Generator generator = TestMix.open(TestMix.source(poems), "order", 2, "quotation", 8, "marks", "dropped");
		for (PoemLength length : List.of(PoemLength.words(5), PoemLength.lines(2), PoemLength.NATURAL))
			for (long seed = -10_112_073; seed < -10_112_053; seed++)
				poems(generator, GenerationRequest.poem(seed).withPoems(3).withLength(length).withPrompt(poems.getFirst().substring(0, 4)));
	}

	@Test
	void aRingOfSignsEnds() throws Exception {
		List<String> poems = List.of("gull sea harbour * * * * * tide turns again", "* * * \u2014 gull sea harbour * * \u2014 * tide");
		for (String unit : List.of("words", "characters")) for (int order : new int[] { 2, 3 }) {
			Generator generator = TestMix.open(TestMix.source(poems), "unit", unit, "order", order, "quotation", 2);
			for (long seed = 0; seed < 40; seed++) poems(generator, GenerationRequest.poem(seed).withPoems(2));
		}
	}

	/** They have no words that anybody could quote. */
	@Test
	void poemsWithoutAWordAreMade() throws Exception {
		List<String> poems = List.of(
				"\uD83C\uDF0A \uD83C\uDF0A \uD83C\uDF19\n\uD83C\uDF0A \u2728 \u2728\n\u2728 \uD83C\uDF19 \u2728 \u2728 \uD83C\uDF0A",
				"* * *\n* \u2014 *\n\u2014 \u2014 *\n* \u2014 \u2014\n* * * * *");
		for (String unit : List.of("words", "characters"))
			assertEquals(200, poems(TestMix.open(TestMix.source(poems), "unit", unit), GenerationRequest.poem(1).withPoems(200)), unit);
	}

	/** More words become known at once than the trail keeps. */
	@Test
	void aPoemWithoutASpaceEnds() throws Exception {
		StringBuilder chinese = new StringBuilder();
		StringBuilder hyphens = new StringBuilder();
		SplitMix random = new SplitMix(5);
		for (int i = 0; i < 3_000; i++) chinese.appendCodePoint(0x5B64 + random.below(40));
		for (int i = 0; i < 20_000; i++) hyphens.append(i == 0 ? "" : "-").append((char) ('a' + random.below(26)));
		for (String unit : List.of("words", "characters")) {
			Generator generator = TestMix.open(TestMix.source(List.of(chinese + " " + hyphens, "a gull " + chinese)), "unit", unit);
			poems(generator, GenerationRequest.poem(5).withLength(PoemLength.words(4)).withPrompt(chinese + " a"));
		}
	}

	@Test
	void aPromptOfManyWordsIsHeard() throws Exception {
		Generator generator = TestMix.open(TestMix.source(List.of("the gull turns over the harbour and the tide", "a gull, the harbour")));
		GenerationRequest request = GenerationRequest.poem(5).withLength(PoemLength.words(80_003)).withPrompt("gull the ".repeat(40_000));
		assertEquals(1, poems(generator, request));
	}
}
