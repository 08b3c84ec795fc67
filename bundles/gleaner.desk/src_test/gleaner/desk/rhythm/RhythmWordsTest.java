// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.rhythm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.language.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RhythmWordsTest {
	private static List<String> words(String... lines) {
		return new RhythmReader(Language.english()).read(List.of(lines), Set.of(), () -> true).orElseThrow().lines().stream()
				.map(RhythmWords::of).toList();
	}

	@Test
	void whatTheMarginShowsIsSaid() {
		List<String> said = words("and all the harbour in it, cold", "", "we leave it in the hold", "a voivat");
		assertTrue(said.get(0).startsWith("8 syllables: weak strong weak strong weak"), said.get(0));
		assertTrue(said.get(0).contains(", rhyme a"), said.get(0));
		assertEquals("", said.get(1));
		assertTrue(said.get(3).endsWith("invented: voivat"), said.get(3));
	}

	@Test
	void oneSyllableIsOne() {
		assertTrue(words("salt").getFirst().startsWith("1 syllable: strong"), words("salt").getFirst());
	}
}
