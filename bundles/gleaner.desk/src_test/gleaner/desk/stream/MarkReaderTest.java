// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.corpus.quotation.QuotationIndex;
import gleaner.language.Language;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MarkReaderTest {
	private static final MarkReader READER = new MarkReader(Language.english());

	private static List<String> inventions(String text, boolean isGrowing, Set<String> own) {
		return READER.read(text, isGrowing, new MarkReader.Wanted(true, own, QuotationIndex.EMPTY, QuotationIndex.USUAL), () -> true)
				.stream().map(found -> text.substring(found.from(), found.to())).toList();
	}

	@Test
	void findsInventions() {
		assertEquals(List.of("voivat", "mengaporal"), inventions("the hand its voivat\nof mengaporal light", false, Set.of()));
		assertEquals(List.of("mengaporal"), inventions("the hand its voivat\nof mengaporal light", false, Set.of("voivat")));
	}

	@Test
	void wordsOfOtherLanguagesAreNoInventions() {
		assertEquals(List.of("voivat"),
				inventions("Die Schwäne schlafen nicht am Ufer\n\nthe hand its voivat\nВ тумане моря", false, Set.of()));
	}

	@Test
	void aWordThatIsStillComingIsNoInvention() {
		assertEquals(List.of(), inventions("the dark wat", true, Set.of()));
		assertEquals(List.of("voivat"), inventions("the voivat wat", true, Set.of()));
	}

	@Test
	void nothingIsFoundThatIsNotAskedFor() {
		assertEquals(List.of(), READER.read("voivat", false,
				new MarkReader.Wanted(false, Set.of(), QuotationIndex.EMPTY, QuotationIndex.USUAL), () -> true));
	}

	@Property(tries = 100)
	void answersToAnything(@ForAll String any, @ForAll boolean isGrowing) {
		for (MarkReader.Found found : READER.read(any, isGrowing,
				new MarkReader.Wanted(true, Set.of(), QuotationIndex.EMPTY, QuotationIndex.USUAL), () -> true))
			assertTrue(found.from() < found.to() && found.to() <= any.length());
	}
}
