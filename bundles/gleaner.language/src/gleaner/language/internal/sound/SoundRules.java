// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import gleaner.language.sound.Evidence;
import gleaner.language.sound.Pronunciation;
import gleaner.language.sound.Sounding;
import gleaner.language.sound.Stress;

/** Decides by which road a word is said: dictionary, contraction, derivation, spelled out, or from its letters. Thread-safe. */
public final class SoundRules {
	private static final int MOST_VARIANTS = 6;
	private static final int CANDIDATES = 8;
	/** Longer words are read in pieces. */
	private static final int PIECE = 48;
	/** What is longer is no word, and nobody will say it: data, or a line without its blanks. */
	private static final int LONGEST = 1000;
	private static final int LONGEST_ABBREVIATION = 5;

	private final Function<String, List<Pronunciation>> dictionary;
	private final LetterToSound letters;
	private final Derivation derivation;
	private final Contractions contractions;
	private final ClassicalNames names;

	/** @param dictionary the ways of saying a lower-case word, or an empty list */
	public SoundRules(Function<String, List<Pronunciation>> dictionary, LetterToSound letters) {
		this.dictionary = dictionary;
		this.letters = letters;
		this.derivation = new Derivation(dictionary);
		this.contractions = new Contractions(this::knownOrDerived, letters.labels());
		this.names = new ClassicalNames(letters);
	}

	/** How a word is said; see {@link gleaner.language.sound.Pronouncer}. */
	public Sounding pronounce(String word) {
		if (word.length() > LONGEST) return new Sounding(word, List.of(Pronunciation.SILENT), Evidence.SILENT);
		if (word.length() == 2 && word.charAt(1) == '.' && Character.isLetter(word.charAt(0)))
			return spelledOut(word, Spelling.plain(word));
		String said = SpokenLine.said(word);
		if (!said.isEmpty()) return spoken(word, said);
		String plain = trimmed(Spelling.plain(word));
		if (plain.isEmpty()) return new Sounding(word, List.of(Pronunciation.SILENT), Evidence.SILENT);
		if (Spelling.hasSoundedEnding(word)) {
			Sounding sounded = soundedEnding(word, plain);
			if (sounded != null) return sounded;
		}
		return plainWord(word, plain);
	}

	/** What stands for other words: "Dr.", "50%". */
	private Sounding spoken(String word, String said) {
		List<Pronunciation> parts = new ArrayList<>();
		for (String part : said.split(" ")) {
			String plain = trimmed(Spelling.plain(part));
			if (plain.isEmpty()) continue;
			Pronunciation usual = plainWord(part, plain).usual();
			parts.add(parts.isEmpty() ? usual : lessened(usual));
		}
		return new Sounding(word, List.of(Pronunciation.joined(parts)), parts.isEmpty() ? Evidence.SILENT : Evidence.SPELLED_OUT);
	}

	private Sounding plainWord(String word, String plain) {
		List<Pronunciation> known = names.known(plain);
		boolean hasVowel = plain.chars().anyMatch(c -> Spelling.isVowelLetter((char) c));
		if (known.isEmpty() && !hasVowel) known = Interjections.variants(plain);
		if (known.isEmpty()) known = dictionary.apply(plain);
		if (known.isEmpty() && hasVowel) known = Interjections.variants(plain);
		if (!known.isEmpty()) return sounding(word, known, Evidence.DICTIONARY);
		if (plain.indexOf('-') >= 0) return parts(word, plain);
		if (plain.chars().anyMatch(Character::isDigit)) return digits(word, plain);
		if (plain.indexOf('\'') >= 0) {
			List<Pronunciation> contracted = contractions.variants(plain);
			if (!contracted.isEmpty()) return sounding(word, contracted, Evidence.POETIC);
			String joined = plain.replace("'", "");
			return joined.isEmpty() ? new Sounding(word, List.of(Pronunciation.SILENT), Evidence.SILENT) : contracted(word, plain, joined);
		}
		if (isAbbreviation(word, plain)) return spelledOut(word, plain);
		if (plain.length() <= PIECE) {
			List<Pronunciation> name = names.likely(word, plain);
			if (!name.isEmpty()) return sounding(word, name, Evidence.LETTERS);
			List<Pronunciation> drawn = Interjections.drawn(plain, dictionary);
			if (!drawn.isEmpty()) return sounding(word, drawn, Evidence.DERIVED);
		}
		List<Pronunciation> derived = plain.length() > PIECE ? List.of() : derivation.variants(plain);
		if (!derived.isEmpty()) return sounding(word, derived, Evidence.DERIVED);
		return fromLetters(word, plain);
	}

	/** An invention with an apostrophe: a possessive or a past is an ending of it, else the apostrophe is ignored. */
	private Sounding contracted(String word, String plain, String joined) {
		int at = plain.lastIndexOf('\'');
		String after = plain.substring(at + 1);
		String before = plain.substring(0, at).replace("'", "");
		if (before.length() > 1 && (after.equals("s") || after.equals("d"))) {
			Sounding stem = plainWord(before, before);
			return new Sounding(word, stem.variants().stream().map(after.equals("s") ? Derivation::plural : Derivation::past).toList(),
					stem.evidence());
		}
		return plainWord(word, joined);
	}

	private Sounding soundedEnding(String word, String plain) {
		if (!plain.endsWith("ed")) return null;
		String stem = plain.substring(0, plain.length() - 2);
		for (String base : List.of(stem + "e", stem, stem.isEmpty() ? "" : stem.substring(0, stem.length() - 1))) {
			List<Pronunciation> known = dictionary.apply(base);
			if (!known.isEmpty()) return sounding(word, known.stream().map(Derivation::soundedPast).toList(), Evidence.DERIVED);
		}
		Sounding made = plainWord(stem, stem);
		return new Sounding(word, made.variants().stream().map(Derivation::soundedPast).toList(), made.evidence());
	}

	private Sounding parts(String word, String plain) {
		List<Pronunciation> all = new ArrayList<>();
		Evidence evidence = Evidence.DERIVED;
		for (String part : plain.split("-+")) {
			if (part.isEmpty()) continue;
			Sounding sounding = plainWord(part, part);
			all.add(all.isEmpty() ? sounding.usual() : lessened(sounding.usual()));
			if (sounding.evidence() == Evidence.LETTERS) evidence = Evidence.LETTERS;
		}
		Pronunciation whole = Pronunciation.joined(all);
		return new Sounding(word, List.of(whole), whole.isSilent() ? Evidence.SILENT : evidence);
	}

	private Sounding digits(String word, String plain) {
		List<Pronunciation> whole = new ArrayList<>();
		for (int i = 0; i < plain.length();) {
			int end = i;
			boolean number = Character.isDigit(plain.charAt(i));
			while (end < plain.length() && Character.isDigit(plain.charAt(end)) == number) end++;
			String run = plain.substring(i, end);
			if (number) {
				String after = plain.length() - end <= 2 ? plain.substring(end) : "";
				boolean ordinal = after.equals("st") || after.equals("nd") || after.equals("rd") || after.equals("th");
				for (String said : ordinal ? NumberWords.ordinal(run) : NumberWords.of(run))
					whole.add(plainWord(said, said).usual());
				if (ordinal) end = plain.length();
				else if (after.equals("s") || after.equals("'s")) {
					whole.add(Derivation.plural(whole.removeLast()));
					end = plain.length();
				}
			} else {
				String letters = run.replace("'", "");
				if (!letters.isEmpty()) whole
						.add(letters.length() <= LONGEST_ABBREVIATION && dictionary.apply(letters).isEmpty() ? letterNames(letters)
								: plainWord(letters, letters).usual());
			}
			i = end;
		}
		return new Sounding(word, List.of(Pronunciation.joined(whole)), Evidence.SPELLED_OUT);
	}

	private boolean isAbbreviation(String word, String plain) {
		if (plain.chars().noneMatch(c -> Spelling.isVowelLetter((char) c))) return true;
		return plain.length() > 1 && plain.length() <= LONGEST_ABBREVIATION && word.contains(".")
				&& word.chars().filter(c -> c == '.').count() > 1;
	}

	private Sounding spelledOut(String word, String plain) {
		return new Sounding(word, List.of(letterNames(plain)), Evidence.SPELLED_OUT);
	}

	private Pronunciation letterNames(String plain) {
		Pronunciation whole = Pronunciation.SILENT;
		for (int i = 0; i < Math.min(plain.length(), PIECE); i++) {
			List<Pronunciation> name = dictionary.apply(plain.charAt(i) + ".");
			if (name.isEmpty()) name = letters.say(plain.substring(i, i + 1), 1);
			whole = whole.then(name.getFirst());
		}
		return whole;
	}

	private Sounding fromLetters(String word, String plain) {
		if (plain.length() <= PIECE) return new Sounding(word, choice(voiced(letters.say(plain, CANDIDATES))), Evidence.LETTERS);
		List<Pronunciation> pieces = new ArrayList<>();
		for (int i = 0; i < plain.length(); i += PIECE) {
			Pronunciation piece = letters.say(plain.substring(i, Math.min(plain.length(), i + PIECE)), 1).getFirst();
			pieces.add(i == 0 ? piece : lessened(piece));
		}
		return new Sounding(word, List.of(Pronunciation.joined(pieces)), Evidence.LETTERS);
	}

	/** The two likeliest ways, and the likeliest with another number of syllables: in verse the metre may prefer it. */
	private static List<Pronunciation> choice(List<Pronunciation> candidates) {
		List<Pronunciation> chosen = new ArrayList<>(candidates.subList(0, Math.min(2, candidates.size())));
		candidates.stream().skip(2).filter(p -> chosen.stream().allMatch(c -> c.syllableCount() != p.syllableCount())).findFirst()
				.ifPresent(chosen::add);
		return chosen;
	}

	/** A word with vowel letters has a syllable, whatever the model thinks. */
	private static List<Pronunciation> voiced(List<Pronunciation> variants) {
		List<Pronunciation> voiced = variants.stream().filter(p -> p.syllableCount() > 0).toList();
		return voiced.isEmpty() ? List.of(variants.getFirst().then(Pronunciation.parse("AH1"))) : voiced;
	}

	private List<Pronunciation> knownOrDerived(String plain) {
		if (plain.isEmpty()) return List.of();
		List<Pronunciation> known = dictionary.apply(plain);
		return known.isEmpty() && plain.length() <= PIECE ? derivation.variants(plain) : known;
	}

	private static Sounding sounding(String word, List<Pronunciation> variants, Evidence evidence) {
		return new Sounding(word, variants.size() > MOST_VARIANTS ? new ArrayList<>(variants.subList(0, MOST_VARIANTS)) : variants,
				evidence);
	}

	private static Pronunciation lessened(Pronunciation p) {
		return p.withStress(p.stresses().stream().map(s -> s == Stress.PRIMARY ? Stress.SECONDARY : s).toList());
	}

	private static String trimmed(String plain) {
		int start = 0;
		int end = plain.length();
		while (start < end && plain.charAt(start) == '-') start++;
		while (end > start && plain.charAt(end - 1) == '-') end--;
		String bare = plain.substring(start, end);
		return bare.chars().allMatch(c -> c == '\'' || c == '-') ? "" : bare;
	}
}
