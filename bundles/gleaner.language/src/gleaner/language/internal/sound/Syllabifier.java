// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sound;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import gleaner.language.sound.Phone;
import gleaner.language.sound.Pronunciation;
import gleaner.language.sound.Stress;
import gleaner.language.sound.Syllable;

/**
 * Cuts words into syllables: phones by the largest onset that English allows, letters by their alignment with the phones.
 * Immutable.
 */
public final class Syllabifier {
	private static final Set<String> ONSETS = Set.of("P L", "P R", "B L", "B R", "T R", "T W", "D R", "D W", "K L", "K R", "K W", "G L",
			"G R", "G W", "F L", "F R", "TH R", "TH W",
			"SH R", "S P", "S T", "S K", "S M", "S N", "S L", "S W", "S F", "P Y", "B Y", "K Y", "M Y", "F Y", "V Y", "HH Y", "HH W",
			"S P L", "S P R", "S T R", "S K R", "S K W", "S P Y", "S K Y");
	/** Two letters that spell one of the sounds of {@link #FRICTION} are not cut apart. */
	private static final Set<String> DIGRAPHS = Set.of("ph", "th", "sh", "ch", "gh");
	private static final Set<Phone> FRICTION = EnumSet.of(Phone.F, Phone.V, Phone.TH, Phone.DH, Phone.SH, Phone.ZH, Phone.CH, Phone.JH,
			Phone.K);
	/** Longer words are cut evenly: their alignment would take too long. */
	private static final int LONGEST = 120;

	private final LetterLabels alignment;

	public Syllabifier(LetterLabels alignment) {
		this.alignment = alignment;
	}

	/** Where each syllable starts among the phones; the first is 0. */
	public static int[] starts(Pronunciation p) {
		int[] vowels = p.vowels();
		int n = vowels.length;
		int[] starts = new int[n];
		int vowel = n == 0 ? 0 : vowels[0];
		for (int s = 1; s < n; s++) {
			int next = vowels[s];
			int start = next;
			while (start > vowel + 1 && isOnset(p, start - 1, next)) start--;
			starts[s] = start;
			vowel = next;
		}
		return starts;
	}

	private static boolean isOnset(Pronunciation p, int from, int to) {
		if (to - from == 1) return p.phone(from) != Phone.NG && p.phone(from) != Phone.ZH;
		return ONSETS.contains(p.part(from, to).phones());
	}

	/** The syllables of a written word; they cover it without a gap, or are empty if it is silent. */
	public List<Syllable> syllables(String word, Pronunciation p) {
		int n = p.syllableCount();
		if (n == 0) return List.of();
		int[] phoneStarts = starts(p);
		List<Stress> stresses = p.stresses();
		int[] cuts = n == 1 ? new int[] { 0 } : cuts(word, p, phoneStarts);
		List<Syllable> syllables = new ArrayList<>(n);
		for (int s = 0; s < n; s++) {
			int end = s + 1 < n ? cuts[s + 1] : word.length();
			Pronunciation sound = p.part(phoneStarts[s], s + 1 < n ? phoneStarts[s + 1] : p.length());
			syllables.add(new Syllable(cuts[s], end, word.substring(cuts[s], end), sound.toString(), stresses.get(s)));
		}
		return List.copyOf(syllables);
	}

	private int[] cuts(String word, Pronunciation p, int[] phoneStarts) {
		int n = phoneStarts.length;
		int[] cuts = new int[n];
		String letters = oneLetterPerUnit(word);
		int[] starts = word.length() > LONGEST ? null : alignment.align(letters, p);
		for (int s = 1; s < n; s++) {
			int cut = starts == null ? (int) ((long) word.length() * s / n)
					: letterOf(starts, phoneStarts[s], letters, FRICTION.contains(p.phone(phoneStarts[s])));
			cuts[s] = Math.min(word.length(), Math.max(cut, cuts[s - 1] + (word.length() - cuts[s - 1] > n - s ? 1 : 0)));
			if (cuts[s] < word.length() && Character.isLowSurrogate(word.charAt(cuts[s])) && cuts[s] > 0)
				cuts[s] = Math.max(cuts[s - 1], cuts[s] - 1);
		}
		return cuts;
	}

	/** The letter at which a phone starts, so that a doubled consonant is cut in its middle. */
	private static int letterOf(int[] starts, int phone, String letters, boolean startsWithFriction) {
		int i = 0;
		while (i + 1 < starts.length && starts[i + 1] <= phone) i++;
		if (starts[i] < phone) i++;
		if (i > 0 && i < letters.length() && DIGRAPHS.contains(letters.substring(i - 1, i + 1)) && startsWithFriction) return i - 1;
		if (i > 0 && i + 1 < letters.length() && letters.charAt(i) == letters.charAt(i + 1) && !Spelling.isVowelLetter(letters.charAt(i)))
			return i + 1;
		return i;
	}

	/** Plain letters at the same places as in the word; what is no plain letter becomes a dot, which stands for nothing. */
	private static String oneLetterPerUnit(String word) {
		StringBuilder letters = new StringBuilder(word.length());
		for (int i = 0; i < word.length(); i++) {
			char c = word.charAt(i);
			String plain = Spelling.isLetter(c) ? "" : Spelling.plain(word.substring(i, i + 1));
			letters.append(Spelling.isLetter(c) ? c : plain.isEmpty() ? '.' : plain.charAt(0));
		}
		return letters.toString();
	}
}
