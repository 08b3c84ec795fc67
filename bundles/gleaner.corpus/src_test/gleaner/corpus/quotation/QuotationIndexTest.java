// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.quotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.SourcePoem;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationIndexTest {
	private final QuotationIndex index = new QuotationIndex(List.of(Texts.corpus("Harbour", Texts.ferry(), Texts.kettle()),
			Texts.corpus("Other", new SourcePoem("1", "Twice", "", Texts.KETTLE))));

	private Quotation only(String text) {
		List<Quotation> found = index.find(text, QuotationIndex.USUAL);
		assertEquals(1, found.size(), found::toString);
		Quotation quotation = found.getFirst();
		assertEquals(text.substring(quotation.start(), quotation.end()), quotation.text());
		return quotation;
	}

	@Test
	void namesTheSourceOfAVerbatimRun() {
		Quotation found = only("my own words: a rope of smoke behind the old crane");
		assertEquals(new Quotation(14, 40, "a rope of smoke behind the", 6, Quotation.Kind.VERBATIM,
				new Quotation.Source("Harbour", "7", "Ferry", "M. Quay", 2), 1, List.of()), found);
	}

	@Test
	void aLineOfAChangedQuotationMayBeWordForWord() {
		QuotationIndex index = new QuotationIndex(List.of(Texts.corpus("C",
				new SourcePoem("1", "t", "", "the barometer forgives nobody twice\nunder seven lanterns burning"))));
		String text = "the barometer forgives nobody twice\nunder eleven lanterns burning";
		List<Quotation> found = index.find(text, 5);
		assertEquals(1, found.size(), found::toString);
		Quotation quotation = found.getFirst();
		int second = text.indexOf("under");
		assertEquals(Quotation.Kind.NEAR, quotation.kind());
		assertEquals(Quotation.Kind.VERBATIM, quotation.kind(0, second - 1));
		assertEquals(Quotation.Kind.NEAR, quotation.kind(second, text.length()));
		assertEquals(Quotation.Kind.NEAR, quotation.moved(7).kind(second + 7, text.length() + 7));
		String shorter = "the barometer forgives nobody twice\nunder lanterns burning";
		Quotation leftOut = index.find(shorter, 5).getFirst();
		assertEquals(Quotation.Kind.VERBATIM, leftOut.kind(0, second - 1));
		assertEquals(Quotation.Kind.NEAR, leftOut.kind(second, shorter.length()));
	}

	@Test
	void seesThroughCapitalsPunctuationQuotesAccentsAndLineEnds() {
		Quotation found = only("“A ROPE — of\nsmoké;\r\n   behind ‘the’ harbour-wall!”");
		assertEquals(1, found.start());
		assertEquals(8, found.words());
		assertEquals(2, found.source().line());
		index.find("", 5);
	}

	@Test
	void apostrophesOfAnyShapeAreTheSame() {
		QuotationIndex index = new QuotationIndex(
				List.of(Texts.corpus("C", new SourcePoem("1", "t", "", "'Tis o'er: the heart's not ours"))));
		assertEquals(1, index.find("tis o’er the heart’s not", 5).size());
		assertEquals(0, index.find("it is over the heart is not", 5).size());
	}

	@Test
	void runsGoOnAcrossLinesButNotAcrossPoems() {
		assertEquals(4, only("gulls to wait. We counted every window").source().line() + 1);
		QuotationIndex poems = new QuotationIndex(
				List.of(Texts.corpus("C", new SourcePoem("1", "", "", "one two three"), new SourcePoem("2", "", "", "four five six"))));
		assertEquals(List.of(), poems.find("one two three four five six", 5));
		assertEquals(List.of(), poems.find("one two three word four five six", 5));
		assertEquals(2, poems.find("one two three four five six", 3).size());
	}

	@Test
	void anEmptyLineCounts() {
		assertEquals(5, only("We counted every window on the shore").source().line());
	}

	@Test
	void aPoemWithoutTitleIsCalledByItsFirstLine() {
		assertEquals("The kettle learns its single note by heart,", only("kettle learns its single note by").source().title());
	}

	@Test
	void aChangedWordAnAddedOneAndOneLeftOutAreNear() {
		for (String near : List.of("the spoons lie still like minnows in a drawer", "the spoons lie down just like minnows in a drawer",
				"the spoons lie like minnows in a drawer")) {
			Quotation found = only(near);
			assertEquals(Quotation.Kind.NEAR, found.kind());
			assertEquals(near, found.text());
			assertEquals(2, found.source().line());
		}
		assertEquals(List.of(), index.find("the spoons stand still like minnows", 5), "two words changed");
	}

	@Test
	void aChangeNearTheEndIsFoundFromTheLongerSide() {
		assertEquals("and nobody has taught the gulls", only("and nobody has taught the gulls").text());
		assertEquals("nobody has warned the gulls to wait", only("nobody has warned the gulls to wait").text());
	}

	@Test
	void fewCommonWordsAroundAChangeAreNobodys() {
		StringBuilder common = new StringBuilder();
		for (int i = 0; i < 20_000; i++) common.append("of the and in a to it is of and the in ");
		QuotationIndex index = new QuotationIndex(List.of(Texts.corpus("C", new SourcePoem("1", "", "", common.toString()))));
		assertEquals(List.of(), index.find("of the and zebra a to", 5));
	}

	@Test
	void countsThePoemsThatHoldTheRun() {
		QuotationIndex index = new QuotationIndex(
				List.of(Texts.corpus("C", Texts.ferry(), new SourcePoem("2", "", "", Texts.FERRY + "\n" + Texts.FERRY))));
		assertEquals(2, index.find("the ferry leaves without its lamps", 5).getFirst().poems());
	}

	@Test
	void refusesToLookForTooLittle() {
		assertThrows(IllegalArgumentException.class, () -> index.find("text", 2));
	}

	@Test
	void stopsWhenCancelled() {
		assertEquals(List.of(), index.find(Texts.FERRY, 5, () -> true));
		assertTrue(index.find(Texts.FERRY, 5, () -> false).getFirst().words() > 30);
	}
}
