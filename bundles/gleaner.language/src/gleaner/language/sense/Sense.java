// SPDX-License-Identifier: EPL-2.0
package gleaner.language.sense;

import java.util.List;

import gleaner.language.form.PartOfSpeech;

/**
 * One of the meanings of a word.
 *
 * @param gloss what it means, as WordNet explains it
 * @param partOfSpeech as what it is used
 * @param synonyms the other words for it, in their base form
 * @param fit how well the meaning fits the line, higher is better; comparable within one word only
 */
public record Sense(String gloss, PartOfSpeech partOfSpeech, List<String> synonyms, double fit) {
	public Sense {
		synonyms = List.copyOf(synonyms);
	}
}
