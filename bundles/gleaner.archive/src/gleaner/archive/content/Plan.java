// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a poet decides about an archive.
 *
 * @param name of the archive; the folder and the file are called so
 * @param title above its pages; the name if it is empty
 * @param authors who is to be cited, in order; may be empty
 * @param about what the experiment was, in a sentence or more; may be empty
 * @param licence under which it is given away, as an SPDX identifier or in words; may be empty
 * @param threads the threads it is of, by their ids, with what they have said; empty for all that is in the studio
 * @param elsewhere files and folders with raw text that lie outside of the studio
 * @param shared corpora whose texts go in whatever their licence says, since the poet may give them away
 * @param withheld corpora whose texts stay behind whatever their licence says
 * @param without what is left out
 * @param ages at most so many models of each thread, evenly over its life, speak in its life-line
 */
public record Plan(String name, String title, List<String> authors, String about, String licence, Set<String> threads,
		List<Path> elsewhere, Set<String> shared, Set<String> withheld, Set<Part> without, int ages) {
	/** So many ages are a life that is read in a minute. */
	public static final int USUAL_AGES = 12;

	public Plan {
		title = title.isBlank() ? name : title.strip();
		authors = List.copyOf(authors);
		threads = Set.copyOf(threads);
		elsewhere = List.copyOf(elsewhere);
		shared = Set.copyOf(shared);
		withheld = Set.copyOf(withheld);
		without = Set.copyOf(without);
		if (ages < 1) throw new IllegalArgumentException("ages is " + ages + ", must be 1 or more");
	}

	/** All of a studio, under its name. */
	public static Plan of(String name) {
		return new Plan(name, "", List.of(), "", "", Set.of(), List.of(), Set.of(), Set.of(), Set.of(), USUAL_AGES);
	}

	/** Whether something goes in. */
	public boolean has(Part part) {
		return !without.contains(part);
	}

	/** Whether a thread goes in. */
	public boolean has(String thread) {
		return threads.isEmpty() || threads.contains(thread);
	}
}
