// SPDX-License-Identifier: EPL-2.0
package gleaner.film;

import gleaner.files.Faults;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Where the films of a studio are kept if nobody says otherwise: its folder {@code films}. */
public final class Films {
	/** The folder's name. */
	public static final String FOLDER = "films";

	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss");
	private static final String ENDING = ".mp4";

	private final Studio studio;

	public Films(Studio studio) {
		this.studio = studio;
	}

	/** The folder, which is made if it is not there: who asks where a film is to be can offer it. */
	public Path folder() throws StudioException {
		Path folder = path();
		try {
			return Files.createDirectories(folder);
		} catch (IOException e) {
			throw Faults.writing(folder, e);
		}
	}

	private Path path() throws StudioException {
		if (studio.isReadOnly()) throw Faults.readOnly(studio.folder());
		return studio.folder().resolve(FOLDER);
	}

	/** A free place for a film of this name. */
	public Path place(String name) throws StudioException {
		Path folder = path();
		for (int n = 1;; n++) {
			Path place = folder.resolve(name + (n == 1 ? "" : " " + n) + ENDING);
			if (Files.notExists(place)) return place;
		}
	}

	/** A free place for a film that is made now. */
	public Path placeNow() throws StudioException {
		return place(NAME.format(LocalDateTime.now()));
	}
}
