// SPDX-License-Identifier: EPL-2.0
package gleaner.language.sound;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Says any English word, known or invented, and shows its syllables over its letters. Whatever the input, there is an answer
 * and never an exception. Thread-safe.
 */
@ProviderType
public interface Pronouncer {
	/** How a word is said; there is at least one variant. */
	Sounding pronounce(String word);

	/** The syllables of a word as it is usually said; empty if nothing is heard. */
	List<Syllable> syllables(String word);

	/** The syllables of a word when it is said in the given way. */
	List<Syllable> syllables(String word, Pronunciation as);
}
