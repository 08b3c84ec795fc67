// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.content;

import gleaner.corpus.CorpusNote;

/**
 * A corpus of the experiment, whether or not its texts may be given away.
 *
 * @param note where it is from
 * @param fingerprint by which it is known again
 * @param poems how many; -1 if it cannot be read
 * @param isInside whether its texts are in the archive
 * @param why they are, or are not, as half a sentence
 */
public record SharedCorpus(String name, CorpusNote note, String fingerprint, int poems, boolean isInside, String why) {
	/** Under what its texts stand, as it is noted. */
	public String licence() {
		return note.licence().orElse("");
	}
}
