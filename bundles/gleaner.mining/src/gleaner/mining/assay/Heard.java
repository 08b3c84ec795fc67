// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.assay;

import java.util.List;

/**
 * What a raw poem is by itself, whatever stands in the corpora.
 *
 * @param hash {@link gleaner.corpus.report.TextHash} of the text it is about
 * @param words how many words
 * @param lines how many lines with words
 * @param syllables how many are heard
 * @param inventions words that nobody has written down yet, in order, as they stand; what the end of the text cuts off is none
 * @param sayable how easily the inventions are said, from 0 to 1; 0 where there are none
 * @param repetition which share of the letters says again what was just said, from 0 to 1
 * @param metre what most lines follow, as a poet says it; {@code free} if nothing
 * @param regularity how sure the metre is, from 0 to 1
 * @param beats of its first line with beats, a digit for each syllable, 1 for a beat
 * @param soft how many lines end on a weak syllable
 * @param rhyme which share of the lines rhymes with another, from 0 to 1
 * @param feeling from -1 (dark) to 1 (bright)
 * @param variety different words among fifty in a row, from 0 to 1
 * @param content its words but for those that every text has, each once, in lower case
 */
public record Heard(String hash, int words, int lines, int syllables, List<String> inventions, double sayable, double repetition,
		String metre, double regularity, String beats, int soft, double rhyme, double feeling, double variety, List<String> content) {
	/** Of a text of which nothing can be heard. */
	static Heard nothing(String hash) {
		return new Heard(hash, 0, 0, 0, List.of(), 0, 0, "free", 0, "", 0, 0, 0, 0, List.of());
	}

	public Heard {
		if (hash == null || metre == null) throw new IllegalArgumentException("the assay is not whole");
		inventions = inventions == null ? List.of() : List.copyOf(inventions);
		content = content == null ? List.of() : List.copyOf(content);
		beats = beats == null ? "" : beats;
	}
}
