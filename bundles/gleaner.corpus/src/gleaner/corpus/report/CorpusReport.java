// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.report;

import gleaner.corpus.CorpusStatistics;
import java.util.List;
import java.util.Map;

/**
 * What Gleaner understands of a whole corpus. Maps are in the order in which they are best shown: numbers ascending, all else by how
 * often it comes.
 *
 * @param corpus its name
 * @param size how large it is
 * @param read how many of its poems have a report; what comes from reports is about these only
 * @param vocabulary how many different words it has
 * @param once how many of them occur once only
 * @param authors how many poems each author has, the most first; without those of unknown authors
 * @param lineLengths how many lines have so many syllables
 * @param lineMetres how many lines follow each metre
 * @param poemMetres how many poems follow each metre
 * @param rhymed how many lines rhyme with another
 * @param verses how many lines have words
 * @param sentiment how many poems feel so, in 20 steps from dark (0) to bright (19)
 * @param ease the median of the poems' {@link Readability#ease}
 * @param partsOfSpeech how often each tag comes
 * @param names the people and places named most often, with their counts
 * @param inventions the most frequent inventions, in lower case, with their counts
 * @param alphabet each character with its count, the most frequent first
 * @param characteristic the words that set it apart from the other corpora
 * @param comparedWith the names of those corpora
 */
public record CorpusReport(String corpus, CorpusStatistics size, int read, int vocabulary, long once, Map<String, Integer> authors,
		Map<Integer, Integer> lineLengths, Map<String, Integer> lineMetres,
		Map<String, Integer> poemMetres, int rhymed, int verses, List<Integer> sentiment, double ease, Map<String, Integer> partsOfSpeech,
		Map<String, Integer> names, Map<String, Integer> inventions,
		Map<String, Integer> alphabet, List<Keyness.Characteristic> characteristic, List<String> comparedWith) {
}
