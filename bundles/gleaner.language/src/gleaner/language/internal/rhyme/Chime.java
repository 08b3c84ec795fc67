// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.rhyme;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import gleaner.language.internal.rhyme.LineEnd.Voice;
import gleaner.language.rhyme.RhymeKind;
import gleaner.language.sound.Pronouncer;
import gleaner.language.sound.Pronunciation;

/** Compares the sounds and spellings of two words. Thread-safe. */
public final class Chime {
	/** How sure a pair is to be meant as a rhyme. */
	public static final double PERFECT = 1;
	/** The last syllables alone are the same: "eternity", "free"; or it takes two words: "poet", "know it". */
	public static final double LAST_SYLLABLE = 0.9;
	/** The same letters, or sounds that once rhymed: "love" and "prove", "majesty" and "die". */
	public static final double HISTORICAL = 0.7;
	/** The close is the same and the vowel near, or the other way round. */
	public static final double NEAR = 0.5;

	private static final Set<String> NEAR_VOWELS = near("AA AO", "AA AH", "AH UH", "UH UW", "AH OW", "AO OW", "IH IY", "EH IH", "EH EY",
			"AE EH", "AE EY", "AE AA", "ER AO", "ER AH", "ER EH", "ER AA", "AY IY", "AY IH", "UW OW", "UW AH",
			"AW OW", "AW UW", "IY EH", "IY EY", "AY OY", "EY IY", "AA EY", "AO AH", "AW AO", "UH AO", "OW UH", "AO UW", "AA ER", "EH AA",
			"AA OW");

	private final Pronouncer pronouncer;

	public Chime(Pronouncer pronouncer) {
		this.pronouncer = pronouncer;
	}

	LineEnd end(String text) {
		return LineEnd.of(text, pronouncer);
	}

	/** The kinds of chime between two words, over all their variants. */
	public Set<RhymeKind> kinds(String a, String b) {
		EnumSet<RhymeKind> kinds = EnumSet.noneOf(RhymeKind.class);
		LineEnd endA = end(a);
		LineEnd endB = end(b);
		for (Voice p : endA.voices()) for (Voice q : endB.voices()) add(kinds, p, q);
		if (startAlike(a, b)) kinds.add(RhymeKind.ALLITERATION);
		if (!kinds.contains(RhymeKind.PERFECT)) {
			if (EyeRhyme.is(endA, endB)) kinds.add(RhymeKind.EYE);
			if (OldRhyme.is(endA, endB)) kinds.add(RhymeKind.HISTORICAL);
		}
		if (Mosaic.is(a, b, pronouncer)) kinds.add(RhymeKind.MOSAIC);
		if (kinds.contains(RhymeKind.PERFECT)) kinds.removeAll(EnumSet.of(RhymeKind.SLANT, RhymeKind.LIGHT));
		return kinds;
	}

	private static void add(Set<RhymeKind> kinds, Voice p, Voice q) {
		Tail a = p.primary();
		Tail b = q.primary();
		if (isPerfect(p, q)) kinds.add(p.isMosaic() || q.isMosaic() ? RhymeKind.MOSAIC : RhymeKind.PERFECT);
		else if (isLight(p, q)) kinds.add(RhymeKind.LIGHT);
		if (a.vowel() == b.vowel()) kinds.add(RhymeKind.ASSONANCE);
		if (!a.coda().isEmpty() && a.coda().equals(b.coda()) && a.rest().equals(b.rest())) kinds.add(RhymeKind.CONSONANCE);
		if (near(a, b) || isForced(p, q)) kinds.add(RhymeKind.SLANT);
	}

	private boolean startAlike(String a, String b) {
		for (Pronunciation p : pronouncer.pronounce(a).variants())
			for (Pronunciation q : pronouncer.pronounce(b).variants())
				if (p.syllableCount() > 0 && q.syllableCount() > 0 && p.phone(0) == q.phone(0) && !p.isVowel(0)) return true;
		return false;
	}

	/** The keys of all tails by which a word, fully said, can rhyme. */
	public Set<String> endings(String word) {
		Set<String> keys = new LinkedHashSet<>();
		for (Voice voice : end(word).voices()) {
			keys.add(voice.primary().key().strip());
			keys.add(voice.stressed().key().strip());
		}
		return keys;
	}

	/** How sure it is that two line ends are meant to rhyme. */
	Link link(LineEnd a, LineEnd b) {
		if (a.letters().isEmpty() || b.letters().isEmpty()) return Link.NONE;
		if (a.letters().equals(b.letters())) return new Link(PERFECT, Optional.of(RhymeKind.PERFECT), -1, -1);
		double best = 0;
		int first = 0;
		int second = 0;
		boolean isMosaic = false;
		for (int i = 0; i < a.voices().size(); i++) {
			for (int j = 0; j < b.voices().size(); j++) {
				Voice p = a.voices().get(i);
				Voice q = b.voices().get(j);
				double strength = strength(p, q);
				if (strength == 0 || strength < best) continue;
				if (strength > best) {
					best = strength;
					first = 0;
					second = 0;
					isMosaic = p.isMosaic() || q.isMosaic();
				}
				first |= 1 << i;
				second |= 1 << j;
			}
		}
		if (best < HISTORICAL) {
			double once = OldRhyme.strength(a, b);
			if (once > 0 && once >= best) return new Link(once, Optional.of(RhymeKind.HISTORICAL), -1, -1);
			if (EyeRhyme.is(a, b)) return new Link(HISTORICAL, Optional.of(RhymeKind.EYE), -1, -1);
		}
		if (best == 0) return Link.NONE;
		RhymeKind kind = isMosaic ? RhymeKind.MOSAIC
				: best == PERFECT ? RhymeKind.PERFECT : best == LAST_SYLLABLE ? RhymeKind.LIGHT : RhymeKind.SLANT;
		return new Link(best, Optional.of(kind), first, second);
	}

	private static double strength(Voice p, Voice q) {
		if (p.isMosaic() || q.isMosaic()) return isPerfect(p, q) ? LAST_SYLLABLE : 0;
		if (isPerfect(p, q)) return PERFECT;
		if (isLight(p, q)) return LAST_SYLLABLE;
		boolean lift = p.lifts() && q.lifts() && !(p.isFeminine() && q.isFeminine());
		return near(p.stressed(), q.stressed()) || lift && near(p.last(), q.last()) || isForced(p, q) ? NEAR : 0;
	}

	private static boolean isPerfect(Voice p, Voice q) {
		if ((p.isMosaic() || q.isMosaic()) && p.after() == 0) return false;
		return p.stressed().key().equals(q.stressed().key()) || p.primary().key().equals(q.primary().key());
	}

	/** The last syllables are the same, and a metre can put a beat on both; an ending that follows the stress at once is passed over. */
	private static boolean isLight(Voice p, Voice q) {
		return p.lifts() && q.lifts() && !(p.isFeminine() && q.isFeminine()) && p.last().key().equals(q.last().key());
	}

	/** The last syllables are the same, but one or both carry a beat only by force: "water", "her"; "melody", "harmony". */
	private static boolean isForced(Voice p, Voice q) {
		if (!p.last().key().equals(q.last().key())) return false;
		return !p.isFeminine() || !q.isFeminine() || p.lifts() && q.lifts() && p.last().coda().isEmpty();
	}

	private static boolean near(Tail a, Tail b) {
		if (!a.rest().equals(b.rest())) return false;
		boolean sameVowel = a.vowel() == b.vowel();
		if (a.coda().equals(b.coda())) return sameVowel || !a.coda().isEmpty() && NEAR_VOWELS.contains(a.vowel() + " " + b.vowel());
		return sameVowel && kin(a.coda(), b.coda());
	}

	/** Codas that differ in voice or in one consonant of the same family. */
	private static boolean kin(String a, String b) {
		return family(a).equals(family(b)) && !family(a).isEmpty();
	}

	static String family(String coda) {
		StringBuilder family = new StringBuilder();
		for (String phone : coda.split(" ")) {
			family.append(switch (phone) {
			case "M", "N", "NG" -> 'n';
			case "S", "Z" -> 's';
			case "F", "V" -> 'f';
			case "TH", "DH" -> 'h';
			case "P", "B" -> 'p';
			case "T", "D" -> 't';
			case "K", "G" -> 'k';
			case "SH", "ZH", "CH", "JH" -> 'c';
			default -> phone;
			});
		}
		return family.toString();
	}

	private static Set<String> near(String... pairs) {
		Set<String> both = new HashSet<>();
		for (String pair : pairs) {
			String[] two = pair.split(" ");
			both.add(pair);
			both.add(two[1] + " " + two[0]);
		}
		return both;
	}
}
