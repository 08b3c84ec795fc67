// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.lifeline;

import gleaner.engine.EngineException;
import gleaner.files.SafeName;
import gleaner.files.StudioException;
import gleaner.film.Encoder;
import gleaner.film.FilmMaker;
import gleaner.film.FilmOrder;
import gleaner.film.Films;
import gleaner.film.LifeFilm;
import gleaner.film.Medium;
import gleaner.film.picture.FilmSize;
import gleaner.film.scene.LifeScene;
import gleaner.film.scene.Scene;
import gleaner.film.scene.Theme;
import gleaner.lifeline.LifeLine;
import gleaner.lifeline.LifeTable;
import gleaner.lifeline.LifeTeller;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.Ink;
import gleaner.ui.LanguageAccess;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** A film that plays life-lines age by age. UI thread only; it is made in the background, and can be called off. */
final class AgeFilm {
	private static final FilmSize SIZE = new FilmSize(1920, 1080);

	private final Studio studio;
	private final List<LifeLine> lines;
	private final int offered;
	/** As dark or light as the window: what the poet looks at is what is filmed. */
	private final Theme theme;

	/** @param lines what stands side by side; of more than a film has room for the first */
	AgeFilm(Studio studio, List<LifeLine> lines) {
		this.studio = studio;
		this.lines = List.copyOf(lines.subList(0, Math.min(lines.size(), LifeScene.MOST)));
		offered = lines.size();
		theme = isLight(Ink.PANE.get()) ? Theme.LIGHT : Theme.DARK;
	}

	private static boolean isLight(Color ground) {
		return ground.getRed() + ground.getGreen() + ground.getBlue() > 3 * 128;
	}

	/** Asks where the film is to be, which is among the studio's films unless the poet says otherwise; and makes it. */
	void ask(Shell shell) {
		Background.once(shell, "Film", turn -> new Films(studio).folder()).trouble("the film is not made")
				.then(folder -> place(shell, folder).ifPresent(this::make));
	}

	private Optional<Path> place(Shell shell, Path folder) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText("Film the Life-Line");
		dialog.setFilterPath(folder.toString());
		dialog.setFileName(SafeName.of("Life-line of " + lines.getFirst().run().called()) + ".mp4");
		dialog.setFilterExtensions(new String[] { "*.mp4", "*.html" });
		dialog.setFilterNames(new String[] { "Film (*.mp4)", "Page that plays itself (*.html)" });
		dialog.setOverwrite(true);
		return Optional.ofNullable(dialog.open()).map(Path::of);
	}

	/** Lets the ages speak that have not, and makes the film. */
	void make(Path place) {
		Background.once("Film", turn -> {
			make(place, turn);
			return place;
		}).trouble("the film is not made").shown(() -> Status.say("the film is cancelled"))
				.then(made -> Status.say("the film is in " + made
						+ (offered > lines.size() ? ", with the first " + lines.size() + " of " + offered : "")));
	}

	private void make(Path place, Background.Turn turn) throws EngineException, StudioException, InterruptedException {
		boolean isFilm = Medium.of(place) == Medium.FILM;
		List<LifeTable> tables = new ArrayList<>();
		try (LifeTeller teller = new LifeTeller(studio, StudioAccess.engines(), LanguageAccess.language(), turn)) {
			for (LifeLine line : lines) tables.add(teller.tell(new LifeLine(line.run(), line.asked(), line.models())));
		}
		double seconds = LifeFilm.seconds(tables);
		Encoder encoder = isFilm ? Encoder.best() : Encoder.JAVA;
		if (isFilm) encoder.remark(false).ifPresent(Status::say);
		try (Scene scene = new LifeScene(tables, theme, SIZE, seconds)) {
			new FilmMaker(FilmOrder.silent(SIZE, FilmOrder.USUAL_FRAMES, seconds), turn).make(scene, place, encoder);
		}
	}
}
