// SPDX-License-Identifier: EPL-2.0
package gleaner.film.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.Rectangle;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlanesTest {
	private static final FilmSize SIZE = new FilmSize(64, 64);

	private static int[] of(int rgb) {
		Canvas canvas = new Canvas(SIZE);
		canvas.paint(new Rectangle(0, 0, 64, 64), g -> {
			g.setColor(new Color(rgb));
			g.fillRect(0, 0, 64, 64);
		});
		Planes planes = new Planes(SIZE);
		planes.update(canvas);
		byte[] all = new byte[planes.length()];
		planes.copyTo(all);
		assertEquals(64 * 64 * 3 / 2, all.length);
		return new int[] { all[0] & 255, all[64 * 64] & 255, all[64 * 64 * 5 / 4] & 255 };
	}

	/** As ITU-R BT.709 has them, in limited range. */
	@Test
	void coloursAreThoseOfHighDefinition() {
		assertArrayEquals(new int[] { 16, 128, 128 }, of(0x000000));
		assertArrayEquals(new int[] { 235, 128, 128 }, of(0xFFFFFF));
		assertArrayEquals(new int[] { 63, 102, 240 }, of(0xFF0000));
		assertArrayEquals(new int[] { 173, 42, 26 }, of(0x00FF00));
		assertArrayEquals(new int[] { 32, 240, 118 }, of(0x0000FF));
	}

	@Test
	void whatHasChangedIsEnough() {
		Canvas canvas = new Canvas(SIZE);
		Planes followed = new Planes(SIZE);
		Random random = new Random(3);
		for (int turn = 0; turn < 200; turn++) {
			for (int part = random.nextInt(3); part >= 0; part--) {
				Rectangle where = new Rectangle(random.nextInt(70) - 5, random.nextInt(70) - 5, 1 + random.nextInt(20),
						1 + random.nextInt(20));
				Color colour = new Color(random.nextInt(0x1000000));
				canvas.paint(where, g -> {
					g.setColor(colour);
					g.fill(where);
				});
			}
			followed.update(canvas);
			canvas.settle();
		}
		Canvas same = new Canvas(SIZE);
		same.paint(new Rectangle(0, 0, 64, 64), g -> g.drawImage(canvas.image(), 0, 0, null));
		Planes anew = new Planes(SIZE);
		anew.update(same);
		byte[] one = new byte[anew.length()];
		byte[] other = new byte[anew.length()];
		anew.copyTo(one);
		followed.copyTo(other);
		assertArrayEquals(one, other);
	}

	@Test
	void nothingIsPaintedOutsideOfItsPart() {
		Canvas canvas = new Canvas(SIZE);
		canvas.settle();
		canvas.paint(new Rectangle(10, 10, 4, 4), g -> {
			g.setColor(Color.WHITE);
			g.fillRect(0, 0, 64, 64);
		});
		int white = 0;
		for (int pixel : canvas.pixels()) if ((pixel & 0xFFFFFF) == 0xFFFFFF) white++;
		assertEquals(16, white);
		assertEquals(1, canvas.changed().size());
		assertEquals(new Rectangle(10, 10, 4, 4), canvas.changed().getFirst());
	}
}
