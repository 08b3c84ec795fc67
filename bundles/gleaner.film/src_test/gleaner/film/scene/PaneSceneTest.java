// SPDX-License-Identifier: EPL-2.0
package gleaner.film.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.film.picture.Canvas;
import gleaner.film.picture.FilmSize;
import gleaner.film.track.ReadingPace;
import gleaner.film.track.TextTrack;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaneSceneTest {
	private static final FilmSize SIZE = new FilmSize(480, 270);
	private static final List<String> POEMS = List.of("the tide keeps its own keys\nunder the third stair.\n\nSo listen",
			"The tide keeps close the silver of the day, And all the boats are taught to lie alone",
			"שלום עולם, hello\nالعربية مرحبا بالعالم\n雨が降る。海は静か。漢字仮名交じり文はここで折り返される\n🌊 👩‍👩‍👧‍👦 ⚓ 🇳🇴 e\u0301\u0323\n"
					+ "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘\na\u0007b\tc\u001b[31m",
			"", "x".repeat(5_000), "\n\n\nLay the ta");

	private static PaneScene scene(int count, double speed) throws Exception {
		List<Pane> panes = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			List<String> poems = new ArrayList<>(POEMS);
			Collections.rotate(poems, i);
			panes.add(new Pane("Nightjar " + i, "4,800 steps · a header that is much longer than its pane can show of it",
					new TextTrack(poems, ReadingPace.of(speed))));
		}
		return new PaneScene(panes, Theme.LIGHT, SIZE, "seed 7", true);
	}

	/** What is seen at a moment is a function of that moment, however one came there: painting only what changed leaves nothing behind. */
	@Test
	void pictureByPictureIsTheSameAsAtOnce() throws Exception {
		for (double speed : new double[] { 25, 400 }) {
			try (PaneScene stepwise = scene(3, speed)) {
				Canvas canvas = new Canvas(SIZE);
				for (int frame = 0; frame <= 900; frame++) {
					stepwise.show(frame / 30.0, canvas);
					canvas.settle();
					if (frame % 90 != 7 && frame != 900) continue;
					try (PaneScene atOnce = scene(3, speed)) {
						Canvas fresh = new Canvas(SIZE);
						atOnce.show(frame / 30.0, fresh);
						assertArrayEquals(fresh.pixels(), canvas.pixels(), "picture " + frame + " at " + speed + " letters a second");
					}
				}
			}
		}
	}

	@Test
	void littleIsPaintedWhileALetterComes() throws Exception {
		try (PaneScene scene = scene(4, 25)) {
			Canvas canvas = new Canvas(SIZE);
			scene.show(0, canvas);
			canvas.settle();
			scene.show(0.01, canvas);
			assertEquals(List.of(), canvas.changed(), "no letter has come");
			scene.show(0.2, canvas);
			long painted = canvas.changed().stream().mapToLong(part -> (long) part.width * part.height).sum();
			assertTrue(painted > 0 && painted < 480 * 270 / 6, painted + " pixels");
		}
	}

	@Test
	void lettersComeOneByOne() throws Exception {
		Pane pane = new Pane("Nightjar", "", new TextTrack(List.of("saltandwine"), ReadingPace.of(10)));
		try (PaneScene scene = new PaneScene(List.of(pane), Theme.LIGHT, SIZE, "", true)) {
			Canvas canvas = new Canvas(SIZE);
			long before = 0;
			scene.show(0, canvas);
			for (int letter = 1; letter < 8; letter++) {
				scene.show(letter / 10.0 + 0.001, canvas);
				long ink = ink(canvas);
				assertTrue(ink > before, "the letter " + letter + " has come");
				before = ink;
			}
		}
	}

	/** How much of the page below the header is not paper. */
	private static long ink(Canvas canvas) {
		int paper = Theme.LIGHT.pane().getRGB() & 0xFFFFFF;
		Rectangle page = new Rectangle(8, 28, 440, 150);
		long ink = 0;
		for (int y = page.y; y < page.y + page.height; y++)
			for (int x = page.x; x < page.x + page.width; x++) if ((canvas.pixels()[y * 480 + x] & 0xFFFFFF) != paper) ink++;
		return ink;
	}

	@Test
	void oneToTwelvePanesAndTheSmallestFilm() throws Exception {
		for (int count = 1; count <= 12; count++) {
			try (PaneScene scene = scene(count, 100)) {
				Canvas canvas = new Canvas(SIZE);
				for (int second = 0; second < 5; second++) scene.show(second, canvas);
			}
		}
		List<Pane> panes = new ArrayList<>();
		for (int i = 0; i < 12; i++) panes.add(new Pane("Name", "", new TextTrack(POEMS, ReadingPace.of(100))));
		FilmSize small = new FilmSize(64, 64);
		try (PaneScene scene = new PaneScene(panes, Theme.DARK, small, "", true)) {
			Canvas canvas = new Canvas(small);
			for (int second = 0; second < 60; second++) scene.show(second, canvas);
		}
		assertThrows(IllegalArgumentException.class, () -> scene(13, 25));
		assertThrows(IllegalArgumentException.class, () -> scene(0, 25));
	}
}
