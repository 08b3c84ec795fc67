package gleaner.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
		cleans(CleanUp.STRAY, "a\u0001b\u200Bc\uFEFF\uFFFDd\u00ADe\n\tf 👩\u200D🌾", "abcde\n\tf 👩\u200D🌾", 5);
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
