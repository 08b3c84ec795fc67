// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.studio.poem.Harvest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Pages as they are printed. */
class PrintoutTest {
	private static long inked(Printout.Picture page, int fromRow, int toRow) {
		return Arrays.stream(page.pixels(), fromRow * page.width(), toRow * page.width()).filter(pixel -> (pixel & 0xFF) < 128).count();
	}

	@Test
	void aPoemIsBlackOnWhiteOnOnePage() throws Exception {
		try (Printout print = Printout.of("Rain", Books.poem())) {
			assertEquals(1, print.pages());
			Printout.Picture page = print.page(0, 800);
			assertEquals(800, page.width(), 1);
			assertEquals(print.shape(), (float) page.height() / page.width(), 0.01f);
			assertEquals(page.width() * page.height(), page.pixels().length);
			assertEquals(0xFFFFFF, page.pixels()[0]);
			assertTrue(inked(page, 0, page.height() / 2) > 500, "words stand on its upper half");
			assertEquals(0, inked(page, page.height() * 2 / 3, page.height() * 9 / 10), "and nothing below them");
		}
	}

	@Test
	void untitledIsNotPrinted() throws Exception {
		Harvest poem = Harvest.hand("one line\n");
		try (Printout with = Printout.of("Rain", poem); Printout without = Printout.of("Untitled 3", poem)) {
			Printout.Picture titled = with.page(0, 600);
			Printout.Picture untitled = without.page(0, 600);
			assertTrue(inked(titled, 0, titled.height()) > inked(untitled, 0, untitled.height()));
		}
	}

	@Test
	void aLongPoemHasManyPagesAndAnEmptyOneHasOne() throws Exception {
		try (Printout print = Printout.of("Long", Harvest.hand("line after line\n".repeat(200)))) {
			assertTrue(print.pages() > 3, "pages: " + print.pages());
			assertTrue(inked(print.page(print.pages() - 1, 300), 0, 100) > 0);
		}
		try (Printout print = Printout.of("Untitled", Harvest.EMPTY)) {
			assertEquals(1, print.pages());
		}
	}

	@Test
	void lettersThatNoFaceHasAreTold() throws Exception {
		try (Printout print = Printout.of("Fish", Harvest.hand("a \uD800\uDC00\n"))) {
			assertEquals(1, print.remarks().size());
		}
	}
}
