// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.rhyme;

import gleaner.language.internal.rhyme.LineEnd.Voice;

/** Rhymes of letters: the same spelling from the stressed vowel on, whatever it sounds like. */
final class EyeRhyme {
	private EyeRhyme() {
	}

	/** Whether two words are written alike from a vowel on that both put a beat on. */
	static boolean is(LineEnd a, LineEnd b) {
		if (a.letters().equals(b.letters()) || !endAlike(a.letters(), b.letters())) return false;
		for (Voice p : a.voices()) {
			for (Voice q : b.voices()) {
				if (p.isMosaic() || q.isMosaic()) continue;
				if (p.after() == q.after() && same(a.letters(), b.letters(), p.after() + 1)) return true;
				if (p.lifts() && q.lifts() && !(p.isFeminine() && q.isFeminine()) && same(a.letters(), b.letters(), 1)) return true;
			}
		}
		return false;
	}

	private static boolean endAlike(String a, String b) {
		if (a.isEmpty() || b.isEmpty()) return false;
		char lastA = a.charAt(a.length() - 1);
		char lastB = b.charAt(b.length() - 1);
		return lastA == lastB || lastA == 'e' || lastB == 'e';
	}

	private static boolean same(String a, String b, int syllables) {
		String tail = tail(a, syllables);
		return tail.length() > 1 && tail.equals(tail(b, syllables));
	}

	/**
	 * The letters from the vowels of so many syllables on; a silent e is no vowel, and a last one is left out. Empty if the word is not
	 * spelled with so many.
	 */
	private static String tail(String word, int syllables) {
		int i = word.length() - 1;
		boolean silent = i > 1 && word.charAt(i) == 'e' && !isVowel(word, i - 1);
		if (silent) i--;
		else if (syllables == 1 && i > 2 && (word.endsWith("es") || word.endsWith("ed"))) i -= 2;
		for (int s = 0; s < syllables; s++) {
			while (i >= 0 && !isVowel(word, i)) i--;
			while (i > 0 && isVowel(word, i - 1)) i--;
			if (i < 0) return "";
			if (s + 1 < syllables) i--;
		}
		if (i < 0 || !isVowel(word, i)) return "";
		String tail = word.substring(i);
		return tail.length() > 2 && tail.endsWith("e") ? tail.substring(0, tail.length() - 1) : tail;
	}

	private static boolean isVowel(String word, int i) {
		return "aeiouy".indexOf(word.charAt(i)) >= 0;
	}
}
