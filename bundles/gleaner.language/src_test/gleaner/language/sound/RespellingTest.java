// SPDX-License-Identifier: EPL-2.0
package gleaner.language.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.language.TestLanguage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RespellingTest {
	private static String said(String word) {
		return Respelling.of(TestLanguage.ENGLISH.pronouncer().syllables(word));
	}

	@Test
	void theMainStressStandsInCapitals() {
		assertEquals("HAHR-bur", said("harbour"));
		assertEquals("ri-MEM-bur", said("remember"));
		assertEquals("LYT", said("light"));
		assertEquals("EYE", said("I"));
	}

	@Test
	void anInventionCanBeReadAloud() {
		assertTrue(said("voivat").matches("VOY-v[au]h?t"), said("voivat"));
	}

	@Property(tries = 300)
	void whateverIsAskedThereIsAnAnswer(@ForAll String anything) {
		assertEquals(TestLanguage.ENGLISH.pronouncer().syllables(anything).isEmpty(), said(anything).isEmpty());
	}
}
