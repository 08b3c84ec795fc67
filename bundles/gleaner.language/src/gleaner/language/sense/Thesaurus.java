// SPDX-License-Identifier: EPL-2.0
package gleaner.language.sense;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import gleaner.language.form.PartOfSpeech;
import gleaner.language.text.Word;

/** Knows the meanings of a word in its line, and what could stand in its place. Thread-safe. */
@ProviderType
public interface Thesaurus {
	/** The meanings that a word of a line may have, the one that fits best first; empty for an invention. */
	List<Sense> senses(String line, Word word);

	/** Whether WordNet has a meaning for a word or for a base of it; capitals do not count. */
	boolean knows(String word);

	/** How many meanings WordNet has for a base form as a part of speech: 0 for none. Quick. */
	int meanings(String base, PartOfSpeech as);

	/**
	 * Which share of all uses of a base form are as a part of speech, between 0 and 1, in a text of some 230,000 words of which people said
	 * what each means; 0.5 for a word that is not there. Quick.
	 */
	double share(String base, PartOfSpeech as);

	/**
	 * All that WordNet relates to the meanings of a base form: the words of the commonest meaning first, in WordNet's order. Without regard
	 * to a line; parts are {@link Relation#MERONYM}, wholes {@link Relation#HOLONYM}.
	 *
	 * @param base in lower case
	 * @param as as what it is used; {@link PartOfSpeech#OTHER} has no relatives
	 */
	List<Relative> relatives(String base, PartOfSpeech as);

	/**
	 * Words for the place of a word in a line, best first, each in the form of the one it replaces.
	 *
	 * @param word a word of the line, as {@link gleaner.language.text.Words#of} gives it
	 */
	List<Suggestion> suggest(String line, Word word, Wish wish);

	/**
	 * Words for the place of a word, best first, for programs that ask for millions: nothing is tagged, read aloud or explained, and
	 * what was found for a word is remembered. Opposites, parts and words of the same root are not among them, nor swear words and
	 * slurs. Asked again for a word that it remembers it takes some ten millionths of a second; the first time some milliseconds.
	 *
	 * @param place a word of an open class; for others there are none
	 * @param dial from 0 (keep the meaning) to 1 (fit the line), see {@link Wish#dial}
	 * @param limit at most so many, at least 1
	 */
	List<Substitute> substitutes(LinePlace place, double dial, int limit);

	/**
	 * Words for the place of a word in a line that chime with the end of another line, best first.
	 *
	 * @param asker the word that asks for a rhyme; the wish's relations of sound are taken as related to it
	 */
	List<Suggestion> answer(String asker, String line, Word word, Wish wish);

	/**
	 * Words that rhyme with a word or an ending such as "-ation", best first. Only the relations of sound in the wish count; there is no
	 * line whose rhythm they would have to keep.
	 */
	List<Suggestion> rhymes(String wordOrEnding, Wish wish);
}
