// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.assay;

import java.util.List;

/**
 * What a raw poem is beside the corpora of the studio.
 *
 * @param hash {@link gleaner.corpus.report.TextHash} of the text it is about
 * @param quoted which share of its words is quoted, from 0 to 1
 * @param longest how many words its longest quotation has; 0 if there is none
 * @param from the corpus that the longest is from; empty if there is none
 * @param surprise in bits a letter under the letters of the corpora
 * @param names of the corpora that surface in it, each once, as they stand
 */
public record Told(String hash, double quoted, int longest, String from, double surprise, List<String> names) {
	public Told {
		if (hash == null) throw new IllegalArgumentException("the assay is not whole");
		from = from == null ? "" : from;
		names = names == null ? List.of() : List.copyOf(names);
	}
}
