// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gleaner.studio.poem.Harvest;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClippingsTest {
	private final Harvest elsewhere = Samples.machine("elsewhere");
	private final Clippings clippings = new Clippings(() -> List.of(elsewhere));

	@Test
	void textIsKnownByWhatWasCopiedOrSelected() {
		clippings.copied(Samples.machine("dark"));
		clippings.selected(Samples.machine("water"));
		assertEquals(Samples.machine("dark"), clippings.origin("dark"));
		assertEquals(Samples.machine("water"), clippings.origin("water"));
		assertEquals(elsewhere, clippings.origin("elsewhere"));
		assertEquals(Harvest.EMPTY, clippings.origin("salt"));
	}

	@Test
	void aSingleLetterIsKnownOnlyWhileItIsDragged() {
		clippings.selected(Samples.machine("a"));
		assertEquals(Harvest.EMPTY, clippings.origin("a"));
		clippings.dragging(true);
		assertEquals(Samples.machine("a"), clippings.origin("a"));
	}
}
