// SPDX-License-Identifier: EPL-2.0
package gleaner.language.sense;

import java.util.List;

import gleaner.language.form.Form;
import gleaner.language.tag.TaggedWord;

/**
 * The place of a word in its line, for programs that have tagged it already and ask for many words: see {@link Thesaurus#substitutes}.
 *
 * @param words of the line in their order, as {@link gleaner.language.text.Words#of} gives them; a stanza or a sentence will do too
 * @param index of the word among them, from 0
 * @param base of the word as dictionaries list it, in lower case
 * @param form which form of it the word is; its part of speech is that of what may stand there
 */
public record LinePlace(List<String> words, int index, String base, Form form) {
	public LinePlace {
		words = List.copyOf(words);
		if (index < 0 || index >= words.size())
			throw new IllegalArgumentException("The index of the word must be from 0 to " + (words.size() - 1) + ", not " + index);
	}

	/** The place of a word of a tagged line. */
	public static LinePlace of(List<TaggedWord> line, int index) {
		TaggedWord here = line.get(index);
		return new LinePlace(line.stream().map(tagged -> tagged.word().text()).toList(), index, here.base(), here.form());
	}
}
