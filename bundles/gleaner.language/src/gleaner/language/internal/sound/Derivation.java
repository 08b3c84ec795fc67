// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import gleaner.language.sound.Phone;
import gleaner.language.sound.Pronunciation;
import gleaner.language.sound.Stress;

/**
 * Says a word that the dictionary lacks by way of words that it has: endings ("moonings"), prefixes ("unmoon"), older and
 * British spellings ("colour"), and compounds ("moonglimmer"). Immutable.
 */
final class Derivation {
	private static final Pronunciation S = Pronunciation.parse("S");
	private static final Pronunciation Z = Pronunciation.parse("Z");
	private static final Pronunciation IZ = Pronunciation.parse("IH0 Z");
	private static final Pronunciation T = Pronunciation.parse("T");
	private static final Pronunciation D = Pronunciation.parse("D");
	private static final Pronunciation ID = Pronunciation.parse("IH0 D");
	private static final Pronunciation ING = Pronunciation.parse("IH0 NG");
	private static final Pronunciation ETH = Pronunciation.parse("IH0 TH");
	private static final Pronunciation EST = Pronunciation.parse("IH0 S T");
	private static final Pronunciation ST = Pronunciation.parse("S T");

	private record Ending(String letters, Pronunciation sound) {
	}

	private static final List<Ending> ENDINGS = List.of(
			new Ending("lessness", Pronunciation.parse("L AH0 S N AH0 S")),
			new Ending("fulness", Pronunciation.parse("F AH0 L N AH0 S")),
			new Ending("ness", Pronunciation.parse("N AH0 S")),
			new Ending("less", Pronunciation.parse("L AH0 S")),
			new Ending("fully", Pronunciation.parse("F AH0 L IY0")),
			new Ending("ful", Pronunciation.parse("F AH0 L")),
			new Ending("ship", Pronunciation.parse("SH IH2 P")),
			new Ending("like", Pronunciation.parse("L AY2 K")),
			new Ending("ward", Pronunciation.parse("W ER0 D")),
			new Ending("wards", Pronunciation.parse("W ER0 D Z")),
			new Ending("wise", Pronunciation.parse("W AY2 Z")),
			new Ending("ment", Pronunciation.parse("M AH0 N T")),
			new Ending("ly", Pronunciation.parse("L IY0")),
			new Ending("dom", Pronunciation.parse("D AH0 M")),
			new Ending("hood", Pronunciation.parse("HH UH2 D")));

	private static final List<Ending> PREFIXES = List.of(
			new Ending("under", Pronunciation.parse("AH2 N D ER0")),
			new Ending("over", Pronunciation.parse("OW2 V ER0")),
			new Ending("fore", Pronunciation.parse("F AO2 R")),
			new Ending("out", Pronunciation.parse("AW2 T")),
			new Ending("mis", Pronunciation.parse("M IH0 S")),
			new Ending("non", Pronunciation.parse("N AA0 N")),
			new Ending("un", Pronunciation.parse("AH0 N")));

	private static final Set<Phone> HISSING = Set.of(Phone.S, Phone.Z, Phone.SH, Phone.ZH, Phone.CH, Phone.JH);
	private static final Set<Phone> VOICELESS = Set.of(Phone.P, Phone.T, Phone.K, Phone.F, Phone.TH, Phone.S, Phone.SH, Phone.CH);
	private static final int SHORTEST_HALF = 4;

	private final Function<String, List<Pronunciation>> dictionary;

	Derivation(Function<String, List<Pronunciation>> dictionary) {
		this.dictionary = dictionary;
	}

	/** The ways of saying a plain lower-case word, or none. */
	List<Pronunciation> variants(String word) {
		List<Pronunciation> found = inflected(word);
		if (found.isEmpty()) found = respelled(word);
		if (found.isEmpty()) found = suffixed(word);
		if (found.isEmpty()) found = prefixed(word);
		if (found.isEmpty()) found = compound(word);
		return found;
	}

	/** The sound of a stem followed by the plural or possessive s. */
	static Pronunciation plural(Pronunciation stem) {
		if (stem.isSilent()) return Z;
		Phone last = stem.phone(stem.length() - 1);
		return stem.then(HISSING.contains(last) ? IZ : VOICELESS.contains(last) ? S : Z);
	}

	/** The sound of a stem followed by the past -ed, which is a syllable only after t and d. */
	static Pronunciation past(Pronunciation stem) {
		if (stem.isSilent()) return D;
		Phone last = stem.phone(stem.length() - 1);
		return stem.then(last == Phone.T || last == Phone.D ? ID : VOICELESS.contains(last) ? T : D);
	}

	/** The sound of a stem followed by -ed as a syllable of its own. */
	static Pronunciation soundedPast(Pronunciation stem) {
		return stem.then(ID);
	}

	/** The second person -st without a vowel of its own. */
	static Pronunciation thou(Pronunciation stem) {
		return stem.then(ST);
	}

	private List<Pronunciation> inflected(String w) {
		List<Pronunciation> found = new ArrayList<>();
		if (w.endsWith("s") && !w.endsWith("ss")) {
			add(found, stems(w, "s"), Derivation::plural);
			if (w.endsWith("ies")) add(found, stem(cut(w, 3) + "y"), Derivation::plural);
			if (w.endsWith("es")) add(found, stem(cut(w, 2)), p -> hissing(p) ? plural(p) : null);
		}
		if (w.endsWith("ed")) {
			for (List<Pronunciation> stem : pastBases(w)) add(found, stem, Derivation::past);
			if (w.endsWith("ied")) add(found, stem(cut(w, 3) + "y"), Derivation::past);
		}
		if (w.endsWith("ing")) for (List<Pronunciation> stem : bases(w, 3)) add(found, stem, p -> p.then(ING));
		if (w.endsWith("eth")) for (List<Pronunciation> stem : bases(w, 3)) add(found, stem, p -> p.then(ETH));
		if (w.endsWith("est")) {
			for (List<Pronunciation> stem : bases(w, 3)) add(found, stem, p -> p.then(EST));
			if (w.endsWith("iest")) add(found, stem(cut(w, 4) + "y"), p -> p.then(EST));
		}
		if (w.endsWith("er")) for (List<Pronunciation> stem : bases(w, 2)) add(found, stem, p -> p.then(Pronunciation.parse("ER0")));
		if (w.endsWith("ier")) add(found, stem(cut(w, 3) + "y"), p -> p.then(Pronunciation.parse("ER0")));
		if (w.endsWith("ish")) for (List<Pronunciation> stem : bases(w, 3)) add(found, stem, p -> p.then(Pronunciation.parse("IH0 SH")));
		return found;
	}

	private List<Pronunciation> respelled(String w) {
		for (String[] change : new String[][] { { "our", "or" }, { "ise", "ize" }, { "isation", "ization" }, { "yse", "yze" },
			{ "ogue", "og" },
			{ "aught", "ought" }, { "ence", "ense" } }) {
			int at = w.lastIndexOf(change[0]);
			if (at < 2 || at == w.length() - 1) continue;
			String other = w.substring(0, at) + change[1] + w.substring(at + change[0].length());
			List<Pronunciation> found = dictionary.apply(other);
			if (found.isEmpty()) found = inflected(other);
			if (!found.isEmpty()) return found;
		}
		return List.of();
	}

	private List<Pronunciation> suffixed(String w) {
		for (Ending ending : ENDINGS) {
			if (!w.endsWith(ending.letters()) || w.length() < ending.letters().length() + SHORTEST_HALF) continue;
			List<Pronunciation> stem = stem(cut(w, ending.letters().length()));
			if (stem.isEmpty() && w.endsWith("i" + ending.letters())) stem = stem(cut(w, ending.letters().length() + 1) + "y");
			if (stem.isEmpty()) stem = inflected(cut(w, ending.letters().length()));
			List<Pronunciation> found = new ArrayList<>();
			add(found, stem, p -> p.then(ending.sound()));
			if (!found.isEmpty()) return found;
		}
		return List.of();
	}

	private List<Pronunciation> prefixed(String w) {
		for (Ending prefix : PREFIXES) {
			if (!w.startsWith(prefix.letters()) || w.length() < prefix.letters().length() + SHORTEST_HALF) continue;
			String rest = w.substring(prefix.letters().length());
			List<Pronunciation> stem = stem(rest);
			if (stem.isEmpty()) stem = inflected(rest);
			if (stem.isEmpty()) stem = suffixed(rest);
			List<Pronunciation> found = new ArrayList<>();
			add(found, stem, prefix.sound()::then);
			if (!found.isEmpty()) return found;
		}
		return List.of();
	}

	/** Two dictionary words in one, cut where the shorter half is longest; the second keeps a lesser stress. */
	private List<Pronunciation> compound(String w) {
		for (int shorter = w.length() / 2; shorter >= SHORTEST_HALF; shorter--) {
			for (int cut : new int[] { w.length() - shorter, shorter }) {
				List<Pronunciation> first = dictionary.apply(w.substring(0, cut));
				if (first.isEmpty()) continue;
				List<Pronunciation> second = dictionary.apply(w.substring(cut));
				if (second.isEmpty()) second = shorter > SHORTEST_HALF ? inflected(w.substring(cut)) : second;
				if (second.isEmpty()) continue;
				return List.of(joined(first.getFirst(), second.getFirst()));
			}
		}
		return List.of();
	}

	/** The second half keeps the main stress if it is long: "hydrotherapy" against "nightwalker". */
	private static Pronunciation joined(Pronunciation first, Pronunciation second) {
		return second.syllableCount() >= 3 ? lessened(first).then(second) : first.then(lessened(second));
	}

	private static Pronunciation lessened(Pronunciation p) {
		return p.withStress(p.stresses().stream().map(s -> s == Stress.PRIMARY ? Stress.SECONDARY : Stress.NONE).toList());
	}

	private static boolean hissing(Pronunciation p) {
		return !p.isSilent() && HISSING.contains(p.phone(p.length() - 1));
	}

	/** The bases of -ed, which leaves "sprinkle" its vowel. */
	private List<List<Pronunciation>> pastBases(String w) {
		List<Pronunciation> whole = w.endsWith("led") ? stem(cut(w, 1)) : List.of();
		return whole.isEmpty() ? bases(w, 2) : List.of(whole);
	}

	/**
	 * What can stand before an ending that starts with a vowel: the bare stem, with its dropped e, or with its doubled letter taken back.
	 */
	private List<List<Pronunciation>> bases(String w, int ending) {
		String bare = cut(w, ending);
		if (bare.length() < 2) return List.of();
		int n = bare.length();
		if (n > 3 && bare.charAt(n - 1) == bare.charAt(n - 2) && !Spelling.isVowelLetter(bare.charAt(n - 1))) {
			List<Pronunciation> whole = stem(bare);
			return List.of(whole.isEmpty() ? stem(cut(bare, 1)) : whole);
		}
		List<Pronunciation> withE = stem(bare + "e");
		List<Pronunciation> plain = stem(bare);
		boolean longer = !plain.isEmpty() && plain.getFirst().syllableCount() > 1;
		return List
				.of(withE.isEmpty() || longer ? plain : bare.endsWith("l") ? withE.stream().map(Derivation::beforeVowel).toList() : withE);
	}

	/** "Sprinkle" loses its second vowel before -ing. */
	private static Pronunciation beforeVowel(Pronunciation stem) {
		int n = stem.length();
		boolean weak = n > 2 && stem.phone(n - 1) == Phone.L && stem.phone(n - 2) == Phone.AH && stem.stress(n - 2) == Stress.NONE;
		return weak && stem.syllableCount() > 1 ? stem.part(0, n - 2).then(stem.part(n - 1, n)) : stem;
	}

	private List<Pronunciation> stems(String w, String ending) {
		return stem(cut(w, ending.length()));
	}

	private List<Pronunciation> stem(String stem) {
		return stem.length() < 2 ? List.of() : dictionary.apply(stem);
	}

	private static String cut(String w, int letters) {
		return w.substring(0, Math.max(0, w.length() - letters));
	}

	private static void add(List<Pronunciation> found, List<Pronunciation> stems, Function<Pronunciation, Pronunciation> ending) {
		for (Pronunciation stem : stems) {
			Pronunciation p = ending.apply(stem);
			if (p != null && p.syllableCount() > 0 && !found.contains(p)) found.add(p);
		}
	}
}
