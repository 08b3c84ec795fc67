// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.lifeline;

import gleaner.cli.kit.Interrupter;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.Surroundings;
import gleaner.engine.EngineException;
import gleaner.files.StudioException;
import gleaner.film.Encoder;
import gleaner.film.FilmMaker;
import gleaner.film.FilmOrder;
import gleaner.film.LifeFilm;
import gleaner.film.Medium;
import gleaner.film.picture.FilmSize;
import gleaner.film.scene.LifeScene;
import gleaner.film.scene.Scene;
import gleaner.film.scene.Theme;
import gleaner.lifeline.LifeTable;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of {@code gleaner lifeline} that make a film, and its making. */
final class LifelineFilm {
	private static final FilmSize SIZE = new FilmSize(1920, 1080);
	private static final int SECONDS = 60;
	private static final int SECONDS_TO_FINISH = 15;

	/** The colours of the window. */
	enum Colours {
		LIGHT, DARK
	}

	@Option(names = "--film", paramLabel = "FILE",
			description = "Write a film that plays all ages, and print nothing else: a file that ends in .mp4, a page that ends in .html "
					+ "and plays itself, or a folder for numbered pictures.")
	private Path place;

	@Option(names = "--minutes", paramLabel = "M",
			description = "The length of the film, such as 2 or 0.5. Default: two seconds for each age, 3 minutes at most.")
	private Double minutes;

	@Option(names = "--theme", paramLabel = "light|dark", defaultValue = "light", description = "The colours of the film. Default: light.")
	private Colours theme;

	boolean isWanted() {
		return place != null;
	}

	/**
	 * Says what is wrong before models speak, which may take long.
	 *
	 * @param lines how many life-lines there will be
	 * @throws IllegalArgumentException if an option has a value that makes no sense
	 */
	void check(int lines) throws StudioException {
		if (!isWanted()) {
			if (minutes != null) throw new IllegalArgumentException("--minutes goes with --film only");
			return;
		}
		Medium.of(place);
		if (lines > LifeScene.MOST)
			throw new IllegalArgumentException("a film of " + lines + " life-lines cannot be made, at most " + LifeScene.MOST
					+ " have room; give fewer threads or --seeds");
		if (minutes != null) order(minutes * SECONDS);
	}

	private static FilmOrder order(double seconds) {
		return FilmOrder.silent(SIZE, FilmOrder.USUAL_FRAMES, seconds);
	}

	void make(List<LifeTable> tables, Surroundings surroundings) throws EngineException, StudioException, InterruptedException {
		double seconds = minutes == null ? LifeFilm.seconds(tables) : minutes * SECONDS;
		Encoder encoder = Medium.of(place) == Medium.FILM ? Encoder.best() : Encoder.JAVA;
		if (Medium.of(place) == Medium.FILM) encoder.remark(false).ifPresent(surroundings::warn);
		try (ProgressLine line = new ProgressLine(surroundings);
				Interrupter interrupter = Interrupter.ofThisThread(SECONDS_TO_FINISH);
				Scene scene = new LifeScene(tables, theme == Colours.DARK ? Theme.DARK : Theme.LIGHT, SIZE, seconds)) {
			new FilmMaker(order(seconds), line).make(scene, place, encoder);
		}
	}

	@Override
	public String toString() {
		return String.valueOf(place);
	}
}
