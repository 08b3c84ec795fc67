// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.NextUnits;
import gleaner.engine.NextUnits.NextUnit;
import gleaner.engine.PoemLength;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What the engine writes: only what the corpora hold, in the shares asked for, and always the same. */
class MarkovTextTest {
	private static final String BEGINNING = "beginning";
	private static final String END = "end";

	@Provide
	Arbitrary<List<String>> poems() {
		return TestMix.poems();
	}

	/** All runs of units of a poem from its beginning to its end, of the order and one more, shorter only at the beginning. */
	private static Set<List<String>> steps(List<String> units, int order) {
		List<String> all = new ArrayList<>(List.of(BEGINNING));
		all.addAll(units);
		all.add(END);
		Set<List<String>> steps = new HashSet<>();
		for (int to = 2; to <= all.size(); to++) steps.add(List.copyOf(all.subList(Math.max(0, to - order - 1), to)));
		return steps;
	}

	private static List<String> characters(String poem) {
		return poem.codePoints().mapToObj(Character::toString).toList();
	}

	@Property(tries = 200)
	void everyStepOccursInACorpus(@ForAll("poems") List<String> first, @ForAll("poems") List<String> second,
			@ForAll @IntRange(min = 1, max = 5) int order,
			@ForAll @DoubleRange(min = 0, max = 3) double temperature, @ForAll long seed) throws Exception {
		Generator generator = TestMix.open(TestMix.source(first, 1, second, 3), "order", order, "quotation", 0);
		Set<List<String>> known = new HashSet<>();
		for (String poem : first) known.addAll(steps(TestMix.units(poem), order));
		for (String poem : second) known.addAll(steps(TestMix.units(poem), order));
		int longest = 4 * java.util.stream.Stream.concat(first.stream(), second.stream()).mapToInt(poem -> TestMix.units(poem).size()).max()
				.orElseThrow();
		for (String poem : TestMix.poems(generator, GenerationRequest.poem(seed).withPoems(5).withDiversity(temperature))) {
			List<String> units = TestMix.units(poem);
			if (units.size() < longest) assertTrue(known.containsAll(steps(units, order)), poem);
		}
	}

	@Property(tries = 200)
	void everyStepOccursInACorpusByCharacters(@ForAll("poems") List<String> poems, @ForAll @IntRange(min = 2, max = 12) int order,
			@ForAll long seed) throws Exception {
		Generator generator = TestMix.open(TestMix.source(poems), "unit", "characters", "order", order, "quotation", 0);
		Set<List<String>> known = new HashSet<>();
		for (String poem : poems) known.addAll(steps(characters(poem), order));
		int longest = 4 * poems.stream().mapToInt(String::length).max().orElseThrow();
		for (String poem : TestMix.poems(generator, GenerationRequest.poem(seed).withPoems(3)))
			if (poem.length() < longest) assertTrue(known.containsAll(steps(characters(poem), order)), poem);
	}

	/** Where the guard leads away from a quotation, two units that follow each other still do so in a corpus. */
	@Property(tries = 200)
	void everyStepOccursInACorpusUnderTheGuard(@ForAll("poems") List<String> poems, @ForAll @IntRange(min = 1, max = 5) int order,
			@ForAll @IntRange(min = 2, max = 15) int quotation,
			@ForAll long seed) throws Exception {
		Generator generator = TestMix.open(TestMix.source(poems), "order", order, "quotation", quotation);
		Set<List<String>> known = new HashSet<>();
		for (String poem : poems) known.addAll(steps(TestMix.units(poem), 1));
		for (String poem : poemsIfAny(generator, GenerationRequest.poem(seed).withPoems(5)))
			for (List<String> step : steps(TestMix.units(poem), 1))
				assertTrue(known.contains(step) || step.getLast().equals(END), poem + " " + step);
	}

	private static List<String> poemsIfAny(Generator generator, GenerationRequest request) throws InterruptedException {
		try {
			return TestMix.poems(generator, request);
		} catch (EngineException e) {
			assertTrue(e.getMessage().contains("quotation") && e.getMessage().contains("0 for no limit"), e.getMessage());
			return List.of();
		}
	}

	@Property(tries = 300)
	void noRunIsLongerThanTheGuardAllows(@ForAll("poems") List<String> poems, @ForAll @IntRange(min = 1, max = 5) int order,
			@ForAll @IntRange(min = 2, max = 12) int quotation,
			@ForAll @IntRange(min = 1, max = 60) int words, @ForAll long seed) throws Exception {
		Generator generator = TestMix.open(TestMix.source(poems), "order", order, "quotation", quotation);
		for (PoemLength length : List.of(PoemLength.NATURAL, PoemLength.words(words), PoemLength.lines(1 + words / 8)))
			for (String poem : poemsIfAny(generator, GenerationRequest.poem(seed).withPoems(3).withLength(length)))
				assertTrue(TestMix.longestQuotation(poem, poems) <= quotation, poem);
	}

	@Property(tries = 100)
	void noRunOfCharactersHasMoreWordsThanTheGuardAllows(@ForAll("poems") List<String> poems,
			@ForAll @IntRange(min = 2, max = 12) int order, @ForAll @IntRange(min = 1, max = 12) int quotation,
			@ForAll long seed) throws Exception {
		Generator generator = TestMix.open(TestMix.source(poems), "unit", "characters", "order", order, "quotation", quotation);
		for (String poem : poemsIfAny(generator, GenerationRequest.poem(seed).withPoems(3)))
			assertTrue(TestMix.longestQuotation(poem, poems) <= quotation, poem);
	}

	@Property(tries = 200)
	void aShortPoemIsNotOneQuotation(@ForAll("poems") List<String> poems, @ForAll @IntRange(min = 1, max = 5) int order, @ForAll long seed)
			throws Exception {
		Generator generator = TestMix.open(TestMix.source(poems), "order", order);
		for (String poem : poemsIfAny(generator, GenerationRequest.poem(seed).withPoems(5))) {
			int words = poem.strip().split("\\s+").length;
			int allowed = Math.min(15, Math.max(order + 1, (int) Math.rint(0.7 * words)));
			assertTrue(TestMix.longestQuotation(poem, poems) <= allowed, poem);
		}
	}

	@Property(tries = 50)
	void theSeedFixesTheText(@ForAll("poems") List<String> poems, @ForAll long seed) throws Exception {
		GenerationRequest request = GenerationRequest.poem(seed).withPoems(4);
		List<String> text = TestMix.poems(TestMix.open(TestMix.source(poems), "quotation", 0), request);
		assertEquals(text, TestMix.poems(TestMix.open(TestMix.source(poems), "quotation", 0), request));
		assertEquals(text.subList(0, 2), TestMix.poems(TestMix.open(TestMix.source(poems), "quotation", 0), request.withPoems(2)),
				"fewer poems are the first of more");
		assertEquals(text.subList(2, 4),
				TestMix.poems(TestMix.open(TestMix.source(poems), "quotation", 0), request.withFirst(3).withPoems(2)),
				"each poem stands alone");
	}

	@Example
	void anotherSeedGivesAnotherText() throws Exception {
		Generator generator = TestMix.open(TestMix.source(List.of("a b a c a d b d c b", "c a b b d")), "quotation", 0);
		assertNotEquals(TestMix.poems(generator, GenerationRequest.poem(1).withPoems(9)),
				TestMix.poems(generator, GenerationRequest.poem(2).withPoems(9)));
	}

	/**
	 * Scripts and archives rely on it: these bytes never change within a version of the engine. (The second poem and those after it did so
	 * when poems came to stand alone; poems of a given length since version 3, which looks for an end that is one.)
	 */
	@Example
	void theTextOfASeedStaysForEver() throws Exception {
		List<String> poems = List.of("the gull over the harbour\nturns and the tide\n\nturns", "a rope over the stone\n  and the gull",
				"the tide and a stone turns");
		Generator generator = TestMix.open(TestMix.source(poems), "order", 1, "quotation", 0);
		assertEquals("the gull over the gull|the gull over the gull|the gull",
				String.join("|", TestMix.poems(generator, GenerationRequest.poem(42).withPoems(3))));
		assertEquals("the gull\n\nthe gull over the tide and the gull\n\nthe gull",
				String.join("|", TestMix.poems(generator, GenerationRequest.poem(42).withDiversity(0.6).withLength(PoemLength.words(12)))));
	}

	@Example
	void weightsAreTheSharesOfWhatIsHeard() throws Exception {
		List<String> few = List.of("alpha and alpha beta\nbeta and alpha", "beta and beta\nalpha beta");
		List<String> many = new ArrayList<>();
		for (int i = 0; i < 50; i++) many.add("gamma delta and gamma\n".repeat(1 + i % 7) + "delta and delta gamma");
		for (double weight : new double[] { 1, 3, 0.1 }) for (int order : new int[] { 1, 2 }) {
			Generator generator = TestMix.open(TestMix.source(few, weight, many, 1), "order", order, "quotation", 0);
			double share = share(generator, GenerationRequest.poem(7).withPoems(4000));
			assertEquals(weight / (weight + 1), share, 0.03, "weight " + weight + ", order " + order);
		}
	}

	/** The share of the first corpus among the words that tell. */
	private static double share(Generator generator, GenerationRequest request) throws Exception {
		double first = 0;
		double all = 0;
		for (String poem : TestMix.poems(generator, request)) for (String word : poem.split("\\s+")) {
			if (word.equals("alpha") || word.equals("beta")) first++;
			if (!word.equals("and")) all++;
		}
		return first / all;
	}

	@Property(tries = 20)
	void nextUnitsAreWhatIsDrawn(@ForAll("poems") List<String> first, @ForAll("poems") List<String> second,
			@ForAll @IntRange(min = 1, max = 3) int order) throws Exception {
		Generator generator = TestMix.open(TestMix.source(first, 2, second, 1), "order", order, "quotation", 0);
		String prompt = first.getFirst();
		Map<String, Double> drawn = new HashMap<>();
		int poems = 4000;
		for (String poem : TestMix.poems(generator,
				GenerationRequest.poem(5).withPoems(poems).withLength(PoemLength.words(prompt.split("\\s+").length + 40))
						.withPrompt(prompt)))
			drawn.merge(firstUnit(poem), 1.0 / poems, Double::sum);
		List<NextUnit> next = ((NextUnits) generator).nextUnits(prompt, Integer.MAX_VALUE);
		double end = next.stream().filter(unit -> unit.text().isEmpty()).mapToDouble(NextUnit::probability).sum();
		for (NextUnit unit : next) {
			double expected = unit.text().equals("\n\n") ? unit.probability() + end : unit.text().isEmpty() ? 0 : unit.probability();
			if (!unit.text().isEmpty())
				assertEquals(expected, drawn.getOrDefault(unit.text(), 0.0), 0.05, () -> "after \"" + prompt + "\": " + next + drawn);
		}
	}

	/** As next units name it; the end of a poem that must go on is an empty line. */
	private static String firstUnit(String poem) {
		if (poem.startsWith("\n\n")) return "\n\n";
		if (poem.startsWith("\n")) return "\n";
		return poem.strip().split("\\s+")[0];
	}

	@Example
	void aPromptGoesOn() throws Exception {
		Generator generator = TestMix.open(TestMix.source(List.of("the gull turns\nover the sea", "a gull sleeps")), "quotation", 0);
		GenerationRequest request = GenerationRequest.poem(3);
		assertTrue(TestMix.poems(generator, request.withPrompt("the gull")).getFirst().startsWith(" turns"));
		assertTrue(TestMix.poems(generator, request.withPrompt("the gull ")).getFirst().startsWith("turns"));
		assertTrue(TestMix.poems(generator, request.withPrompt("the gull turns\n")).getFirst().startsWith("over"));
		assertFalse(TestMix.poems(generator, request.withPrompt("qwertz")).getFirst().isBlank(), "an unknown word");
		assertFalse(TestMix.poems(generator, request.withPrompt("a gull sleeps")).getFirst().isBlank(),
				"a poem that could end at once goes on");
	}

	/** As "gull" can be followed by one more "l" for ever, while the guard bars the end. */
	@Example
	void aRingOfCharactersIsLeft() throws Exception {
		List<String> poems = List.of("sea, c\nthe the c\ngull");
		comesToAnEnd(TestMix.open(TestMix.source(poems), "unit", "characters", "order", 4, "quotation", 12),
				GenerationRequest.poem(0).withPoems(9));
		List<String> gaps = List.of("a b c d e\n\n\n\n\n\n\n\nf");
		comesToAnEnd(TestMix.open(TestMix.source(gaps), "unit", "characters", "order", 2, "quotation", 5),
				GenerationRequest.poem(0).withDiversity(0));
	}

	/** The prompt is the poet's: how much of it is a quotation does not matter. */
	@Example
	void aPromptOfMoreWordsThanTheGuardAllowsComesToAnEnd() throws Exception {
		List<String> poems = List.of("a ooo    d a sea, sea, sea, sea, sea, the c",
				"d a d b the a d a ooo b ooo b sea,\n  d ooo d a sea,\n\n\n\n\n\nb a ooo");
		Generator generator = TestMix.open(TestMix.source(poems), "order", 4, "quotation", 2);
		GenerationRequest request = GenerationRequest.poem(-1348970560086951916L).withDiversity(0.3)
				.withPrompt("a ooo    d a sea, sea, sea, sea, sea, ");
		String poem = comesToAnEnd(generator, request).getFirst();
		assertTrue(poem.length() < 2_000, () -> "the longest poem of the corpora has 41 characters, this one " + poem.length());
	}

	@Property(tries = 500)
	void everyPoemComesToAnEnd(@ForAll("poems") List<String> poems, @ForAll boolean characters,
			@ForAll @IntRange(min = 2, max = 8) int order, @ForAll @IntRange(max = 12) int quotation,
			@ForAll @DoubleRange(min = 0, max = 3) double temperature, @ForAll @IntRange(max = 30) int prompt, @ForAll long seed)
			throws Exception {
		Generator generator = TestMix.open(TestMix.source(poems), "unit", characters ? "characters" : "words", "order",
				Math.min(order, characters ? 8 : 5), "quotation",
				quotation == 1 && !characters ? 2 : quotation);
		String first = poems.getFirst();
		for (PoemLength length : List.of(PoemLength.NATURAL, PoemLength.words(20), PoemLength.lines(4)))
			comesToAnEnd(generator, GenerationRequest.poem(seed).withPoems(2).withDiversity(temperature).withLength(length)
					.withPrompt(first.substring(0, Math.min(prompt, first.length()))));
	}

	/** The poems, or none if the guard stopped them. A minute is a thousand times what they take. */
	private static List<String> comesToAnEnd(Generator generator, GenerationRequest request) {
		return assertTimeoutPreemptively(Duration.ofMinutes(1), () -> poemsIfAny(generator, request), request::toString);
	}

	/** As when a book comes as one line: what grows with the square of its length would take minutes. */
	@Example
	void aLineOfMegabytesIsLearntInATimeThatGrowsWithItsLength() {
		String line = "the tide goes out and the gull comes in ".repeat(100_000);
		assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
			Generator generator = TestMix.open(TestMix.source(List.of(line)), "quotation", 0);
			assertFalse(TestMix.poems(generator, GenerationRequest.poem(1).withLength(PoemLength.words(9))).getFirst().isBlank());
		});
	}

	@Example
	void coldIsTheLikeliestAndHotIsWild() throws Exception {
		List<String> poems = new ArrayList<>();
		for (int i = 0; i < 20; i++) poems.add(i < 12 ? "x often" : i < 19 ? "x seldom" : "x once");
		Generator generator = TestMix.open(TestMix.source(poems), "quotation", 0);
		assertEquals(1.0, shareOf("often", generator, 0));
		assertEquals(0.6, shareOf("often", generator, 1), 0.05);
		double hot = shareOf("once", generator, 10);
		assertTrue(hot > 0.25 && hot < 0.36, "hot: " + hot);
		double warm = shareOf("often", generator, 0.5);
		assertEquals(144.0 / (144 + 49 + 1), warm, 0.05);
	}

	private static double shareOf(String word, Generator generator, double temperature) throws Exception {
		List<String> poems = TestMix.poems(generator, GenerationRequest.poem(9).withPoems(2000).withDiversity(temperature));
		return poems.stream().filter(poem -> poem.endsWith(word)).count() / 2000.0;
	}
}
