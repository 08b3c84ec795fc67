// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.rhythm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gleaner.language.Language;
import org.junit.jupiter.api.Test;

class SoundOfChangeTest {
	private static String said(String before, String now) {
		return SoundOfChange.inWords(Language.english(), before, now);
	}

	@Test
	void syllablesAndStressBesideThoseBefore() {
		assertEquals("2 syllables / x, as before", said("harbour", "gully"));
		assertEquals("1 syllable /, before 2 / x", said("harbour", "dock"));
		assertEquals("2 syllables / x", said("", "gully"));
		assertEquals("", said("harbour", ""));
		assertEquals("2 syllables / /, before 1 /", said("dock", "Low bridge"));
	}
}
