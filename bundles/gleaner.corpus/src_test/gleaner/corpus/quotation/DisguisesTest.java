// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.quotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.SourcePoem;
import gleaner.language.Language;
import gleaner.language.sense.Relation;
import gleaner.language.sense.Suggestion;
import gleaner.language.text.Word;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisguisesTest {
	/** A thesaurus of a few words, enough for one line. */
	private static final Map<String, List<String>> KIN = Map.of("rope", List.of("thread", "rope"), "smoke", List.of("ash"), "harbour",
			List.of("ocean", "seaport"), "wall", List.of("fence"));

	private final QuotationIndex index = new QuotationIndex(List.of(Texts.corpus("Harbour", Texts.ferry(), Texts.kettle())));
	private final Disguises disguises = new Disguises(DisguisesTest::kin, Language.english().replacer(), index, 5);

	private static List<Suggestion> kin(String line, Word word) {
		assertEquals(word.text(), line.substring(word.start(), word.end()));
		return KIN.getOrDefault(word.text(), List.of()).stream().map(by -> new Suggestion(by, Relation.SIMILAR, 1, "1", true, "", ""))
				.toList();
	}

	@Test
	void anArticleChangesWithItsWord() {
		String poem = "I saw a harbour";
		QuotationIndex saw = new QuotationIndex(List.of(Texts.corpus("C", new SourcePoem("1", "", "", poem))));
		Disguises.Swap swap = new Disguises(DisguisesTest::kin, Language.english().replacer(), saw, 3)
				.swaps(poem, saw.find(poem, 3).getFirst(), () -> false).getFirst();
		assertEquals("I saw an ocean", swap.in(poem));
		assertEquals("harbour", swap.word());
	}

	@Test
	void aSwapBreaksTheRunAndKeepsTheRhythm() {
		String poem = "my line\na rope of smoke behind the harbour wall\nmine again";
		Quotation quotation = index.find(poem, 5).getFirst();
		List<Disguises.Swap> swaps = disguises.swaps(poem, quotation, () -> false);
		assertFalse(swaps.isEmpty());
		assertTrue(swaps.getFirst().isBroken());
		for (Disguises.Swap swap : swaps) {
			assertTrue(swap.by().fits(), swap.by().text());
			assertTrue(poem.substring(swap.start(), swap.end()).endsWith(swap.word()));
			String changed = swap.in(poem);
			assertTrue(changed.startsWith("my line\n") && changed.endsWith("\nmine again"), changed);
			boolean isLeft = index.find(changed, 5).stream().anyMatch(q -> q.kind() == Quotation.Kind.VERBATIM);
			assertEquals(!swap.isBroken(), isLeft, changed);
		}
	}

	@Test
	void wholeLeavesNothingToBeFound() {
		String poem = "a rope of smoke behind the harbour wall";
		List<Disguises.Swap> swaps = disguises.whole(poem, index.find(poem, 5).getFirst(), () -> false);
		assertTrue(swaps.size() > 1, swaps::toString);
		String text = poem;
		for (Disguises.Swap swap : swaps) text = swap.in(text);
		assertEquals(List.of(), index.find(text, 5), text);
	}

	@Test
	void stopsWhenCancelled() {
		String poem = "a rope of smoke behind the harbour wall";
		assertEquals(List.of(), disguises.swaps(poem, index.find(poem, 5).getFirst(), () -> true));
	}
}
