// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.rhyme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import gleaner.language.internal.sound.Spelling;
import gleaner.language.sound.Evidence;
import gleaner.language.sound.Pronouncer;
import gleaner.language.sound.Pronunciation;
import gleaner.language.sound.Sounding;
import gleaner.language.sound.Stress;

/**
 * What a line ends with, in all the ways in which it can be heard: the last word, and the last two where the last one leans on the other
 * ("know it"). Immutable.
 *
 * @param letters the plain letters of the last word
 * @param voices the ways of hearing it, the usual one first; none if it is silent
 */
record LineEnd(String letters, List<Voice> voices) {
	/** Words that lean on the one before when a line ends with both. */
	private static final Set<String> LEANING = Set.of("it", "me", "us", "you", "ye", "him", "her", "them", "thee", "is", "was", "in", "on",
			"at", "of", "to", "up", "not", "be", "do", "'em", "em", "all", "as", "are", "and", "or", "his", "so", "for", "from", "that");
	private static final int MOST_VOICES = 30;

	/** Words that tell a noun of one sound from a verb of another: "the wind" rhymes with "sinned", "to wind" with "find". */
	private static final Map<String, String> NOUNS = Map.of("wind", "W IH1 N D", "wound", "W UW1 N D", "tear", "T IH1 R", "use", "Y UW1 S",
			"winds", "W IH1 N D Z", "wounds", "W UW1 N D Z", "tears", "T IH1 R Z", "lives", "L AY1 V Z");
	private static final Set<String> BEFORE_NOUNS = Set.of("the", "a", "an", "this", "that", "these", "those", "my", "thy", "his", "her",
			"its", "our", "your", "their", "no", "every", "each", "of");

	/**
	 * One way of hearing it.
	 *
	 * @param stressed from the last syllable that is stressed
	 * @param primary from the main stress
	 * @param last from the last vowel
	 * @param lifts whether a metre can put a beat on the last syllable; of a word that only its letters tell of, it may be stressed anyway
	 * @param after how many syllables follow the stressed one
	 * @param isMosaic whether it is made of two words
	 */
	record Voice(Tail stressed, Tail primary, Tail last, boolean lifts, int after, boolean isMosaic) {
		boolean isFeminine() {
			return after > 0;
		}

		private static Voice of(Pronunciation sound, boolean isGuess, boolean isMosaic) {
			Tail stressed = Tail.stressed(sound);
			int after = 0;
			for (int i = stressed.at() + 1; i < sound.length(); i++) if (sound.isVowel(i)) after++;
			return new Voice(stressed, Tail.primary(sound), Tail.last(sound), isGuess || after != 1, after, isMosaic);
		}
	}

	/** @param text a word, or the last two words of a line with a space between them */
	static LineEnd of(String text, Pronouncer pronouncer) {
		int space = text.lastIndexOf(' ');
		String word = text.substring(space + 1);
		String letters = Spelling.plain(word);
		String before = space < 0 ? "" : Spelling.plain(text.substring(0, space));
		if (isNoun(before, letters)) return new LineEnd(letters, List.of(Voice.of(Pronunciation.parse(NOUNS.get(letters)), false, false)));
		List<Voice> voices = new ArrayList<>();
		Sounding said = pronouncer.pronounce(word);
		boolean isGuess = said.evidence() == Evidence.LETTERS;
		for (Pronunciation p : full(said.variants())) if (p.syllableCount() > 0) voices.add(Voice.of(p, isGuess, false));
		if (isGuess) guesses(said.usual(), voices);
		if (space > 0 && LEANING.contains(letters)) {
			for (Pronunciation first : full(pronouncer.pronounce(text.substring(0, space)).variants()))
				for (Pronunciation last : said.variants())
					if (first.syllableCount() > 0 && last.syllableCount() > 0) voices.add(Voice.of(first.then(weak(last)), false, true));
		}
		return new LineEnd(letters, List.copyOf(voices.subList(0, Math.min(MOST_VOICES, voices.size()))));
	}

	/** The letters alone tell the sounds of a word better than its stress: it may lie on each of the last two syllables. */
	private static void guesses(Pronunciation p, List<Voice> voices) {
		int n = p.syllableCount();
		for (int s = n - 1; s >= Math.max(0, n - 2); s--) {
			List<Stress> stresses = new ArrayList<>(Collections.nCopies(n, Stress.NONE));
			stresses.set(s, Stress.PRIMARY);
			voices.add(Voice.of(p.withStress(stresses), true, false));
		}
	}

	/** Whether the word before the last one tells how that is heard: it leans on it, or is made a noun by it. */
	static boolean isTold(String before, String last) {
		String plain = Spelling.plain(last);
		return LEANING.contains(plain) || isNoun(Spelling.plain(before), plain);
	}

	private static boolean isNoun(String before, String last) {
		return NOUNS.containsKey(last) && BEFORE_NOUNS.contains(before);
	}

	/** The variants that a word can have at a line's end: not the swallowed one of "can" or "the" if there is a full one. */
	static List<Pronunciation> full(List<Pronunciation> variants) {
		List<Pronunciation> full = variants.stream().filter(p -> p.stresses().stream().anyMatch(s -> s != Stress.NONE)).toList();
		return full.isEmpty() ? variants : full;
	}

	private static Pronunciation weak(Pronunciation p) {
		return p.withStress(Collections.nCopies(p.syllableCount(), Stress.NONE));
	}
}
