// SPDX-License-Identifier: EPL-2.0
package gleaner.language.feeling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import gleaner.language.TestLanguage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SentimentTest {
	private static final Sentiment SENTIMENT = TestLanguage.ENGLISH.sentiment();

	@Test
	void turnsAndStrengthens() {
		assertEquals("bright", SENTIMENT.line("A happy, lovely day").name());
		assertEquals("dark", SENTIMENT.line("This is not happy").name());
		assertTrue(SENTIMENT.line("so very happy").valence() > SENTIMENT.line("happy").valence());
		assertEquals("neither", SENTIMENT.line("the table of the room").name());
		assertEquals("dark", SENTIMENT.poem("I weep,\nmy grief is deep\n\nthe table").name());
	}

	@Property(tries = 300)
	void feelsAnythingWithinBounds(@ForAll String text) {
		Feeling feeling = SENTIMENT.poem(text);
		assertTrue(feeling.valence() >= -1 && feeling.valence() <= 1 && feeling.strength() >= 0 && feeling.strength() <= 1);
	}
}
