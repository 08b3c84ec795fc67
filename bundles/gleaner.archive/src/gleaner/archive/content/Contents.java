// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.content;

import gleaner.mining.ore.OreSource;
import gleaner.studio.Studio;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What is in an archive that is being made.
 *
 * @param folder the archive itself; all files of the experiment are in it already
 * @param copy the experiment as a studio of its own, in the archive; whoever has Gleaner can open it
 * @param corpora all that the experiment has learnt from, with their texts or without
 * @param reservoirs lists of words that were found in them
 * @param threads with the models that were chosen
 * @param poems titles, in the poet's order
 * @param performances names
 * @param sources where the raw poems are, in the archive
 * @param remarks what was left out without being asked, in sentences
 * @param made when
 */
public record Contents(Plan plan, Path folder, Studio copy, List<SharedCorpus> corpora, List<SharedReservoir> reservoirs,
		List<SharedThread> threads, List<String> poems, List<String> performances, List<OreSource> sources, List<String> remarks,
		Instant made) {
	/** The folder of an archive that is a studio. */
	public static final String STUDIO = "studio";
	/** The folder of an archive with raw text that was brought from elsewhere. */
	public static final String ELSEWHERE = "elsewhere";

	public Contents {
		corpora = List.copyOf(corpora);
		reservoirs = List.copyOf(reservoirs);
		threads = List.copyOf(threads);
		poems = List.copyOf(poems);
		performances = List.copyOf(performances);
		sources = List.copyOf(sources);
	}

	/** How a file of the archive is called in it, with {@code /} between folders. */
	public String place(Path file) {
		return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
	}
}
