// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.rhythm;

import gleaner.language.metre.ScannedLine;
import gleaner.language.rhyme.EndRhyme;
import gleaner.language.text.Word;
import gleaner.language.verse.Pattern;
import java.util.List;
import java.util.Optional;

/**
 * How a line sounds in its poem.
 *
 * @param scanned its words and syllables
 * @param rhymes how its end rhymes; its letter is empty if it rhymes with no other line
 * @param leaves how it leaves the pattern of the poem, if it does
 * @param inventions its words that nobody has written down yet
 * @param slips those of them with which a hand may have meant another word
 */
public record LineRhythm(ScannedLine scanned, EndRhyme rhymes, Optional<Pattern.Break> leaves, List<Word> inventions, List<Slipped> slips) {
	public LineRhythm {
		inventions = List.copyOf(inventions);
		slips = List.copyOf(slips);
	}

	/** Its rhyme letter; empty if it rhymes with no other line. */
	public String rhyme() {
		return rhymes.letter();
	}

	/** Whether there is anything to hear. */
	public boolean isSilent() {
		return scanned.syllableCount() == 0;
	}
}
