// SPDX-License-Identifier: EPL-2.0
package gleaner.language.lexicon;

import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells slips of the fingers ("recieves") from inventions ("voivat"). Whatever the input, there is an answer. Thread-safe; the first
 * question loads the words, which takes a moment: never ask on the thread of the screen.
 */
@ProviderType
public interface Slips {
	/**
	 * The common word that a hand has most likely missed: one that a slip or two away is known far better than chance would have it.
	 *
	 * @param word as it stands in the text
	 * @return empty if it is a word, or rather an invention
	 */
	Optional<Slip> of(String word);
}
