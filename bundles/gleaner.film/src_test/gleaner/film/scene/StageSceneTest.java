package gleaner.film.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.film.Show;
import gleaner.film.picture.Canvas;
import gleaner.film.picture.FilmSize;
import gleaner.performance.programme.Look;
import gleaner.performance.programme.Mode;
import gleaner.performance.stage.Moment;
import java.util.List;
import java.util.Optional;
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

	private static int unlike(int ground, Canvas canvas) {
		int count = 0;
		for (int pixel : canvas.pixels()) if ((pixel & 0xFFFFFF) != ground) count++;
		return count;
	}
}
