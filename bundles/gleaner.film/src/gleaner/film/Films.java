// SPDX-License-Identifier: EPL-2.0
package gleaner.film;

import gleaner.files.Faults;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
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

	/** A free place for a film of this name. */
	public Path place(String name) throws StudioException {
		if (studio.isReadOnly()) throw Faults.readOnly(studio.folder());
		Path folder = studio.folder().resolve(FOLDER);
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
