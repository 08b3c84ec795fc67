// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.studio.poem.FoundText;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Passage;
import gleaner.studio.poem.Provenance;
import gleaner.studio.poem.Showing;
import gleaner.studio.poem.Telling;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TellingTest {
	private static final Fragment FRAGMENT = new Fragment("2016-12-09/18-39-18_markov_seed-42", 881, 5, Samples.source());

	private static String details(Telling telling) {
		return telling.details().stream().map(detail -> detail.name() + ": " + detail.value()).collect(Collectors.joining("\n"));
	}

	@Test
	void aMachinesWordIsToldWithAllThatMadeIt() {
		Telling telling = Telling.of(new Origin.Machine(FRAGMENT));
		assertTrue(telling.summary().startsWith("made by Markov on 9 December 2016, "), telling.summary());
		String details = details(telling);
		for (String known : List.of("Harbour notes 67 %, Kitchen 33 %", "seed 42, diversity 0.8, unit words, order 3", "“the dark”",
				"18-39-18_markov_seed-42 at 881"))
			assertTrue(details.contains(known), known + " in " + details);
		assertEquals(FRAGMENT, telling.place().orElseThrow());
		assertTrue(telling.line().endsWith(", Harbour notes 67 %, Kitchen 33 %, seed 42"), telling.line());
	}

	@Test
	void aChangedWordIsToldWithWhatItWas() {
		Telling telling = Telling.of(new Origin.Changed(FRAGMENT, "water"));
		assertEquals("changed by hand", telling.summary());
		assertTrue(details(telling).startsWith("was: “water”, made by Markov on "));
		assertTrue(telling.line().contains("was “water”"));
	}

	@Test
	void theHandAndTheUnknownAreToldShortly() {
		assertEquals("by hand", Telling.of(Origin.HAND).line());
		assertEquals("of unknown origin", Telling.of(Origin.UNKNOWN).line());
	}

	@Test
	void aFoundWordIsToldWithItsTextAndCorpus() {
		FoundText text = new FoundText("Harbour notes", "12", "Ferry", "Ada Quill", "a shelf", "CC0");
		Telling telling = Telling.of(new Origin.Found(new Passage(text, 40, 5)));
		assertEquals("found in Harbour notes, “Ferry” by Ada Quill", telling.line());
		assertEquals(new Passage(text, 40, 5), telling.passage().orElseThrow());
		assertTrue(telling.place().isEmpty());
		assertEquals("text: “Ferry” by Ada Quill\nplace: 12 at 40\nfrom: a shelf\nlicence: CC0", details(telling));
		assertEquals("found in Kitchen, “3”",
				Telling.of(new Origin.Found(new Passage(new FoundText("Kitchen", "3", "", "", "", ""), 0, 1))).line());
	}

	@Test
	void aWordTakenFromAPerformanceNamesItAndTheTime() {
		Fragment shown = FRAGMENT.from(new Showing("2016-12-09T20-00-00", 3923.9));
		Telling telling = Telling.of(new Origin.Machine(shown));
		assertTrue(details(telling).endsWith("taken: from the performance 2016-12-09T20-00-00 at 1:05:23"), details(telling));
		assertTrue(telling.line().endsWith(", seed 42, taken from the performance 2016-12-09T20-00-00 at 1:05:23"), telling.line());
		assertTrue(Telling.of(new Origin.Changed(shown, "water")).line().endsWith("at 1:05:23"));
	}

	@Test
	void aLongQuoteIsOneShortLine() {
		assertEquals("“dark / water”", Telling.quote(" dark \n\n water\n"));
		assertTrue(Telling.quote("dark water ".repeat(30)).length() < 70);
	}

	@Test
	void anInquiryFindsThePartsOfAWord() {
		Harvest poem = Samples.machine("the water").plus(Harvest.hand("s keep"));
		Inquiry word = Inquiry.of(poem, 6, 0);
		assertEquals("waters", word.head());
		assertEquals(List.of("water", "s"), word.pieces().stream().map(Inquiry.Piece::text).toList());
		assertTrue(Inquiry.of(Harvest.hand("a  b"), 2, 0).isEmpty());
		assertEquals("the / b", Inquiry.of(Harvest.hand("the\nb"), 0, 5).head());
	}

	@Test
	void anInquiryAboutMuchTellsOfTheFirstParts() {
		Harvest poem = Harvest.EMPTY;
		for (int i = 0; i < 20; i++) poem = poem.plus(Samples.machine("m")).plus(new Harvest("u", Provenance.of(Origin.UNKNOWN, 1)));
		Inquiry inquiry = Inquiry.of(poem, 0, poem.length());
		assertEquals(6, inquiry.pieces().size());
		assertEquals(34, inquiry.left());
	}
}
