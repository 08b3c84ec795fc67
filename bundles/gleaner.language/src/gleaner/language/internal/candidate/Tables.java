package gleaner.language.internal.candidate;

import gleaner.language.internal.tables.MobyThesaurus;
import gleaner.language.internal.tables.Trigrams;
import gleaner.language.internal.tables.WordVectors;

/**
 * What is known of words beside WordNet.
 *
 * @param verse what follows what in poems, and in WordNet's explanations
 * @param prose what follows what in the news, in talk and books of today
 */
public record Tables(WordVectors vectors, MobyThesaurus moby, Trigrams verse, Trigrams prose) {
	public static Tables load() {
		return new Tables(WordVectors.load(), MobyThesaurus.load(), Trigrams.load("verse.gz"), Trigrams.load("prose.gz"));
	}
}
