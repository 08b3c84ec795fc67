// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import gleaner.language.metre.Metre;
import java.util.List;

/**
 * One line of a poem.
 *
 * @param words its words with their tags of Universal Dependencies, as {@code The/DET curfew/NOUN tolls/VERB}; empty if it has none or
 *     is not English
 * @param syllables how many are heard
 * @param stress one digit per syllable, 1 for a beat; empty for prose
 * @param metre its metre as a poet says it, e.g. {@code iambic pentameter}; {@code not English} of a line in another
 *     language; empty if it has no words
 * @param rhyme its letter in the rhyme scheme, with the mark of a rhyme that is heard in part, as {@code a~}; empty if it has no words
 * @param sentiment from -1 (dark) to 1 (bright), to two decimals
 * @param inventions words that nobody has written down yet, as they stand
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LineReport(String words, int syllables, String stress, String metre, String rhyme, double sentiment,
		List<String> inventions) {
	/** A line without words. */
	public static final LineReport BLANK = new LineReport("", 0, "", "", "", 0, List.of());

	/** A line in another language, of which nothing is known. */
	public static final LineReport FOREIGN = new LineReport("", 0, "", Metre.FOREIGN.name(), "", 0, List.of());

	public LineReport {
		words = words == null ? "" : words;
		stress = stress == null ? "" : stress;
		metre = metre == null ? "" : metre;
		rhyme = rhyme == null ? "" : rhyme;
		inventions = inventions == null ? List.of() : List.copyOf(inventions);
	}

	/** Whether it is in another language than English: nobody counts its syllables, and nothing is felt of it. */
	@JsonIgnore
	public boolean isForeign() {
		return metre.equals(Metre.FOREIGN.name());
	}

	/** The letter of its rhyme without a mark: lines that rhyme have the same one. */
	public String rhymeLetter() {
		int end = rhyme.length();
		while (end > 0 && !Character.isLetterOrDigit(rhyme.charAt(end - 1))) end--;
		return rhyme.substring(0, end);
	}

	/** Whether it has words. */
	public boolean isVerse() {
		return !metre.isEmpty();
	}
}
