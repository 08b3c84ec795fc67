// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.word;

import gleaner.language.Language;
import gleaner.language.lexicon.Kin;
import gleaner.language.lexicon.Morpheme;
import gleaner.language.lexicon.WordStatus;
import gleaner.language.rhyme.RhymeKind;
import gleaner.language.sound.Respelling;
import gleaner.language.sound.Syllable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes new words near a given one: its beginning with the end of a kindred word and the other way round, its stem with other beginnings
 * and endings, its end behind another onset. The same word and wish give the same words. Takes some hundredths of a second: not for the UI
 * thread. Thread-safe.
 */
public final class Forge {
	private static final int KIN = 40;
	private static final int SHORTEST = 3;
	private static final int LONGEST = 16;
	private static final double SAYABLE = 0.5;
	private static final String VOWELS = "aeiouy";
	private static final List<String> ONSETS = List.of("b", "bl", "br", "c", "ch", "cl", "cr", "d", "dr", "f", "fl", "fr", "g", "gl", "gr",
			"h", "j", "k", "l", "m", "n", "p", "pl", "pr", "qu", "r", "s", "sc", "sh", "sk", "sl", "sm", "sn", "sp", "st", "str", "sw", "t",
			"th", "tr", "tw", "v", "w", "wh", "y", "z");
	private static final List<String> FRONTS = List.of("un", "re", "be", "en", "out", "over", "under", "mis", "fore", "inter", "a");
	private static final List<String> BACKS = List.of("ling", "ness", "ward", "wards", "some", "fold", "ish", "let", "dom", "hood", "ery",
			"ine", "ette", "esque", "ful", "less", "ling", "ly", "er", "en", "al", "ous", "ance", "ment");

	private final Language language;
	private final WordLikeness likeness;

	public Forge(Language language) {
		this.language = language;
		likeness = new WordLikeness(language);
	}

	/**
	 * New words, those most like words first.
	 *
	 * @param word any word, invented or not
	 * @param most at most so many
	 */
	public List<Forged> forge(String word, ForgeWish wish, int most) {
		String from = plain(word);
		if (from.isEmpty()) return List.of();
		Map<String, String> made = new LinkedHashMap<>();
		String other = plain(wish.between());
		if (!other.isEmpty()) {
			blends(from, other, made);
			blends(other, from, made);
			for (Kin kin : language.lexicon().kin(from, KIN / 2)) blends(plain(kin.word()), other, made);
			for (Kin kin : language.lexicon().kin(other, KIN / 2)) blends(from, plain(kin.word()), made);
		} else {
			for (Kin kin : language.lexicon().kin(from, KIN)) {
				blends(from, plain(kin.word()), made);
				blends(plain(kin.word()), from, made);
			}
			stems(from, made);
			onsets(from, made);
		}
		String rhyme = plain(wish.rhyme());
		if (!rhyme.isEmpty()) rhymes(from, rhyme, made);
		List<Forged> forged = new ArrayList<>();
		made.forEach((candidate, how) -> {
			if (isNew(candidate, from, other)) add(candidate, how, wish, rhyme, forged);
		});
		forged.sort(Comparator.comparingDouble((Forged f) -> -f.likeness()).thenComparing(Forged::word));
		return List.copyOf(forged.subList(0, Math.min(most, forged.size())));
	}

	private static String plain(String word) {
		return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
	}

	/** The beginning of one with the end of the other: cut before vowels, where both have letters in common rather than anywhere. */
	private static void blends(String head, String tail, Map<String, String> made) {
		if (head.equals(tail)) return;
		for (int h = 1; h < head.length(); h++) {
			if (!isCut(head, h)) continue;
			for (int t = 1; t < tail.length(); t++)
				if (isCut(tail, t) && isVowel(head, h) == isVowel(tail, t)) put(made, head.substring(0, h) + tail.substring(t),
						head.substring(0, h) + "(" + head.substring(h) + ") + (" + tail.substring(0, t) + ")" + tail.substring(t));
		}
	}

	/** Between a vowel and a consonant, or before the consonant that the next syllable begins with. */
	private static boolean isCut(String word, int at) {
		return isVowel(word, at) != isVowel(word, at - 1);
	}

	private static boolean isVowel(String word, int at) {
		return VOWELS.indexOf(word.charAt(at)) >= 0;
	}

	private void stems(String word, Map<String, String> made) {
		List<String> stems = new ArrayList<>(List.of(word));
		for (Morpheme part : language.lexicon().morphemes(word))
			if (!part.text().startsWith("-") && !part.text().endsWith("-") && part.text().length() >= SHORTEST) stems.add(part.text());
		for (String stem : stems) {
			for (String front : FRONTS) put(made, front + stem, front + "- + " + stem);
			String bare = stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
			for (String back : BACKS) put(made, (isVowel(back, 0) ? bare : stem) + back, stem + " + -" + back);
		}
	}

	private static void onsets(String word, Map<String, String> made) {
		int vowel = 0;
		while (vowel < word.length() && !isVowel(word, vowel)) vowel++;
		if (vowel == word.length()) return;
		for (String onset : ONSETS) put(made, onset + word.substring(vowel), onset + " for " + word.substring(0, vowel));
	}

	/** Beginnings of one word, and all onsets, before the end of the word to rhyme with. */
	private void rhymes(String word, String rhyme, Map<String, String> made) {
		List<Syllable> syllables = language.pronouncer().syllables(rhyme);
		List<Syllable> ofWord = language.pronouncer().syllables(word);
		if (syllables.isEmpty()) return;
		for (Syllable syllable : syllables.size() > 1 ? List.of(syllables.getLast(), syllables.getFirst()) : syllables) {
			int vowel = syllable.start();
			while (vowel < rhyme.length() && !isVowel(rhyme, vowel)) vowel++;
			if (vowel >= rhyme.length()) continue;
			String end = rhyme.substring(vowel);
			for (String onset : ONSETS) {
				put(made, onset + end, onset + " + (" + rhyme.substring(0, vowel) + ")" + end);
				for (int s = 0; s + 1 < Math.max(2, ofWord.size()) && s < ofWord.size(); s++) {
					String begin = word.substring(0, ofWord.get(s).end());
					put(made, begin + onset + end, begin + " + " + onset + " + " + end);
				}
			}
		}
	}

	private static void put(Map<String, String> made, String word, String how) {
		if (word.length() >= SHORTEST && word.length() <= LONGEST) made.putIfAbsent(word, how);
	}

	private boolean isNew(String word, String from, String other) {
		return !word.equals(from) && !word.equals(other) && language.lexicon().judge(word).status() == WordStatus.INVENTION
				&& language.lexicon().pronounceability(word) >= SAYABLE && !language.lexicon().isOffensive(word);
	}

	private void add(String word, String how, ForgeWish wish, String rhyme, List<Forged> forged) {
		List<Syllable> syllables = language.pronouncer().syllables(word);
		if (syllables.isEmpty() || wish.syllables() > 0 && syllables.size() != wish.syllables()) return;
		if (!rhyme.isEmpty() && !language.rhymes().kinds(rhyme, word).contains(RhymeKind.PERFECT)) return;
		forged.add(new Forged(word, likeness.of(word), how, Respelling.of(syllables), syllables.size()));
	}
}
