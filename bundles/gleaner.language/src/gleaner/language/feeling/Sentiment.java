// SPDX-License-Identifier: EPL-2.0
package gleaner.language.feeling;

import org.osgi.annotation.versioning.ProviderType;

/** Feels words, lines and poems. Whatever the input, there is an answer. Thread-safe. */
@ProviderType
public interface Sentiment {
	/** The feeling of a word alone, by its listed forms if it is not listed itself. */
	Feeling word(String word);

	/**
	 * The feeling of a line or a sentence: a negation turns a word, "very" strengthens it, and what follows "but" weighs more.
	 * Nothing is felt of one that is not English.
	 */
	Feeling line(String line);

	/**
	 * The feeling of a poem: the mean of its lines that feel anything, and the share of feeling words. Lines that are not English count for
	 * nothing.
	 */
	Feeling poem(String poem);
}
