package gleaner.language.internal.rhyme;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import gleaner.language.internal.sound.Spelling;
import gleaner.language.rhyme.RhymeKind;
import gleaner.language.sound.Phone;
import gleaner.language.sound.Pronouncer;
import gleaner.language.sound.Pronunciation;
import gleaner.language.sound.Sounding;
import gleaner.language.sound.Stress;

/** Compares the sounds and spellings of two words. Thread-safe. */
public final class Chime {
	/** How sure a pair is to be meant as a rhyme. */
	public static final double PERFECT = 1;
	/** The last syllables alone are the same: "eternity", "free". */
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

	/** The kinds of chime between two words, over all their variants. */
	public Set<RhymeKind> kinds(String a, String b) {
		EnumSet<RhymeKind> kinds = EnumSet.noneOf(RhymeKind.class);
		Sounding soundA = pronouncer.pronounce(a);
		Sounding soundB = pronouncer.pronounce(b);
		for (Pronunciation p : soundA.variants()) {
			for (Pronunciation q : soundB.variants()) add(kinds, p, q);
		}
		if (!kinds.contains(RhymeKind.PERFECT) && sameEnding(Spelling.plain(a), Spelling.plain(b))) kinds.add(RhymeKind.EYE);
		if (kinds.contains(RhymeKind.PERFECT)) kinds.remove(RhymeKind.SLANT);
		return kinds;
	}

	private static void add(Set<RhymeKind> kinds, Pronunciation p, Pronunciation q) {
		Tail a = Tail.primary(p);
		Tail b = Tail.primary(q);
		if (a == null || b == null) return;
		if (a.key().equals(b.key()) || Tail.stressed(p).key().equals(Tail.stressed(q).key())) kinds.add(RhymeKind.PERFECT);
		if (a.vowel() == b.vowel()) kinds.add(RhymeKind.ASSONANCE);
		if (!a.coda().isEmpty() && a.coda().equals(b.coda()) && a.rest().equals(b.rest())) kinds.add(RhymeKind.CONSONANCE);
		if (near(a, b)) kinds.add(RhymeKind.SLANT);
		if (p.phone(0) == q.phone(0) && !p.isVowel(0)) kinds.add(RhymeKind.ALLITERATION);
	}

	/** The keys of all tails by which a word, fully said, can rhyme. */
	public Set<String> endings(String word) {
		Set<String> keys = new LinkedHashSet<>();
		for (Pronunciation p : full(pronouncer.pronounce(word))) {
			for (Tail tail : new Tail[] { Tail.primary(p), Tail.stressed(p) }) if (tail != null) keys.add(tail.key().strip());
		}
		return keys;
	}

	/** How sure it is that two words at line ends are meant to rhyme, from 0 to 1. */
	public double strength(String a, String b) {
		return strength(pronouncer.pronounce(a), pronouncer.pronounce(b), Spelling.plain(a), Spelling.plain(b));
	}

	double strength(Sounding a, Sounding b, String lettersA, String lettersB) {
		if (lettersA.equals(lettersB)) return lettersA.isEmpty() ? 0 : PERFECT;
		double best = 0;
		for (Pronunciation p : full(a)) for (Pronunciation q : full(b)) best = Math.max(best, strength(p, q));
		if (best < HISTORICAL && (sameEnding(lettersA, lettersB) || onceRhymed(a.variants(), b.variants(), lettersA, lettersB)))
			best = HISTORICAL;
		return best;
	}

	/** The variants that a word can have at a line's end: not the swallowed one of "can" or "the" if there is a full one. */
	private static List<Pronunciation> full(Sounding sounding) {
		List<Pronunciation> full = sounding.variants().stream().filter(p -> p.stresses().stream().anyMatch(s -> s != Stress.NONE)).toList();
		return full.isEmpty() ? sounding.variants() : full;
	}

	private static double strength(Pronunciation p, Pronunciation q) {
		Tail a = Tail.stressed(p);
		Tail b = Tail.stressed(q);
		if (a == null || b == null) return 0;
		if (a.key().equals(b.key()) || Tail.primary(p).key().equals(Tail.primary(q).key())) return PERFECT;
		Tail lastA = Tail.last(p);
		Tail lastB = Tail.last(q);
		boolean feminine = !a.rest().isEmpty() && !b.rest().isEmpty();
		if (lastA.key().equals(lastB.key()) && !feminine) return LAST_SYLLABLE;
		return near(a, b) || near(lastA, lastB) && !feminine ? NEAR : 0;
	}

	/** -y was sounded like "eye" by older poets, "wind" like "mind". */
	private static boolean onceRhymed(List<Pronunciation> a, List<Pronunciation> b, String lettersA, String lettersB) {
		return openEnding(a, lettersA) && openEye(b) || openEnding(b, lettersB) && openEye(a);
	}

	private static boolean openEnding(List<Pronunciation> variants, String letters) {
		if (!letters.endsWith("y") && !letters.endsWith("ies") && !letters.endsWith("ie") && !letters.endsWith("ied")) return false;
		return variants.stream().anyMatch(p -> p.syllableCount() > 1 && Tail.last(p).vowel() == Phone.IY);
	}

	private static boolean openEye(List<Pronunciation> variants) {
		return variants.stream().anyMatch(p -> p.syllableCount() > 0 && Tail.last(p).vowel() == Phone.AY
				&& (Tail.last(p).coda().isEmpty() || Tail.last(p).coda().equals("Z ") || Tail.last(p).coda().equals("D ")));
	}

	private static boolean near(Tail a, Tail b) {
		if (!a.rest().equals(b.rest())) return false;
		boolean sameVowel = a.vowel() == b.vowel();
		if (a.coda().equals(b.coda()))
			return sameVowel || !(a.coda().isEmpty() && a.rest().isEmpty()) && NEAR_VOWELS.contains(a.vowel() + " " + b.vowel());
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

	/** Whether the letters are the same from the last vowel group on. */
	private static boolean sameEnding(String a, String b) {
		String tailA = letterTail(a);
		return tailA.length() > 1 && tailA.equals(letterTail(b)) && !a.equals(b);
	}

	/** The last vowel letters and what follows; a silent e does not count as the last vowel. */
	private static String letterTail(String word) {
		int i = word.length() - 1;
		if (i > 1 && (word.charAt(i) == 'e' || word.charAt(i) == 'y') && !isVowel(word, i - 1)) i--;
		else if (i > 2 && word.endsWith("es") || i > 2 && word.endsWith("ed")) i -= 2;
		while (i >= 0 && !isVowel(word, i)) i--;
		while (i > 0 && isVowel(word, i - 1)) i--;
		if (i < 0) return "";
		String tail = word.substring(i);
		return tail.length() > 2 && tail.endsWith("e") ? tail.substring(0, tail.length() - 1) : tail;
	}

	private static boolean isVowel(String word, int i) {
		return "aeiouy".indexOf(word.charAt(i)) >= 0;
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
