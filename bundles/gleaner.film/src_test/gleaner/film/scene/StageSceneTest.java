// SPDX-License-Identifier: EPL-2.0
package gleaner.film.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.film.Show;
import gleaner.film.picture.Canvas;
import gleaner.film.picture.FilmSize;
import gleaner.performance.programme.Look;
import gleaner.performance.programme.Mode;
import gleaner.performance.stage.Moment;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StageSceneTest {
	private static final FilmSize SIZE = new FilmSize(480, 270);
	private static final Look LOOK = Look.USUAL.withEarlier(3);

	/** Hears what has happened until a moment, as a recording does. */
	private static StageScene scene(List<Moment> moments, Optional<Boolean> dark) throws Exception {
		return new StageScene(t -> {
			var stage = new gleaner.performance.stage.Scene(Show::piece);
			for (Moment moment : moments) if (moment.t() <= t) stage.hear(moment);
			return stage.frame(t);
		}, SIZE, dark);
	}

	@ParameterizedTest
	@EnumSource(Mode.class)
	void pictureByPictureIsTheSameAsAtOnce(Mode mode) throws Exception {
		List<Moment> moments = Show.moments(mode, LOOK);
		int frames = (int) Math.ceil((moments.getLast().t() + 1) * 10);
		try (StageScene stepwise = scene(moments, Optional.empty())) {
			Canvas canvas = new Canvas(SIZE);
			int still = 0;
			for (int frame = 0; frame < frames; frame++) {
				stepwise.show(frame / 10.0, canvas);
				if (canvas.changed().isEmpty()) still++;
				canvas.settle();
				if (frame % 13 != 5) continue;
				Canvas fresh = new Canvas(SIZE);
				try (StageScene atOnce = scene(moments, Optional.empty())) {
					atOnce.show(frame / 10.0, fresh);
				}
				assertArrayEquals(fresh.pixels(), canvas.pixels(), mode + " " + frame);
			}
			assertTrue(mode == Mode.ROLLING || mode == Mode.TYPEWRITER || still > frames / 3,
					still + " of " + frames + " are like the last");
		}
	}

	@ParameterizedTest
	@EnumSource(Mode.class)
	void theStageShowsItsWordsAndGoesBlack(Mode mode) throws Exception {
		List<Moment> moments = Show.moments(mode, LOOK);
		for (boolean dark : new boolean[] { true, false }) {
			int ground = (dark ? StageColours.DARK : StageColours.LIGHT).ground().getRGB() & 0xFFFFFF;
			try (StageScene scene = scene(moments, Optional.of(dark))) {
				Canvas canvas = new Canvas(SIZE);
				scene.show(0.5, canvas);
				assertTrue(unlike(ground, canvas) > 100, "the title");
				scene.show(3.5, canvas);
				assertTrue(unlike(ground, canvas) > 100, "the first line");
				scene.show(moments.getLast().t() - 0.7, canvas);
				assertEquals(0, unlike(ground, canvas), "black");
				scene.show(moments.getLast().t(), canvas);
				assertTrue(unlike(ground, canvas) > 100, "the last of it stays");
			}
		}
	}

	/** Right to left is left to right: words and foot of a mirrored stage are the other's, pixel for pixel but for rounding of edges. */
	@ParameterizedTest
	@EnumSource(Mode.class)
	void aMirroredStageIsMirroredInTheFilm(Mode mode) throws Exception {
		Canvas plain = at(3.5, Show.moments(mode, LOOK));
		Canvas mirrored = at(3.5, Show.moments(mode, LOOK.withMirrored(true)));
		int off = 0;
		int straight = 0;
		for (int y = 0; y < SIZE.height(); y++) for (int x = 0; x < SIZE.width(); x++) {
			int pixel = mirrored.pixels()[y * SIZE.width() + x];
			if (differ(pixel, plain.pixels()[y * SIZE.width() + SIZE.width() - 1 - x])) off++;
			if (differ(pixel, plain.pixels()[y * SIZE.width() + x])) straight++;
		}
		assertTrue(straight > 200, "it is another picture: " + straight);
		assertTrue(off < straight / 4, off + " pixels are not where they should be, of " + straight);
	}

	@Test
	void theStagesTypefaceIsThatOfTheFilm() throws Exception {
		Optional<String> installed = Stream.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT))
				.filter(family -> !family.contains("Garamond") && new Font(family, Font.PLAIN, 12).canDisplayUpTo("the tide keeps") < 0)
				.findFirst();
		Assumptions.assumeTrue(installed.isPresent(), "no typeface is installed here");
		Canvas own = at(3.5, Show.moments(Mode.LINES, LOOK));
		Canvas others = at(3.5, Show.moments(Mode.LINES, LOOK.withFamily(installed.get())));
		assertFalse(Arrays.equals(own.pixels(), others.pixels()), installed.get());
		assertArrayEquals(own.pixels(), at(3.5, Show.moments(Mode.LINES, LOOK.withFamily("No Such Face"))).pixels(),
				"one that is not here is Gleaner's own");
		List<Moment> changes = new ArrayList<>(Show.moments(Mode.LINES, LOOK));
		changes.add(new Moment.Looked(3.2, LOOK.withFamily(installed.get())));
		changes.sort(Comparator.comparingDouble(Moment::t));
		assertArrayEquals(others.pixels(), at(3.5, changes).pixels(), "also one that is chosen during the show");
	}

	private static Canvas at(double seconds, List<Moment> moments) throws Exception {
		Canvas canvas = new Canvas(SIZE);
		try (StageScene scene = scene(moments, Optional.empty())) {
			scene.show(seconds, canvas);
		}
		return canvas;
	}

	private static boolean differ(int one, int other) {
		return Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)) > 64;
	}

	private static int unlike(int ground, Canvas canvas) {
		int count = 0;
		for (int pixel : canvas.pixels()) if ((pixel & 0xFFFFFF) != ground) count++;
		return count;
	}
}
