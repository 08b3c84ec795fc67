// SPDX-License-Identifier: EPL-2.0
package gleaner.language.metre;

import java.util.List;

import gleaner.language.sound.Evidence;
import gleaner.language.sound.Pronunciation;
import gleaner.language.text.Word;

/**
 * A word as it is said in its line.
 *
 * @param word the word and its place in the line
 * @param sound how it is said here
 * @param evidence how Gleaner knows its sound
 * @param licences what was done to its syllables for the metre, usually nothing
 * @param syllables its syllables; none if it leans wholly on the next word, as "th'" does
 */
public record ScannedWord(Word word, Pronunciation sound, Evidence evidence, List<Licence> licences, List<ScannedSyllable> syllables) {
	public ScannedWord {
		licences = List.copyOf(licences);
		syllables = List.copyOf(syllables);
	}

	/** One digit per syllable: 1 for a beat, 0 for none. */
	public String stress() {
		StringBuilder digits = new StringBuilder(syllables.size());
		for (ScannedSyllable s : syllables) digits.append(s.strong() ? '1' : '0');
		return digits.toString();
	}
}
