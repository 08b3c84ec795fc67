// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.rhyme;

import java.util.ArrayList;
import java.util.List;

import gleaner.language.internal.sound.Syllabifier;
import gleaner.language.sound.Pronouncer;
import gleaner.language.sound.Pronunciation;
import gleaner.language.sound.Stress;

/** Rhymes that take two words: syllable answers syllable ("laptop", "tap hop"), or a small word is the weak end ("poet", "know it"). */
final class Mosaic {
	/** How many syllables a rhyme of two words has. */
	private static final int SYLLABLES = 2;

	/**
	 * Two endings of which a rhyme of two words is made.
	 *
	 * @param first the ending of the first word, as {@link Tail#key} has it
	 * @param second that of the second one; empty if only some words will do
	 * @param words those words; none if any with the ending does
	 */
	record Halves(String first, String second, List<String> words) {
	}

	private Mosaic() {
	}

	/** The ways of cutting a sound into two words; none if there is not one syllable behind its main stress. */
	static List<Halves> halves(Pronunciation p) {
		Tail tail = Tail.primary(p);
		if (tail == null || p.stress(tail.at()) == Stress.NONE || after(p, tail) != SYLLABLES - 1) return List.of();
		List<Halves> halves = new ArrayList<>();
		List<String> weak = new ArrayList<>();
		for (String[] half : new String[][] { { "it", "AH T " }, { "in", "AH N " }, { "is", "AH Z " }, { "us", "AH S " }, { "her", "ER " },
			{ "me", "M IY " }, { "up", "AH P " } })
			if (tail.key().endsWith(half[1]) && tail.rest().length() >= half[1].length()) {
				weak.add(half[0]);
				halves.add(new Halves(tail.key().substring(0, tail.key().length() - half[1].length()), "", List.of(half[0])));
			}
		List<String> keys = keys(p);
		boolean full = p.stress(p.vowelIndex(p.syllableCount() - 1)) != Stress.NONE;
		if (full || weak.isEmpty() && !keys.getLast().matches("(AH|IH|ER).*"))
			halves.add(new Halves(keys.getFirst(), keys.getLast(), List.of()));
		return halves;
	}

	/** Whether one of two texts is two words or more, and all syllables from the main stress on answer each other. */
	static boolean is(String a, String b, Pronouncer pronouncer) {
		if (a.indexOf(' ') < 0 && b.indexOf(' ') < 0 || a.equalsIgnoreCase(b)) return false;
		List<String> keysA = keys(said(a, pronouncer));
		List<String> keysB = keys(said(b, pronouncer));
		int shared = Math.min(keysA.size(), keysB.size());
		return shared >= SYLLABLES
				&& keysA.subList(keysA.size() - shared, keysA.size()).equals(keysB.subList(keysB.size() - shared, keysB.size()));
	}

	private static Pronunciation said(String text, Pronouncer pronouncer) {
		Pronunciation whole = Pronunciation.SILENT;
		for (String word : text.split(" ")) {
			Pronunciation usual = pronouncer.pronounce(word).usual();
			whole = whole.then(whole.isSilent() ? usual : lesser(usual));
		}
		return whole;
	}

	private static Pronunciation lesser(Pronunciation p) {
		return p.withStress(p.stresses().stream().map(s -> s == Stress.PRIMARY ? Stress.SECONDARY : s).toList());
	}

	/** The vowel of each syllable from the main stress on, with the consonants that close the syllable. */
	private static List<String> keys(Pronunciation p) {
		Tail tail = Tail.primary(p);
		if (tail == null) return List.of();
		int[] starts = Syllabifier.starts(p);
		int[] vowels = p.vowels();
		List<String> keys = new ArrayList<>();
		for (int s = 0; s < vowels.length; s++) {
			if (vowels[s] < tail.at()) continue;
			int end = s + 1 < vowels.length ? starts[s + 1] : p.length();
			keys.add(Tail.last(p.part(0, end)).key());
		}
		return keys;
	}

	private static int after(Pronunciation p, Tail tail) {
		int after = 0;
		for (int i = tail.at() + 1; i < p.length(); i++) if (p.isVowel(i)) after++;
		return after;
	}
}
