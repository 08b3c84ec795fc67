// SPDX-License-Identifier: EPL-2.0
package gleaner.film.reel;

import gleaner.film.picture.Canvas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Pictures in a folder, one file each, numbered from 1: for whoever makes the film with another program. */
public final class PictureReel implements Reel {
	private final Path folder;
	private long frames;
	private byte[] last = new byte[0];

	/** @param folder is there, and empty */
	public PictureReel(Path folder) {
		this.folder = folder;
	}

	/** What the file of a picture is called. */
	static String name(long number) {
		return String.format(Locale.ROOT, "%06d.png", number);
	}

	@Override
	public void add(Canvas canvas) throws IOException {
		if (frames == 0 || !canvas.changed().isEmpty()) last = Png.of(canvas.image());
		frames++;
		Files.write(folder.resolve(name(frames)), last);
	}

	@Override
	public void finish() {
		// each picture is complete already
	}

	@Override
	public void close() {
		// nothing is open between two pictures
	}
}
