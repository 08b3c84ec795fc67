// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import gleaner.language.metre.Metre;
import java.util.List;

/**
 * All that Gleaner understands of a poem.
 *
 * @param hash {@link TextHash} of the text it is about
 * @param poem the id of the poem in its corpus when it was read
 * @param wordCount how many words
 * @param metre what most lines follow, as a poet says it; {@code free} if nothing, {@code not English} if no line is English
 * @param confidence how sure the metre is, from 0 to 1
 * @param rhymes the rhyme scheme, stanzas parted by a blank, as {@code abab cdcd}
 * @param valence how it feels, from -1 (dark) to 1 (bright)
 * @param strength how much it feels at all, from 0 to 1
 * @param readability how easily it is read
 * @param sentences where its sentences are
 * @param names whom and what it names, in order
 * @param lines one per line of the text, those without words too
 */
@JsonPropertyOrder({ "hash", "poem" })
public record PoemReport(String hash, String poem, int wordCount, String metre, double confidence, String rhymes, double valence,
		double strength, Readability readability, List<Stretch> sentences,
		List<Name> names, List<LineReport> lines) {
	/** @throws IllegalArgumentException or NullPointerException if something is missing */
	public PoemReport {
		if (hash == null || poem == null || metre == null || rhymes == null || readability == null)
			throw new IllegalArgumentException("the report is not whole");
		sentences = List.copyOf(sentences);
		names = List.copyOf(names);
		lines = List.copyOf(lines);
	}

	/** Whether no line of it is English: nobody knows how it sounds, feels or reads then. */
	@JsonIgnore
	public boolean isForeign() {
		return metre.equals(Metre.FOREIGN.name());
	}

	/** How many syllables are heard in all lines. */
	public int syllables() {
		return lines.stream().mapToInt(LineReport::syllables).sum();
	}

	/** The inventions of all lines, in order, as they stand. */
	public List<String> inventions() {
		return lines.stream().flatMap(line -> line.inventions().stream()).toList();
	}
}
