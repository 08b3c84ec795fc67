// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gleaner.studio.poem.Harvest;
import org.junit.jupiter.api.Test;

class PlantingTest {
	/** Caret and its place after the harvest are shown as |. */
	private static String plant(String poem, String harvest) {
		int caret = poem.indexOf('|');
		String text = poem.replace("|", "");
		Planting planting = Planting.of(text, caret, Samples.machine(harvest));
		String after = text.substring(0, planting.offset()) + planting.text().text() + text.substring(planting.offset());
		return after.substring(0, planting.caret()) + "|" + after.substring(planting.caret());
	}

	@Test
	void aHarvestStandsOnLinesOfItsOwn() {
		assertEquals("dark water|", plant("|", "dark water"));
		assertEquals("first\ndark water|", plant("first|", "dark water"));
		assertEquals("first\ndark water|\nlast", plant("fi|rst\nlast", "dark water"));
		assertEquals("dark water|\nfirst", plant("|first", "dark water"));
		assertEquals("first\n\ndark water|\nlast", plant("first\n\n|\nlast", "dark water"));
		assertEquals("first\n  dark water|\nlast", plant("first\n | \nlast", "dark water"));
	}

	@Test
	void emptyLinesAroundAHarvestStayBehind() {
		assertEquals("first\ndark\n\nwater|", plant("first|", "\n\ndark\n\nwater \n"));
	}

	@Test
	void onlyTheLineEndIsByHand() {
		Planting planting = Planting.of("first", 5, Samples.machine("dark"));
		assertEquals(Harvest.hand("\n").plus(Samples.machine("dark")), planting.text());
	}
}
