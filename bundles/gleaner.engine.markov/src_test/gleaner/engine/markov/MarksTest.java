// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.PoemLength;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Quotation marks and brackets: which belong together, and that no poem leaves one alone. */
class MarksTest {
	private static final List<String> FERRY = List.of("""
			\u201CI am the ferry,\u201D said the ferry.
			\u201CWho asked you?\u201D said the pier (quietly).
			(The pier was never asked.)
			\u201CNobody,\u201D said the rope, \u201Cnobody at all.\u201D
			\u201CI am the rope,\u201D said the pier.
			The ferry (who was tired) said \u201Cgoodnight.\u201D""");

	private static String balanced(String text) {
		return MarkRule.BALANCED.learnt(text).text();
	}

	private static String dropped(String text) {
		return MarkRule.DROPPED.learnt(text).text();
	}

	@Example
	void whatHasAPartnerStays() {
		for (String text : List.of("\u201CI am,\u201D he said (once).", "\u201EJa\u201C, sagte er", "\u201ETak\u201D, rzek\u0142",
				"\u00ABOui\u00BB", "\u00BBJa\u00AB",
				"\u201Che said \u2018go\u2019 twice\u201D", "\"he said 'go' twice\"", "\u300C\u591C\u300E\u6CCA\u300F\u300D",
				"[a {b} (c)]"))
			assertEquals(text, balanced(text));
	}

	@Example
	void whatHasNoneGoes() {
		assertEquals("Nobody, said the rope", balanced("\u201CNobody, said the rope"));
		assertEquals("the pier.", balanced("the pier.)"));
		assertEquals("(who) asked", balanced("(who) \"asked"));
		assertEquals("a b", balanced("a\u00BB b"));
	}

	@Example
	void apostrophesAreNoQuotationMarks() {
		for (String text : List.of("'tis the dogs' bowl, singin' o' th' sea",
				"\u2019Tis the dogs\u2019 bowl, singin\u2019 o\u2019 th\u2019 sea", "rock 'n' roll in the '60s",
				"\u2018Tis true", "don't won\u2019t O\u2018Neill")) {
			assertEquals(text, balanced(text));
			assertEquals(text, dropped(text));
		}
		assertEquals("the dogs' bowl, he said", dropped("'the dogs' bowl,' he said"));
		assertEquals("the dogs\u2019 bowl, he said", dropped("\u2018the dogs\u2019 bowl,\u2019 he said"));
		assertEquals("love is a word", dropped("'love' is a word"));
	}

	@Example
	void whatIsNoPairIsLeftAlone() {
		for (String text : List.of("a) the sea\nb) the gull", "well :) and :-(", "a board 6\" wide")) assertEquals(text, balanced(text));
	}

	/** As printers do: each stanza opens again, only the last closes. */
	@Example
	void aQuotationMayGoOnInANewStanza() {
		String text = "\u201CThe sea is deep\n\n\u201Cthe sea is wide\n\n\u201Cthe sea is mine.\u201D";
		assertEquals(text, balanced(text));
		MarkedText read = MarkRule.BALANCED.learnt(text);
		assertEquals(0, read.open());
		assertTrue(MarkRule.BALANCED.heard("\u201CThe sea is deep\n\n\u201Cthe").open() != 0);
	}

	@Property
	void readingTakesNothingButMarks(@ForAll("odd") String text) {
		String letters = "[^a-z,.\n]";
		assertEquals(text.replaceAll(letters, ""), balanced(text).replaceAll(letters, ""));
		assertEquals(text.replaceAll(letters, ""), dropped(text).replaceAll(letters, ""));
		assertEquals(0, MarkRule.BALANCED.learnt(text).open());
		assertEquals(MarkRule.FREE.learnt(text).text(), text);
	}

	@Provide
	Arbitrary<String> odd() {
		return Arbitraries.of("\u201C", "\u201D", "(", ")", "\u00AB", "\u00BB", "\u201E", "[", "]", "a", "sea", " ", "\n", ",", ".").list()
				.ofMaxSize(30)
				.map(parts -> String.join("", parts));
	}

	@Property(tries = 60)
	void noPoemLeavesAMarkAlone(@ForAll boolean characters, @ForAll @IntRange(min = 1, max = 4) int order, @ForAll boolean guarded,
			@ForAll("lengths") PoemLength length, @ForAll long seed) throws Exception {
		Generator generator = TestMix.open(TestMix.source(FERRY), "unit", characters ? "characters" : "words", "order",
				characters ? order + 1 : order, "quotation", guarded ? 8 : 0);
		List<String> poems;
		try {
			poems = TestMix.poems(generator, GenerationRequest.poem(seed).withPoems(4).withLength(length));
		} catch (gleaner.engine.EngineException e) {
			assertTrue(guarded, e.getMessage());
			return;
		}
		for (String poem : poems) assertTrue(isBalanced(poem), poem);
	}

	@Provide
	Arbitrary<PoemLength> lengths() {
		return Arbitraries.oneOf(Arbitraries.just(PoemLength.NATURAL), Arbitraries.integers().between(1, 30).map(PoemLength::words),
				Arbitraries.integers().between(1, 6).map(PoemLength::lines),
				Arbitraries.integers().between(30, 200).map(PoemLength::characters));
	}

	/** Every mark closes what was opened last, and none of a kind stands within one of the same kind. */
	private static boolean isBalanced(String poem) {
		StringBuilder open = new StringBuilder();
		for (char c : poem.toCharArray()) {
			int opening = "\u201C(".indexOf(c);
			int closing = "\u201D)".indexOf(c);
			if (opening >= 0) {
				if (open.indexOf(String.valueOf(c)) >= 0) return false;
				open.append(c);
			}
			if (closing >= 0) {
				if (open.isEmpty() || open.charAt(open.length() - 1) != "\u201C(".charAt(closing)) return false;
				open.setLength(open.length() - 1);
			}
		}
		return open.isEmpty();
	}

	@Example
	void marksCanBeDroppedOrLeftFree() throws Exception {
		GenerationRequest request = GenerationRequest.poem(11).withPoems(60).withLength(PoemLength.lines(3));
		for (String poem : TestMix.poems(TestMix.open(TestMix.source(FERRY), "order", 1, "quotation", 0, "marks", "dropped"), request))
			assertFalse(poem.matches("(?s).*[\u201C\u201D()].*"), poem);
		List<String> free = TestMix.poems(TestMix.open(TestMix.source(FERRY), "order", 1, "quotation", 0, "marks", "free"), request);
		assertFalse(free.stream().allMatch(MarksTest::isBalanced), "else the other tests prove nothing");
	}

	@Example
	void aPromptThatOpensIsClosed() throws Exception {
		Generator generator = TestMix.open(TestMix.source(FERRY), "order", 1, "quotation", 0);
		for (String poem : TestMix.poems(generator, GenerationRequest.poem(3).withPoems(40).withPrompt("\u201CI am")))
			assertTrue(isBalanced("\u201CI am" + poem), poem);
	}
}
