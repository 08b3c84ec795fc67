// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.DebrisSink;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.PoemLength;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What poets asked for: prompts that are heard, lines that come once, words that stay whole, ends that are ends, a hint. */
class PoetsWishesTest {
	private static final List<String> MOON = List.of("""
			The moon was a borrowed coin.
			The moon is late, said the river.
			Nobody paid the moon back;
			the river keeps the moon's small change.
			Who counts the coins of the river?
			The river counts the moon.""");
	private static final List<String> SHORE = shore();

	/** Lines of five words, each line a sentence or a part of one. */
	private static List<String> shore() {
		Random random = new Random(7);
		String[] words = { "gull", "rope", "tide", "stone", "harbour", "lamp", "salt", "wind", "boat", "keel", "sand", "foam" };
		List<String> poems = new ArrayList<>();
		for (int p = 0; p < 60; p++) {
			StringBuilder poem = new StringBuilder();
			for (int line = 0; line < 6; line++) {
				for (int w = 0; w < 5; w++) poem.append(w == 0 ? "" : " ").append(words[random.nextInt(words.length)]);
				poem.append(line == 5 || line == 2 ? "." : "").append(line == 5 ? "" : "\n");
			}
			poems.add(poem.toString());
		}
		return poems;
	}

	private static List<String> notes(Generator generator, GenerationRequest request) throws Exception {
		List<String> notes = new ArrayList<>();
		generator.generate(request, new DebrisSink() {
			@Override
			public void accept(CharSequence text) {
				// only what is said beside it
			}

			@Override
			public void poemEnd() {
				// only what is said beside it
			}

			@Override
			public void note(String sentence) {
				notes.add(sentence);
			}
		});
		return notes;
	}

	@Test
	void aPromptIsHeardWhateverItsCapitalsAndPunctuation() throws Exception {
		Generator generator = TestMix.open(TestMix.source(MOON), "quotation", 0);
		GenerationRequest request = GenerationRequest.poem(5).withPoems(30).withLength(PoemLength.lines(1));
		Set<String> after = new HashSet<>();
		for (String prompt : List.of("THE MOON", "the, moon", "  The   M\u00D6on"))
			for (String poem : TestMix.poems(generator, request.withPrompt(prompt))) after.add(poem.strip().split(" ")[0]);
		assertEquals(Set.of("was", "is"), after);
		for (String poem : TestMix.poems(generator, request.withPrompt("moon\u2019s"))) assertTrue(poem.startsWith(" small change."), poem);
		for (String poem : TestMix.poems(generator, request.withPrompt("late said"))) assertTrue(poem.startsWith(" the river."), poem);
		assertTrue(notes(generator, request.withPrompt("THE MOON")).stream().noneMatch(note -> note.contains("prompt")));
	}

	@Test
	void anUnknownPromptIsTold() throws Exception {
		Generator generator = TestMix.open(TestMix.source(MOON), "quotation", 0);
		List<String> notes = notes(generator, GenerationRequest.poem(5).withPoems(9).withPrompt("the zeppelin"));
		assertEquals(1, notes.stream().filter(note -> note.contains("\"zeppelin\"")).count(), notes.toString());
		List<String> characters = notes(TestMix.open(TestMix.source(MOON), "quotation", 0, "unit", "characters", "order", 3),
				GenerationRequest.poem(5).withPrompt("zo\u00DF"));
		assertTrue(characters.stream().anyMatch(note -> note.contains("\"\u00DF\", the last character")), characters.toString());
	}

	@Test
	void aPromptInCapitalsIsHeardByCharactersToo() throws Exception {
		Generator generator = TestMix.open(TestMix.source(MOON), "quotation", 0, "unit", "characters", "order", 6);
		for (String poem : TestMix.poems(generator, GenerationRequest.poem(1).withPoems(9).withPrompt("NOBODY PAID")))
			assertTrue(poem.startsWith(" the "), poem);
	}

	@Test
	void aCorpusTooSmallForItsOrderIsTold() throws Exception {
		GenerationRequest request = GenerationRequest.poem(1).withPoems(3);
		List<String> notes = notes(TestMix.open(TestMix.source(MOON), "quotation", 0), request);
		assertTrue(notes.stream().anyMatch(note -> note.contains("too small for order 2") && note.contains("try order 1")),
				notes.toString());
		assertEquals(List.of(), notes(TestMix.open(TestMix.source(MOON), "quotation", 0, "order", 1), request));
		assertEquals(List.of(), notes(TestMix.open(TestMix.source(SHORE), "quotation", 0), request));
	}

	@Test
	void noLineComesTwiceAndPoemsStillStandAlone() throws Exception {
		for (String unit : List.of("words", "characters")) {
			Generator generator = TestMix.open(TestMix.source(SHORE), "once", "yes", "order", unit.equals("words") ? 1 : 4, "unit", unit,
					"quotation", 0);
			for (PoemLength length : List.of(PoemLength.NATURAL, PoemLength.lines(4))) {
				GenerationRequest request = GenerationRequest.poem(9).withPoems(150).withLength(length);
				List<String> poems = TestMix.poems(generator, request);
				List<List<String>> lines = poems.stream().flatMap(String::lines).map(TestMix::words).filter(words -> !words.isEmpty())
						.toList();
				Set<List<String>> seen = new HashSet<>();
				for (List<String> line : lines) assertTrue(seen.add(line), unit + " " + length + ": " + line);
				assertEquals(poems.subList(140, 142), TestMix.poems(generator, request.withFirst(141).withPoems(2)));
			}
		}
		List<String> free = TestMix.poems(TestMix.open(TestMix.source(SHORE), "order", 5, "quotation", 0),
				GenerationRequest.poem(9).withPoems(150));
		List<String> lines = free.stream().flatMap(String::lines).filter(line -> !line.isBlank()).toList();
		assertTrue(new HashSet<>(lines).size() < lines.size(), "else the test above proves nothing");
	}

	@Test
	void aCorpusWithoutNewLinesSaysSo() throws Exception {
		Generator generator = TestMix.open(TestMix.source(List.of("the sea", "the sea")), "once", "yes", "quotation", 0);
		List<String> notes = notes(generator, GenerationRequest.poem(1).withPoems(5));
		assertEquals(1, notes.stream().filter(note -> note.contains("have too few lines")).count(), notes.toString());
	}

	@Test
	void theMemoryOfLinesForgetsTheOldest() {
		LineMemory memory = new LineMemory();
		for (long line = 1; line <= LineMemory.MOST + 1000L; line++) memory.add(line * 31);
		assertFalse(memory.has(31));
		assertFalse(memory.has(1000 * 31));
		for (long line = 1001; line <= LineMemory.MOST + 1000L; line++) assertTrue(memory.has(line * 31));
	}

	@Test
	void aLengthInCharactersCutsNoWord() throws Exception {
		Set<String> words = SHORE.stream().flatMap(poem -> TestMix.words(poem).stream()).collect(Collectors.toSet());
		for (String unit : List.of("words", "characters")) {
			boolean isCut = false;
			for (int count = 12; count < 60; count++) {
				GenerationRequest request = GenerationRequest.poem(count).withPoems(4).withLength(PoemLength.characters(count));
				String order = unit.equals("words") ? "2" : "6";
				for (String poem : TestMix.poems(TestMix.open(TestMix.source(SHORE), "quotation", 0, "unit", unit, "order", order),
						request)) {
					assertTrue(poem.length() <= count && !poem.isBlank(), poem);
					assertTrue(words.containsAll(TestMix.words(poem)), poem);
				}
				for (String poem : TestMix
						.poems(TestMix.open(TestMix.source(SHORE), "quotation", 0, "unit", unit, "order", order, "cut", "yes"), request)) {
					assertEquals(count, poem.length());
					isCut |= !words.containsAll(TestMix.words(poem));
				}
			}
			assertTrue(isCut, "else nothing is proved");
		}
	}

	/** Of lines that are ends a third; without looking for one a third of the poems would end so. */
	@Test
	void aPoemOfAGivenLengthEndsAsPoemsDo() throws Exception {
		for (String unit : List.of("words", "characters")) {
			Generator generator = TestMix.open(TestMix.source(SHORE), "quotation", 0, "unit", unit, "order", unit.equals("words") ? 2 : 5);
			List<String> poems = TestMix.poems(generator, GenerationRequest.poem(2).withPoems(200).withLength(PoemLength.lines(4)));
			long ends = poems.stream().filter(poem -> poem.endsWith(".")).count();
			assertTrue(ends > 140, unit + ": " + ends);
		}
	}
}
