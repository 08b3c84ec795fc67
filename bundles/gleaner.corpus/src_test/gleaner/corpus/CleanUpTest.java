// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CleanUpTest {
	private static void cleans(CleanUp step, String from, String to, int places) {
		assertEquals(new CleanUp.Cleaned(to, places), step.clean(from));
	}

	@Example
	void eachDoesWhatItSays() {
		cleans(CleanUp.QUOTES, "“Tide,” she said, ‘isn’t’ \"it\"", "\"Tide,\" she said, 'isn't' \"it\"", 5);
		cleans(CleanUp.DASHES, "salt—rope – tide‐table -", "salt--rope - tide-table -", 3);
		cleans(CleanUp.SPACES, "a\u00A0b\u2003c\td e\n", "a b c d e\n", 3);
		cleans(CleanUp.TRIM, "a  \n\tb\t\n\n\n\nc ", "a\n\tb\n\nc", 4);
		cleans(CleanUp.LOWER_CASE, "ÉTÉ İ Straße ǅ", "été i straße ǆ", 6);
		cleans(CleanUp.STRAY, "a \u0001b\u200B c\uFEFFd\u00ADe\n\tf 👩\u200D🌾", "a b cde\n\tf 👩\u200D🌾", 4);
	}

	@Example
	void strayCharactersNeverGlueWords() {
		cleans(CleanUp.STRAY, "low\u000Bthe\u0085cat\u2028has", "low\nthe\ncat\nhas", 3);
		cleans(CleanUp.STRAY, "low\u0001the\uFFFDcat\u200Bhas\uE000gone\u0001\u0002 7\u001F8", "low the cat has gone 7 8", 6);
		cleans(CleanUp.STRAY, "un\u00ADspeak\u00ADable\uFEFF cat\u200E", "unspeakable cat", 4);
		cleans(CleanUp.STRAY, "\u0001low,\u0001 the\n\uFEFFcat\u0001", "low, the\ncat", 4);
	}

	@Example
	void joinersStayWhereTheyAreNeeded() {
		for (String text : List.of("می\u200Cخواهم", "क्\u200Dष क्\u200Cष", "👩\u200D👩\u200D👧 🏳\uFE0F\u200D🌈",
				"🤷🏽\u200D♀\uFE0F",
				"ไทย\u200Bดี"))
			cleans(CleanUp.STRAY, text, text, 0);
		cleans(CleanUp.STRAY, "Auf\u200Clage, wo\u200Drd", "Auflage, word", 2);
	}

	@Example
	void theReportNamesWhatWouldBeTakenOutAndNothingElse() {
		Alphabet.Counter counter = new Alphabet.Counter();
		counter.add("می\u200Cخواهم 👩\u200D🌾 wo\u200Drd a\u00ADb");
		Alphabet alphabet = counter.alphabet();
		assertEquals(Map.of(0xAD, 1L, 0x200D, 1L), alphabet.stray());
		assertEquals(2, alphabet.counts().get(0x200D));
		counter = new Alphabet.Counter();
		counter.add("مي\u200Cخواهم 🏳\uFE0F\u200D🌈");
		assertEquals(List.of(), counter.alphabet().odd());
	}

	@Property
	void whatIsReportedAsOddIsGoneWhenItWasCleaned(@ForAll String text) {
		Alphabet.Counter counter = new Alphabet.Counter();
		counter.add(CleanUp.STRAY.clean(text).text());
		assertEquals(List.of(), counter.alphabet().odd());
	}

	@Example
	void aLongRunOfSpacesCostsNoMoreThanItsLength() {
		String spaces = " ".repeat(2_000_000);
		assertTimeoutPreemptively(Duration.ofSeconds(60), () -> cleans(CleanUp.TRIM, "a" + spaces + "b", "a" + spaces + "b", 0));
	}

	@Property
	void whatIsCleanStaysAsItIs(@ForAll String text) {
		for (CleanUp step : CleanUp.values()) {
			String clean = step.clean(text).text();
			assertEquals(new CleanUp.Cleaned(clean, 0), step.clean(clean), step.id());
		}
	}

	@Property
	void lettersAreNeverLost(@ForAll String text) {
		for (CleanUp step : CleanUp.values())
			assertEquals(text.codePoints().filter(Character::isLetter).count(),
					step.clean(text).text().codePoints().filter(Character::isLetter).count(), step.id());
		assertTrue(CleanUp.QUOTES.describe(1).contains("1 place."));
	}
}
