// SPDX-License-Identifier: EPL-2.0
package gleaner.language.tag;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import gleaner.language.text.Word;

/** Says what words do in their sentence, and where sentences end. Thread-safe. */
@ProviderType
public interface Tagger {
	/** The sentences of a text as stretches of it: text and place. Line breaks do not end them. */
	List<Word> sentences(String text);

	/** The words of a line or sentence with their tags, in order; punctuation helps to tag them but is left out. */
	List<TaggedWord> tag(String text);
}
