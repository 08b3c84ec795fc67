// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.metre;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import gleaner.language.internal.data.Remembered;
import gleaner.language.internal.metre.FunctionWords.Weight;
import gleaner.language.internal.sound.Spelling;
import gleaner.language.metre.Licence;
import gleaner.language.sound.Evidence;
import gleaner.language.sound.Phone;
import gleaner.language.sound.Pronouncer;
import gleaner.language.sound.Pronunciation;
import gleaner.language.sound.Sounding;
import gleaner.language.sound.Stress;

/**
 * Finds the ways in which a word can be said in verse: its variants, and what elision, synaeresis and sounded endings make of them.
 * Thread-safe.
 */
final class Sayings {
	private static final int MOST = 8;
	private static final int LONGEST_WITH_LICENCE = 16;
	private static final Set<String> OFTEN_ONE_SYLLABLE = Set.of("heaven", "seven", "given", "even", "spirit", "over", "ever", "never",
			"either", "whether", "hither", "thither", "whither", "being",
			"seeing", "dying", "lying", "flying", "driven", "riven", "eleven", "evil", "devil", "stolen", "fallen", "having", "father",
			"other", "rather", "heavens", "towards", "toward", "spirits");
	private static final Set<Phone> LIQUID = Set.of(Phone.R, Phone.L, Phone.N);

	/** The words of a language are commoner than what machines invent, and come first. */
	private static final int REMEMBERED = 20_000;
	private static final int LONGEST_REMEMBERED = 40;

	private final Pronouncer pronouncer;
	private final Costs costs;
	private final Remembered<String, List<Saying>> known = new Remembered<>(REMEMBERED);

	Sayings(Pronouncer pronouncer, Costs costs) {
		this.pronouncer = pronouncer;
		this.costs = costs;
	}

	/** The ways of saying a word in a line, the usual one first. At least one; a silent word has no beats. */
	List<Saying> of(String word) {
		return word.length() > LONGEST_REMEMBERED ? find(word) : known.get(word, this::find);
	}

	private List<Saying> find(String word) {
		Sounding sounding = pronouncer.pronounce(word);
		String plain = Spelling.plain(word);
		Weight weight = FunctionWords.weight(plain);
		Map<String, Saying> found = new LinkedHashMap<>();
		double cost = 0;
		for (Pronunciation p : sounding.variants()) {
			add(found, new Saying(p, beats(p, weight), cost, List.of()));
			cost = costs.variant;
		}
		if (sounding.evidence() != Evidence.SPELLED_OUT) {
			for (Pronunciation p : sounding.variants()) if (p.syllableCount() <= LONGEST_WITH_LICENCE) licences(found, p, plain, weight);
		}
		return found.values().stream().limit(MOST).toList();
	}

	private void licences(Map<String, Saying> found, Pronunciation p, String plain, Weight weight) {
		for (int i = 0; i + 1 < p.length(); i++) {
			if (!p.isVowel(i)) continue;
			if (p.isVowel(i + 1) && p.stress(i + 1) == Stress.NONE) {
				boolean glide = p.stress(i) == Stress.NONE && (p.phone(i) == Phone.IY || p.phone(i) == Phone.UW || p.phone(i) == Phone.OW);
				Pronunciation merged = glide ? replaced(p, i, 1, p.phone(i) == Phone.IY ? "Y" : "W")
						: replaced(p, i + 1, 1, p.phone(i + 1) == Phone.ER ? "R" : "");
				add(found, new Saying(merged, beats(merged, weight), glide ? costs.synaeresis : costs.monosyllable,
						List.of(Licence.SYNAERESIS)));
			}
			if (p.stress(i) == Stress.NONE && p.syllableCount() > 2) {
				boolean vowelFollows = p.phone(i) == Phone.ER ? p.isVowel(i + 1)
						: i + 2 < p.length() && LIQUID.contains(p.phone(i + 1)) && p.isVowel(i + 2) && p.stress(i + 2) == Stress.NONE;
				boolean weakFollows = p.phone(i) != Phone.ER || p.stress(i + 1) == Stress.NONE;
				boolean weak = p.phone(i) == Phone.ER || p.phone(i) == Phone.AH || p.phone(i) == Phone.IH;
				if (weak && vowelFollows && weakFollows && i > 0) {
					Pronunciation shorter = replaced(p, i, 1, p.phone(i) == Phone.ER ? "R" : "");
					add(found, new Saying(shorter, beats(shorter, weight), costs.elision, List.of(Licence.ELISION)));
				}
			}
		}
		if (p.syllableCount() == 2 && OFTEN_ONE_SYLLABLE.contains(plain)) {
			Pronunciation one = replaced(p, p.vowelIndex(1), 1, p.phone(p.vowelIndex(1)) == Phone.ER ? "R" : "");
			add(found, new Saying(one, beats(one, weight), costs.monosyllable,
					List.of(p.isVowel(p.vowelIndex(1) - 1) ? Licence.SYNAERESIS : Licence.ELISION)));
		}
		soundedEndings(found, p, plain, weight);
	}

	private void soundedEndings(Map<String, Saying> found, Pronunciation p, String plain, Weight weight) {
		int n = p.length();
		if (plain.endsWith("ed") && n > 2 && !p.isVowel(n - 2) && (p.phone(n - 1) == Phone.D || p.phone(n - 1) == Phone.T)) {
			Pronunciation sounded = p.part(0, n - 1).then(Pronunciation.parse("IH0 D"));
			add(found, new Saying(sounded, beats(sounded, weight), costs.soundedEd, List.of(Licence.SOUNDED_ENDING)));
		}
		if (plain.endsWith("ion") && n > 3 && p.phone(n - 3) == Phone.SH) {
			Pronunciation sounded = p.part(0, n - 3).then(Pronunciation.parse("S IY0 AH2 N"));
			add(found, new Saying(sounded, beats(sounded, weight), costs.soundedIon, List.of(Licence.SOUNDED_ENDING)));
		}
	}

	/** How each syllable stands by itself. */
	static List<Beat> beats(Pronunciation p, Weight weight) {
		int n = p.syllableCount();
		if (n == 0) return List.of();
		if (n == 1) {
			return List.of(switch (weight) {
			case ARTICLE -> Beat.ARTICLE;
			case CLITIC -> Beat.CLITIC;
			case PRONOUN -> Beat.PRONOUN;
			case CONTENT -> Beat.CONTENT;
			});
		}
		List<Stress> stresses = p.stresses();
		List<Beat> beats = new ArrayList<>(n);
		boolean unstressed = stresses.stream().allMatch(s -> s == Stress.NONE);
		for (int i = 0; i < n; i++) {
			boolean beside = i > 0 && stresses.get(i - 1) == Stress.PRIMARY || i + 1 < n && stresses.get(i + 1) == Stress.PRIMARY;
			beats.add(switch (stresses.get(i)) {
			case PRIMARY -> weight == Weight.CONTENT ? Beat.PRIMARY : Beat.PRIMARY_OF_FUNCTION;
			case SECONDARY -> Beat.SECONDARY;
			case NONE -> unstressed ? Beat.PRONOUN : beside ? Beat.UNSTRESSED_BESIDE : Beat.UNSTRESSED_AWAY;
			});
		}
		return beats;
	}

	private static Pronunciation replaced(Pronunciation p, int at, int length, String by) {
		return p.part(0, at).then(Pronunciation.parse(by)).then(p.part(at + length, p.length()));
	}

	/** Ways that beat alike are one way: the cheapest. */
	private static void add(Map<String, Saying> found, Saying saying) {
		String key = saying.beats().toString();
		Saying known = found.get(key);
		if (known == null || saying.cost() < known.cost()) found.put(key, saying);
	}
}
