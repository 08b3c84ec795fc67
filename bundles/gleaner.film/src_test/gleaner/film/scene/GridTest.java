// SPDX-License-Identifier: EPL-2.0
package gleaner.film.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {
	private static final Rectangle SCREEN = new Rectangle(12, 12, 1896, 1023);

	@Test
	void panesFillTheAreaWithoutOverlap() {
		for (Rectangle area : List.of(SCREEN, new Rectangle(0, 0, 1080, 1920), new Rectangle(3, 3, 101, 67))) {
			for (int count = 1; count <= 12; count++) {
				List<Rectangle> cells = Grid.cells(count, area);
				assertTrue(cells.size() >= count);
				long pixels = cells.stream().mapToLong(cell -> (long) cell.width * cell.height).sum();
				assertEquals((long) area.width * area.height, pixels);
				for (Rectangle cell : cells) {
					assertTrue(area.contains(cell));
					assertEquals(1, cells.stream().filter(cell::intersects).count());
				}
			}
		}
	}

	@Test
	void onAScreenTheyStandAsOneWouldPutThem() {
		assertEquals(2, columns(2, SCREEN));
		assertEquals(2, columns(4, SCREEN));
		assertEquals(3, columns(6, SCREEN));
		assertEquals(4, columns(12, SCREEN));
		assertEquals(1, columns(2, new Rectangle(0, 0, 1080, 1920)));
	}

	private static int columns(int count, Rectangle area) {
		List<Rectangle> cells = Grid.cells(count, area);
		return (int) cells.stream().filter(cell -> cell.y == cells.getFirst().y).count();
	}
}
