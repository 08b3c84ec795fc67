// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.rhyme;

import java.util.Set;

import gleaner.language.internal.rhyme.LineEnd.Voice;
import gleaner.language.sound.Phone;

/** Rhymes that older poets heard, or allowed themselves, and that are none today. */
final class OldRhyme {
	/** Vowels that parted later, with what follows them: "wind" and "mind", "love" and "move", "join" and "divine". */
	private static final Set<String> PARTED = Set.of("AY N D|IH N D", "AH V|UW V", "AH V|OW V", "AY N|OY N", "AY N D|OY N D", "AY L|OY L",
			"AY N T|OY N T", "AY L D|OY L D", "AY Z|OY Z", "AH M|OW M", "AH M|UW M", "AH N|OW N", "AA N|OW N", "AO N|OW N", "AH D|UH D",
			"AH D|UW D", "UH D|UW D", "AE V|EY V", "AA R|AO R", "AA R M|AO R M", "AA R D|AO R D", "ER D|AO R D", "ER TH|AO R TH",
			"EH TH|IY TH", "EY T|IY T", "EY K|EH K", "EY K|IY K", "EH D|EY D", "EH D|IY D", "EH N|EY N", "IH V|AY V", "AA T|AE T",
			"AO T|AE T",
			"IY R|EH R", "AO R S|ER S", "AA N D|AE N D", "EH R|ER", "AA R|EH R");

	private OldRhyme() {
	}

	/** Whether two words rhymed once. */
	static boolean is(LineEnd a, LineEnd b) {
		return strength(a, b) > 0;
	}

	/** How sure a pair is to be meant as such a rhyme; 0 if it is none. */
	static double strength(LineEnd a, LineEnd b) {
		if (a.letters().equals(b.letters())) return 0;
		double best = 0;
		for (Voice p : a.voices()) {
			for (Voice q : b.voices()) {
				if (p.isMosaic() || q.isMosaic()) continue;
				if (opened(a, p, q) || opened(b, q, p) || isIon(a, q) || isIon(b, p))
					best = Math.max(best, p.lifts() && q.lifts() ? Chime.HISTORICAL : Chime.NEAR);
				if (!p.isFeminine() && !q.isFeminine() && parted(p, q) && EyeRhyme.is(a, b)) return Chime.HISTORICAL;
				if (!p.isFeminine() && !q.isFeminine() && joined(p, q)) return Chime.HISTORICAL;
			}
		}
		return best;
	}

	private static boolean parted(Voice p, Voice q) {
		if (!p.last().coda().equals(q.last().coda())) return false;
		String a = p.last().key().strip();
		String b = q.last().key().strip();
		return PARTED.contains(a + "|" + b) || PARTED.contains(b + "|" + a);
	}

	/** "Join" was said like "jine", whatever the letters of its rhyme. */
	private static boolean joined(Voice p, Voice q) {
		boolean both = p.last().vowel() == Phone.AY && q.last().vowel() == Phone.OY
				|| p.last().vowel() == Phone.OY && q.last().vowel() == Phone.AY;
		return both && p.last().coda().equals(q.last().coda()) && !p.last().coda().isEmpty();
	}

	/** The close of "nation" once was two syllables, the last with a beat. */
	private static boolean isIon(LineEnd ion, Voice other) {
		boolean isWritten = ion.letters().endsWith("tion") || ion.letters().endsWith("sion") || ion.letters().endsWith("cion");
		return isWritten && !other.isFeminine() && other.last().coda().equals("N ") && switch (other.last().vowel()) {
		case AA, AO, AH, OW -> true;
		default -> false;
		};
	}

	/** A -y at the end was sounded like "eye"; most often one that is far enough from the stress to have a beat. */
	private static boolean opened(LineEnd end, Voice y, Voice eye) {
		String letters = end.letters();
		boolean isWritten = letters.endsWith("y") || letters.endsWith("ies") || letters.endsWith("ie") || letters.endsWith("ied");
		if (!isWritten || !y.isFeminine() || y.last().vowel() != Phone.IY) return false;
		String coda = eye.last().coda();
		return !eye.isFeminine() && eye.last().vowel() == Phone.AY && coda.equals(y.last().coda())
				&& (coda.isEmpty() || coda.equals("Z ") || coda.equals("D "));
	}
}
