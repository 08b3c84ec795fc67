// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.candidate;

import gleaner.language.internal.tables.MobyThesaurus;
import gleaner.language.internal.tables.PartUses;
import gleaner.language.internal.tables.Trigrams;
import gleaner.language.internal.tables.WordVectors;

/**
 * What is known of words beside WordNet.
 *
 * @param uses as which part of speech words are used
 * @param verse what follows what in poems, and in WordNet's explanations
 * @param prose what follows what in the news, in talk and books of today
 */
public record Tables(WordVectors vectors, MobyThesaurus moby, PartUses uses, Trigrams verse, Trigrams prose) {
	/** @param uses is small, and may have been loaded before */
	public static Tables load(PartUses uses) {
		return new Tables(WordVectors.load(), MobyThesaurus.load(), uses, Trigrams.load("verse.gz"), Trigrams.load("prose.gz"));
	}
}
