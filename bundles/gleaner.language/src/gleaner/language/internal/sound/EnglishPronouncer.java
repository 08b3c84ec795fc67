package gleaner.language.internal.sound;

import java.util.List;

import gleaner.language.sound.Pronouncer;
import gleaner.language.sound.Pronunciation;
import gleaner.language.sound.Sounding;
import gleaner.language.sound.Syllable;

/** Says words by {@link SoundRules}, and lays the syllables over the letters. */
public final class EnglishPronouncer implements Pronouncer {
	private final SoundRules rules;
	private final Syllabifier syllabifier;

	public EnglishPronouncer(SoundRules rules, Syllabifier syllabifier) {
		this.rules = rules;
		this.syllabifier = syllabifier;
	}

	@Override
	public Sounding pronounce(String word) {
		return rules.pronounce(word);
	}

	@Override
	public List<Syllable> syllables(String word) {
		return syllables(word, pronounce(word).usual());
	}

	@Override
	public List<Syllable> syllables(String word, Pronunciation as) {
		return syllabifier.syllables(word, as);
	}
}
