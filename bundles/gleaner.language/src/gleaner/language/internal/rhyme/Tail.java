// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.rhyme;

import gleaner.language.sound.Phone;
import gleaner.language.sound.Pronunciation;
import gleaner.language.sound.Stress;

/**
 * The end of a word that rhymes: a vowel and all that follows. Sounds that rhyme in practice are written alike: "near" and
 * "here", "poor" and "more", "fire" in one syllable or two, and unstressed vowels after the beat.
 *
 * @param key the sounds, joined
 * @param vowel the vowel that carries the rhyme
 * @param coda the consonants between it and the next vowel or the end
 * @param rest what follows after the coda
 * @param at the index of the vowel among the phones
 */
record Tail(String key, Phone vowel, String coda, String rest, int at) {
	/** From the last vowel with main or lesser stress; from the last vowel if none is stressed. Null for silence. */
	static Tail stressed(Pronunciation p) {
		for (int i = p.length() - 1; i >= 0; i--) if (p.isVowel(i) && p.stress(i) != Stress.NONE && !isFading(p, i)) return at(p, i);
		return last(p);
	}

	/**
	 * Whether a lesser stress is one on paper only: the close of "shadow", right behind the main stress, is no stronger than that of
	 * "window".
	 */
	private static boolean isFading(Pronunciation p, int i) {
		if (p.stress(i) != Stress.SECONDARY || i + 1 < p.length() || p.phone(i) != Phone.OW && p.phone(i) != Phone.IY) return false;
		int before = i - 1;
		while (before >= 0 && !p.isVowel(before)) before--;
		return before >= 0 && p.stress(before) == Stress.PRIMARY;
	}

	/** From the main stress. */
	static Tail primary(Pronunciation p) {
		for (int i = p.length() - 1; i >= 0; i--) if (p.isVowel(i) && p.stress(i) == Stress.PRIMARY) return at(p, i);
		return stressed(p);
	}

	/** From the last vowel, stressed or not: what chimes when the metre puts a beat on it. */
	static Tail last(Pronunciation p) {
		for (int i = p.length() - 1; i >= 0; i--) if (p.isVowel(i)) return at(p, i);
		return null;
	}

	private static Tail at(Pronunciation p, int i) {
		int next = i + 1;
		StringBuilder coda = new StringBuilder();
		while (next < p.length() && !p.isVowel(next)) coda.append(p.phone(next++)).append(' ');
		if (next == i + 1 && next < p.length() && p.phone(next) == Phone.ER && (p.phone(i) == Phone.AY || p.phone(i) == Phone.AW)) {
			coda.append("R ");
			next++;
			while (next < p.length() && !p.isVowel(next)) coda.append(p.phone(next++)).append(' ');
		}
		StringBuilder rest = new StringBuilder();
		for (int k = next; k < p.length(); k++) rest.append(p.isVowel(k) ? weak(p.phone(k)) : p.phone(k).name()).append(' ');
		Phone vowel = vowel(p, i);
		return new Tail(vowel + " " + coda + rest, vowel, coda.toString(), rest.toString(), i);
	}

	private static Phone vowel(Pronunciation p, int i) {
		boolean beforeR = i + 1 < p.length() && p.phone(i + 1) == Phone.R;
		return switch (p.phone(i)) {
		case IH -> beforeR ? Phone.IY : Phone.IH;
		case UH -> beforeR ? Phone.AO : Phone.UH;
		case AE -> beforeR ? Phone.EH : Phone.AE;
		default -> p.phone(i);
		};
	}

	private static String weak(Phone vowel) {
		return switch (vowel) {
		case IH, AH, EH, AE -> "AH";
		default -> vowel.name();
		};
	}
}
