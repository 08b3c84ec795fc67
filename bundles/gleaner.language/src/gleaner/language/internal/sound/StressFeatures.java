// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sound;

import gleaner.language.sound.Pronunciation;

/** What the stress model looks at when it asks whether a word has its main stress on a certain syllable. */
public final class StressFeatures {
	/** log2 of the number of weights. */
	public static final int BITS = 20;
	/** How many features. */
	public static final int COUNT = 27;

	private static final int MASK = (1 << BITS) - 1;

	private StressFeatures() {
	}

	/** The weights that speak for the main stress on the given syllable. */
	public static void of(String letters, Pronunciation sound, int syllable, int[] f) {
		int n = sound.syllableCount();
		int fromEnd = n - 1 - syllable;
		int vowelAt = sound.vowelIndex(syllable);
		int vowel = sound.phone(vowelAt).ordinal();
		int after = syllable + 1 < n ? sound.vowelIndex(syllable + 1) : sound.length();
		int before = syllable > 0 ? sound.vowelIndex(syllable - 1) : -1;
		int codaLength = Math.min(after - vowelAt - 1, 3);
		int coda = phones(sound, vowelAt + 1, after);
		int onset = phones(sound, before + 1, vowelAt);
		int nextVowel = after < sound.length() ? sound.phone(after).ordinal() : 60;
		int lastVowel = before >= 0 ? sound.phone(before).ordinal() : 61;
		int vowels = 5;
		for (int s = 0; s < n; s++) vowels = mix(vowels, sound.phone(sound.vowelIndex(s)).ordinal());
		int end2 = ending(letters, 2);
		int end3 = ending(letters, 3);
		int end4 = ending(letters, 4);
		int end5 = ending(letters, 5);
		int start2 = start(letters, 2);
		int start3 = start(letters, 3);
		int k = 0;
		f[k++] = slot(1, n, syllable);
		f[k++] = slot(2, mix(n, syllable), vowel);
		f[k++] = slot(3, mix(fromEnd, vowel), codaLength);
		f[k++] = slot(4, fromEnd, end2);
		f[k++] = slot(5, fromEnd, end3);
		f[k++] = slot(6, fromEnd, end4);
		f[k++] = slot(7, fromEnd, end5);
		f[k++] = slot(8, mix(syllable, start2), n);
		f[k++] = slot(9, mix(syllable, start3), n);
		f[k++] = slot(10, mix(n, syllable), vowels);
		f[k++] = slot(11, mix(lastVowel, vowel), mix(nextVowel, fromEnd));
		f[k++] = slot(12, vowel, coda);
		f[k++] = slot(13, onset, vowel);
		f[k++] = slot(14, mix(fromEnd, vowel), coda);
		f[k++] = slot(15, mix(n, syllable), mix(codaLength, end2));
		f[k++] = slot(16, phones(sound, vowelAt, Math.min(sound.length(), vowelAt + 6)), 0);
		f[k++] = slot(17, phones(sound, Math.max(0, vowelAt - 5), vowelAt + 1), syllable);
		f[k++] = slot(18, mix(fromEnd, n), end3);
		f[k++] = slot(19, mix(fromEnd, n), mix(end2, vowel));
		f[k++] = slot(20, mix(syllable, start3), vowel);
		f[k++] = slot(21, vowel, 0);
		f[k++] = slot(22, syllable, start(letters, 4));
		f[k++] = slot(23, mix(fromEnd, n), end4);
		f[k++] = slot(24, mix(syllable, start(letters, 5)), n);
		f[k++] = slot(25, mix(syllable, start2), end3);
		f[k++] = slot(26, mix(fromEnd, vowels), end2);
		f[k] = slot(27, mix(fromEnd, n), ending(letters, 6));
	}

	private static int phones(Pronunciation sound, int from, int to) {
		int hash = 3;
		for (int i = from; i < to; i++) hash = mix(hash, sound.phone(i).ordinal());
		return hash;
	}

	private static int ending(String w, int letters) {
		int hash = 7;
		for (int i = Math.max(0, w.length() - letters); i < w.length(); i++) hash = mix(hash, w.charAt(i));
		return hash;
	}

	private static int start(String w, int letters) {
		int hash = 11;
		for (int i = 0; i < Math.min(letters, w.length()); i++) hash = mix(hash, w.charAt(i));
		return hash;
	}

	private static int slot(int kind, int a, int b) {
		int z = mix(mix(kind, a), b);
		z *= 0x85ebca6b;
		return (z ^ z >>> 13) & MASK;
	}

	private static int mix(int a, int b) {
		return LetterFeatures.mix(a, b);
	}
}
