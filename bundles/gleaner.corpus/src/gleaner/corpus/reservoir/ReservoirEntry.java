// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.reservoir;

/**
 * A reservoir among others.
 *
 * @param name what the poet calls it
 * @param corpus the name of the corpus that its words were found in; empty if that is not known
 * @param words how many it holds
 */
public record ReservoirEntry(String name, String corpus, int words) {
	/** What a mix calls it. */
	public String inMix() {
		return ReservoirCorpus.nameOf(name);
	}
}
