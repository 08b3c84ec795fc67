// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sound;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import gleaner.language.internal.data.Remembered;
import gleaner.language.sound.Pronouncer;
import gleaner.language.sound.Pronunciation;
import gleaner.language.sound.Sounding;
import gleaner.language.sound.Syllable;

/**
 * Says words by {@link SoundRules}, and lays the syllables over the letters. Remembers what it has said: one line asks for a word several
 * times, and to work an invention out from its letters takes a hundred times as long as to look a word up.
 */
public final class EnglishPronouncer implements Pronouncer {
	private static final int MOST_REMEMBERED = 20_000;
	private static final int LONGEST_REMEMBERED = 40;

	private final SoundRules rules;
	private final Syllabifier syllabifier;
	private final Remembered<Said, List<Syllable>> cut = new Remembered<>(MOST_REMEMBERED);
	private final Map<String, Sounding> remembered = new ConcurrentHashMap<>();

	/** A word as it is said. */
	private record Said(String word, Pronunciation as) {
	}

	public EnglishPronouncer(SoundRules rules, Syllabifier syllabifier) {
		this.rules = rules;
		this.syllabifier = syllabifier;
	}

	@Override
	public Sounding pronounce(String word) {
		if (word.length() > LONGEST_REMEMBERED) return rules.pronounce(word);
		Sounding known = remembered.get(word);
		if (known != null) return known;
		Sounding said = rules.pronounce(word);
		if (remembered.size() >= MOST_REMEMBERED) remembered.clear();
		remembered.put(word, said);
		return said;
	}

	@Override
	public List<Syllable> syllables(String word) {
		return syllables(word, pronounce(word).usual());
	}

	@Override
	public List<Syllable> syllables(String word, Pronunciation as) {
		return word.length() > LONGEST_REMEMBERED ? syllabifier.syllables(word, as)
				: cut.get(new Said(word, as), said -> syllabifier.syllables(said.word(), said.as()));
	}
}
