package gleaner.language.sound;

import java.util.List;

import gleaner.language.internal.sound.SoundRules;
import gleaner.language.internal.sound.Syllabifier;

/**
 * Says any English word, known or invented, and shows its syllables over its letters. Whatever the input, there is an answer
 * and never an exception. Thread-safe.
 */
public final class Pronouncer {
	private final SoundRules rules;
	private final Syllabifier syllabifier;

	/** Made by {@link gleaner.language.Language}. */
	public Pronouncer(SoundRules rules, Syllabifier syllabifier) {
		this.rules = rules;
		this.syllabifier = syllabifier;
	}

	/** How a word is said; never null, and with at least one variant. */
	public Sounding pronounce(String word) {
		return rules.pronounce(word);
	}

	/** The syllables of a word as it is usually said; empty if nothing is heard. */
	public List<Syllable> syllables(String word) {
		return syllables(word, pronounce(word).usual());
	}

	/** The syllables of a word when it is said in the given way. */
	public List<Syllable> syllables(String word, Pronunciation as) {
		return syllabifier.syllables(word, as);
	}
}
