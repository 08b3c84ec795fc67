// SPDX-License-Identifier: EPL-2.0
package gleaner.language.tag;

import gleaner.language.form.Form;
import gleaner.language.form.PartOfSpeech;
import gleaner.language.text.Word;

/**
 * A word and what it does in its sentence.
 *
 * @param word the word and its place
 * @param partOfSpeech noun, verb, adjective, adverb or other
 * @param universal the tag of Universal Dependencies: NOUN, PROPN, VERB, AUX, ADJ, ADV, DET, ADP …
 * @param fine the tag of the Penn Treebank, worked out from the surface: VBD, NNS …
 * @param base the form that dictionaries list, in lower case
 * @param form which form of it the word is
 */
public record TaggedWord(Word word, PartOfSpeech partOfSpeech, String universal, String fine, String base, Form form) {
}
