// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.PoemLength;
import gleaner.engine.Progress;
import gleaner.language.text.FoldedWords;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** What passes the guard has no longer quotation than was promised, whatever capitals, punctuation, breaks and scripts do. */
class QuotationPromiseTest {
	/** Words that differ in what does not count, that are several words or none, and that stand beside one another without a space. */
	@Provide
	Arbitrary<List<String>> poems() {
		Arbitrary<String> word = Arbitraries.of("sea", "Sea", "sea,", "the", "The", "sea-gull", "o'er", "o\u2019er", "\u2014", "caf\u00E9",
				"cafe", "(gull)",
				"\u201Cgull", "gull\u201D", "*", "\u5B64\u821F", "\u5B64\u821F\u591C\u6CCA", "\u591C\uFF0C\u6CCA",
				"\u0E09\u0E31\u0E19\u0E23\u0E31\u0E01", "\u98DB\u3073\u3053\u3080", "GPS\u5B9A\u4F4D");
		Arbitrary<String> gap = Arbitraries.frequencyOf(Tuple.of(8, Arbitraries.of(" ", " ", "  ")),
				Tuple.of(3, Arbitraries.of("\n", "\n\n", "\n  ", "")));
		return word.list().ofMinSize(1).ofMaxSize(25).flatMap(words -> gap.list().ofSize(words.size()).map(gaps -> {
			StringBuilder poem = new StringBuilder(words.getFirst());
			for (int i = 1; i < words.size(); i++) poem.append(gaps.get(i)).append(words.get(i));
			return poem.toString();
		})).list().ofMinSize(1).ofMaxSize(6);
	}

	@Property(tries = 100)
	void noPoemQuotesMore(@ForAll("poems") List<String> poems, @ForAll boolean characters, @ForAll @IntRange(min = 1, max = 5) int order,
			@ForAll @IntRange(min = 2, max = 15) int quotation, @ForAll("lengths") PoemLength length, @ForAll MarkRule marks,
			@ForAll @IntRange(max = 20) int prompt, @ForAll boolean once, @ForAll long seed) throws Exception {
		Generator generator = TestMix.open(TestMix.source(poems), "unit", characters ? "characters" : "words", "order",
				characters ? order + 1 : order, "quotation", quotation, "marks", marks.word(), "once", once ? "yes" : "no");
		String first = poems.getFirst();
		String beginning = first.substring(0, Math.min(prompt, first.length()));
		GenerationRequest request = GenerationRequest.poem(seed).withPoems(3).withLength(length).withPrompt(beginning);
		for (String poem : poemsIfAny(generator, request)) {
			int longest = TestMix.longestQuotation(beginning + poem, poems, TestMix.words(beginning).size());
			assertTrue(longest <= quotation, () -> longest + " words of [" + beginning + "|" + poem + "]");
			int words = TestMix.words(poem).size();
			int least = characters ? 2 : order + 1;
			if (beginning.isEmpty() && !isOfCharacters(length))
				assertTrue(longest <= Math.max(least, Math.rint(0.7 * words)), () -> longest + " of " + words + " words: " + poem);
		}
	}

	private static boolean isOfCharacters(PoemLength length) {
		return length.unit() == PoemLength.Unit.CHARACTERS;
	}

	@Provide
	Arbitrary<PoemLength> lengths() {
		return Arbitraries.oneOf(Arbitraries.just(PoemLength.NATURAL), Arbitraries.integers().between(1, 40).map(PoemLength::words),
				Arbitraries.integers().between(1, 9).map(PoemLength::lines),
				Arbitraries.integers().between(1, 200).map(PoemLength::characters));
	}

	private static List<String> poemsIfAny(Generator generator, GenerationRequest request) throws InterruptedException {
		try {
			return TestMix.poems(generator, request);
		} catch (EngineException e) {
			assertTrue(e.getMessage().contains("quotation"), e.getMessage());
			return List.of();
		}
	}

	/** The old guard compared words as they stand, so one capital or comma hid a quotation from it. */
	@Example
	void capitalsPunctuationAndBreaksHideNoQuotation() throws Exception {
		List<String> poems = List.of("the gull over the harbour turns and the tide goes out again",
				"The gull\nover, the harbour; turns\nand the tide", "a gull over a harbour turns; the tide goes in");
		for (long seed = 1; seed < 60; seed++)
			for (String poem : poemsIfAny(TestMix.open(TestMix.source(poems), "quotation", 5), GenerationRequest.poem(seed).withPoems(5)))
				assertTrue(TestMix.longestQuotation(poem, poems) <= 5, poem);
	}

	@Property(tries = 60)
	void runsAreThoseThatALookThroughAllPoemsFinds(@ForAll("poems") List<String> poems, @ForAll("poems") List<String> texts,
			@ForAll boolean characters) throws Exception {
		Units units = characters ? new Characters() : new Words();
		Tokens tokens = Tokens.read(TestMix.source(poems).corpora(), units, MarkRule.FREE, Progress.NONE);
		CountedWords counted = new CountedWords(tokens.vocabulary(), units.areWords());
		RunIndex index = new RunIndex(counted, tokens);
		for (String text : texts) {
			List<Integer> numbers = new java.util.ArrayList<>();
			CountedWords.Reading reading = counted.new Reading(numbers::add);
			reading.part(text);
			reading.end();
			FoldedWords words = FoldedWords.of(text);
			assertEquals(words.count(), numbers.size());
			int[] all = numbers.stream().mapToInt(n -> n).toArray();
			for (int last = 0; last < all.length; last++) {
				int longest = longestEndingAt(TestMix.words(text), last, poems);
				for (int enough : new int[] { 1, 2, 3 }) assertEquals(Math.min(enough, longest), index.run(all, last, enough), text);
				if (last >= 3) assertEquals(Math.max(3, longest), index.run(all, last, Integer.MAX_VALUE), text);
			}
		}
	}

	private static int longestEndingAt(List<String> words, int last, List<String> poems) {
		int longest = 0;
		for (String poem : poems) {
			List<String> from = TestMix.words(poem);
			for (int j = 0; j < from.size(); j++) {
				int run = 0;
				while (run <= last && run <= j && words.get(last - run).equals(from.get(j - run))) run++;
				longest = Math.max(longest, run);
			}
		}
		return longest;
	}
}
