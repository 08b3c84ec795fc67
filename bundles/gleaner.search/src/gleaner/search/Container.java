// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import java.io.IOException;

/**
 * Something that is read and forgotten as a whole: a corpus, a debris file, a poem.
 *
 * @param id unique within the studio
 * @param stamp another one whenever its content may have changed
 * @param what what to call it to the poet
 * @param source reads it
 */
record Container(String id, String stamp, String what, Source source) {
	/** How the ids of debris files begin. */
	static final String DEBRIS = "debris ";

	boolean isDebris() {
		return id.startsWith(DEBRIS);
	}

	/** Reads all entries of a container. */
	@FunctionalInterface
	interface Source {
		void read(Reader reader) throws IOException, InterruptedException;
	}

	/** Takes the entries of a container. */
	@FunctionalInterface
	interface Reader {
		void entry(Entry entry) throws IOException, InterruptedException;
	}
}
