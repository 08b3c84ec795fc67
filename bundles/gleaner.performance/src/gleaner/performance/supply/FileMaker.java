// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.supply;

import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisEntry;
import gleaner.studio.debris.DebrisFile;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.poem.Harvest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Gives the poems of a file. Of debris of this studio it knows where they are from. */
final class FileMaker implements Maker {
	private static final String TXT = ".txt";

	private final Studio studio;
	private final Path file;
	private int given;

	FileMaker(Studio studio, Path file) {
		this.studio = studio;
		this.file = file;
	}

	@Override
	public void make(long all, Taker taker) throws StudioException, InterruptedException {
		Optional<String> debris = debris();
		if (debris.isPresent()) {
			DebrisFile here = studio.debris().open(debris.get());
			while (given < here.poems().size() && given < all) {
				PoemSpan span = here.poems().get(given++);
				taker.take("", Harvest.of(here.making(), here.id(), span.offset(), here.poem(span), List.of(span)));
			}
			return;
		}
		List<String> poems = TextPoems.read(file);
		String name = file.getFileName().toString();
		while (given < poems.size() && given < all) taker.take(poems.size() == 1 ? name : "", Harvest.unknown(poems.get(given++)));
	}

	/** The id of the debris that the file is; nothing if it is none of this studio. */
	private Optional<String> debris() {
		Path place = file.toAbsolutePath().normalize();
		Path folder = studio.folder().resolve("debris");
		if (!place.startsWith(folder) || !place.toString().endsWith(TXT)) return Optional.empty();
		String id = folder.relativize(place).toString().replace('\\', '/');
		return Optional.of(id.substring(0, id.length() - TXT.length())).filter(each -> DebrisEntry.of(each).isPresent());
	}
}
