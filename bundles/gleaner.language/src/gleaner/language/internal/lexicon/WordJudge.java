// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

import gleaner.language.form.PartOfSpeech;
import gleaner.language.internal.sound.CmuDictionary;
import gleaner.language.internal.sound.Interjections;
import gleaner.language.internal.sound.SpokenLine;
import gleaner.language.internal.sound.Spelling;
import gleaner.language.lexicon.Judgement;
import gleaner.language.lexicon.WordStatus;

/** Decides whether a word is known: word lists first, then endings, old spellings, names and compounds. Immutable. */
public final class WordJudge {
	/** Up to this level of SCOWL (or from WordNet) a word is simply a word. */
	private static final int WORD = 75;
	/** Up to this level a word may be the stem of another. */
	private static final int STEM = 60;
	/** Up to this level a word may carry a free formation such as -less. */
	private static final int COMMON = 50;

	/** A stem that would double its last letter before an ending. */
	private static final Pattern DOUBLES = Pattern.compile("[^aeiou]*[aeiou][^aeiouwxy]");

	/** Shorter names are taken for names only if they have a capital. */
	private static final int SHORTEST_PLAIN_NAME = 5;

	/** Small words that lean on each other: "is't", "thou'lt", "i'th", and the verbs that are too short to be stems. */
	private static final Pattern ENCLITIC = Pattern.compile(
			"(is|was|be|do|did|for|on|in|to|of|at|with|by|as|if|ere|let|see|say|'?tis|will|would|shall)'t|(thou|i)'(lt|le)|(i|o|by|to|wi|"
					+ "a)'th'?|ne're|(go|do|see|flee|be|dy|ly|la[yi]|sa[yi])e?(st|th)");

	private static final Set<PartOfSpeech> VERBS = Set.of(PartOfSpeech.VERB);
	private static final Set<PartOfSpeech> ADJECTIVES = Set.of(PartOfSpeech.ADJECTIVE);
	private static final Set<PartOfSpeech> VERBS_AND_ADJECTIVES = Set.of(PartOfSpeech.VERB, PartOfSpeech.ADJECTIVE);
	private static final Set<PartOfSpeech> NOUNS = Set.of(PartOfSpeech.NOUN);
	private static final Set<PartOfSpeech> NOUNS_AND_VERBS = Set.of(PartOfSpeech.NOUN, PartOfSpeech.VERB);

	/** Common verbs whose past is a word of its own. */
	private static final Set<String> PASTS = Set.of("came", "gave", "took", "knew", "grew", "drew", "flew", "blew", "threw", "spoke",
			"spake",
			"broke", "brake", "bore", "bare", "wore", "tore", "swore", "sware", "rose", "drove", "rode", "wrote", "strove", "chose",
			"froze",
			"stole", "wove", "woke", "sang", "rang", "sprang", "drank", "sank", "shrank", "began", "ran", "swam", "won", "spun", "hung",
			"stood", "held", "fell", "kept", "slept", "wept", "left", "felt", "dwelt", "sent", "lent", "spent", "bent", "made", "said",
			"paid", "laid", "lay", "found", "bound", "wound", "sought", "thought", "brought", "taught", "caught", "fought", "bought",
			"lost", "met", "sat", "got", "saw", "heard", "told", "sold", "became", "forgot", "forsook", "awoke");

	private final RankedWords words;
	private final RankedWords names;
	private final RankedWords parts;
	private final CmuDictionary spoken;
	private final OldSpelling spelling;
	private final Dialect dialect;

	/** @param parts as what WordNet lists a word, a bit for each {@link PartOfSpeech} */
	public WordJudge(RankedWords words, RankedWords names, RankedWords parts, CmuDictionary spoken) {
		this.words = words;
		this.names = names;
		this.parts = parts;
		this.spoken = spoken;
		spelling = new OldSpelling(words::value);
		dialect = new Dialect(words::value);
	}

	/** The level of a plain lower-case word, or -1. */
	public int level(String plain) {
		return words.value(plain);
	}

	/** The type of a name written in lower case, or -1. */
	public int nameType(String plain) {
		return names.value(plain);
	}

	public Judgement judge(String word) {
		String plain = Spelling.plain(word);
		String bare = bare(plain);
		if (bare.replace("'", "").isEmpty()) return of(word, WordStatus.WORD, "no letters of English", -1);
		if (bare.chars().anyMatch(Character::isDigit)) return of(word, WordStatus.WORD, "a number", -1);
		boolean capital = Character.isUpperCase(word.codePointAt(firstLetter(word)));
		for (String form : List.of(plain, bare, bare.endsWith("'") ? cut(bare, 1) : bare)) {
			int level = words.value(form);
			if (level >= 0 && level <= WORD && !(capital && level > 60 && names.value(form) > 0))
				return of(word, WordStatus.WORD, level == WORD ? "in WordNet" : "in the word list, level " + level, level);
		}
		if (capital && (names.value(bare) >= 0 || bare.endsWith("'s") && names.value(cut(bare, 2)) >= 0))
			return of(word, WordStatus.NAME, "in the list of names", -1);
		int level = words.value(bare);
		if (level >= 0) return of(word, WordStatus.RARE, "a rare word, level " + level, level);
		if (bare.indexOf('-') > 0) return compound(word, bare);
		Judgement inflected = inflected(word, bare);
		if (inflected != null) return inflected;
		if (bare.length() >= SHORTEST_PLAIN_NAME && names.value(bare) > 0 || bare.endsWith("'s") && names.value(cut(bare, 2)) > 0
				|| capital && names.value(bare.replaceAll("'?s$", "")) > 0)
			return of(word, WordStatus.NAME, "in the list of names", -1);
		if (capital && spoken.contains(bare.replaceAll("'s$", ""))) return of(word, WordStatus.NAME, "in the pronouncing dictionary", -1);
		if (SpokenLine.isShortened(bare, capital)) return of(word, WordStatus.RARE, "a shortened word", -1);
		if (Interjections.isNoise(bare)) return of(word, WordStatus.RARE, "a noise", -1);
		String said = dialect.evidence(plain);
		if (said != null) return of(word, WordStatus.RARE, said, -1);
		String letters = bare.replace("'", "");
		String modern = spelling.modern(bare.endsWith("'ring") ? bare.replace("'", "e") : letters);
		if (modern != null) return of(word, WordStatus.RARE, "an old spelling of \"" + modern + "\"", -1);
		String formation = formation(bare.replaceFirst("'d$", "ed").replaceFirst("'(?=[rln])", "e"));
		if (formation != null) return of(word, WordStatus.RARE, "formed from \"" + formation + "\"", -1);
		return of(word, WordStatus.INVENTION, "in no list, and no form of a known word", -1);
	}

	private Judgement compound(String word, String bare) {
		WordStatus status = WordStatus.WORD;
		for (String part : bare.split("-")) {
			if (part.isEmpty()) continue;
			WordStatus of = judge(part).status();
			if (of == WordStatus.INVENTION) return of(word, of, "\"" + part + "\" is in no list", -1);
			if (of != WordStatus.WORD) status = WordStatus.RARE;
		}
		return of(word, status, "a compound of known words", -1);
	}

	private Judgement inflected(String word, String w) {
		if (w.endsWith("'s") || w.endsWith("s'")) {
			String stem = w.endsWith("'s") ? cut(w, 2) : cut(w, 1);
			Judgement of = judge(stem);
			return of.status() == WordStatus.INVENTION ? null : of(word, of.status(), "possessive of \"" + stem + "\"", -1);
		}
		for (String stem : stems(w))
			if (isUnusualStem(stem) && takes(stem, w)) return of(word, WordStatus.WORD, "a form of \"" + stem + "\"", words.value(stem));
		if (ENCLITIC.matcher(w).matches()) return of(word, WordStatus.RARE, "a contraction of verse", -1);
		for (String stem : archaicStems(w)) if (isStem(stem) && (w.indexOf('\'') >= 0 || isVerb(stem) || isPast(stem)))
			return of(word, WordStatus.RARE, "an old form of \"" + stem + "\"", -1);
		return null;
	}

	/** The words of which this could be a regular form. */
	private static List<String> stems(String w) {
		List<String> stems = new ArrayList<>();
		if (w.endsWith("s") && !w.endsWith("ss")) stems.add(cut(w, 1));
		if (w.endsWith("es")) stems.add(cut(w, 2));
		if (w.endsWith("ies")) stems.add(cut(w, 3) + "y");
		if (w.endsWith("ves")) stems.add(cut(w, 3) + "f");
		vowelEnding(w, "ed", stems);
		vowelEnding(w, "ing", stems);
		vowelEnding(w, "er", stems);
		if (w.endsWith("ers")) vowelEnding(cut(w, 1), "er", stems);
		if (w.endsWith("ings")) vowelEnding(cut(w, 1), "ing", stems);
		vowelEnding(w, "est", stems);
		if (w.endsWith("ly")) stems.add(cut(w, 2));
		if (w.endsWith("ily")) stems.add(cut(w, 3) + "y");
		if (w.endsWith("ably") || w.endsWith("ibly")) stems.add(cut(w, 1) + "e");
		if (w.endsWith("ically")) stems.add(cut(w, 4));
		return stems;
	}

	private static List<String> archaicStems(String w) {
		List<String> stems = new ArrayList<>();
		String v = w.replace("'", "");
		if (w.indexOf('\'') >= 0) {
			stems.add(v);
			stems.add(w.replaceFirst("'d$", "ed"));
			stems.add(w.replaceFirst("'d$", "e"));
			stems.add(w.replaceFirst("'d$", ""));
			stems.add(w.replaceFirst("i'd$", "y"));
			stems.add(w.replaceFirst("'st$", ""));
			stems.add(w.replaceFirst("'t$", "ed"));
			stems.add(w.replaceFirst("in'$", "ing"));
			for (String vowel : List.of("e", "i", "o", "a", "u", "v", "th", "re", "el")) stems.add(w.replaceFirst("'", vowel));
			for (String stem : stems(w.replaceFirst("'", "e"))) stems.add(stem);
			if (w.startsWith("th'") || w.startsWith("o'") || w.startsWith("t'") || w.startsWith("i'"))
				stems.add(w.substring(w.indexOf('\'') + 1));
		}
		vowelEnding(v, "eth", stems);
		vowelEnding(v, "est", stems);
		if (v.endsWith("dst")) stems.add(cut(v, 2));
		if (v.endsWith("st") && v.length() > 4) stems.add(cut(v, 2));
		if (v.startsWith("a") && v.endsWith("ing")) stems.add(v.substring(1));
		return stems;
	}

	private static void vowelEnding(String w, String ending, List<String> stems) {
		if (!w.endsWith(ending) || w.length() < ending.length() + 2) return;
		String bare = cut(w, ending.length());
		if (!DOUBLES.matcher(bare).matches()) stems.add(bare);
		stems.add(bare + "e");
		int n = bare.length();
		if (n > 2 && bare.charAt(n - 1) == bare.charAt(n - 2)) stems.add(cut(bare, 1));
		if (bare.endsWith("i")) stems.add(cut(bare, 1) + "y");
		if (bare.endsWith("ck")) stems.add(cut(bare, 1));
	}

	/** The stem of a formation that any reader sees through, or null. */
	private String formation(String w) {
		for (String suffix : List.of("ness", "less", "like", "fulness", "lessness")) {
			if (!w.endsWith(suffix)) continue;
			String stem = cut(w, suffix.length());
			Set<PartOfSpeech> of = suffix.equals("ness") ? ADJECTIVES : NOUNS;
			for (String word : new String[] { stem, stem.endsWith("i") ? cut(stem, 1) + "y" : "" })
				if (isCommon(word) && (suffix.endsWith("sness") || suffix.startsWith("ful") || isOneOf(word, of))) return word;
		}
		for (String prefix : List.of("un", "over", "out")) {
			if (!w.startsWith(prefix)) continue;
			String rest = w.substring(prefix.length());
			if (rest.length() > 4 && isCommon(rest) && isOneOf(rest, VERBS_AND_ADJECTIVES)) return rest;
			if (rest.length() > 5 && !rest.endsWith("s"))
				for (String stem : stems(rest)) if (stem.length() > 3 && isCommon(stem) && takes(stem, rest)) return stem;
		}
		return null;
	}

	private boolean isStem(String stem) {
		int level = words.value(stem);
		return stem.length() > 2 && level >= 0 && level <= STEM;
	}

	/** The forms of common words are in the lists; only those of less common ones have to be worked out. */
	private boolean isUnusualStem(String stem) {
		int level = words.value(stem);
		return stem.length() > 4 && level > COMMON && level <= (parts.value(stem) < 0 ? STEM : WORD);
	}

	/** Whether WordNet does not speak against it that a word takes the ending of a form: only verbs are bent with -ing. */
	private boolean takes(String stem, String form) {
		Set<PartOfSpeech> bent;
		if (form.endsWith("ing") || form.endsWith("ings") || form.endsWith("ed")) bent = VERBS;
		else if (form.endsWith("er") || form.endsWith("est")) bent = form.endsWith("er") ? VERBS_AND_ADJECTIVES : ADJECTIVES;
		else if (form.endsWith("ers")) bent = VERBS;
		else if (form.endsWith("ly")) bent = ADJECTIVES;
		else bent = NOUNS_AND_VERBS;
		return isOneOf(stem, bent);
	}

	/** Whether WordNet lists a word as one of some parts of speech, or not at all. */
	private boolean isOneOf(String word, Set<PartOfSpeech> any) {
		int bits = parts.value(word);
		return bits <= 0 || any.stream().anyMatch(as -> (bits >> as.ordinal() & 1) == 1);
	}

	/** The past of a verb, which old forms are made of too: cam-est, lov'd-st. */
	private boolean isPast(String stem) {
		return stem.endsWith("ed") && isVerb(cut(stem, 2)) || PASTS.contains(stem);
	}

	/** A verb is a word whose -ing form is in the lists. */
	private boolean isVerb(String stem) {
		if (stem.endsWith("ing")) return isStem(stem);
		if (stem.endsWith("ie") && words.value(cut(stem, 2) + "ying") >= 0) return true;
		return words.value(stem + "ing") >= 0 || words.value(cut(stem, 1) + "ing") >= 0 && stem.endsWith("e")
				|| words.value(stem + stem.charAt(stem.length() - 1) + "ing") >= 0;
	}

	private boolean isCommon(String stem) {
		int level = words.value(stem);
		return stem.length() > 2 && level >= 0 && level <= COMMON;
	}

	/** Without the apostrophes and hyphens before it and the hyphens behind it. */
	private static String bare(String plain) {
		int start = 0;
		int end = plain.length();
		while (start < end && (plain.charAt(start) == '\'' || plain.charAt(start) == '-')) start++;
		while (end > start && plain.charAt(end - 1) == '-') end--;
		return plain.substring(start, end);
	}

	private static int firstLetter(String word) {
		for (int i = 0; i < word.length(); i++) if (Character.isLetter(word.charAt(i))) return i;
		return 0;
	}

	private static String cut(String w, int letters) {
		return w.substring(0, Math.max(0, w.length() - letters));
	}

	private static Judgement of(String word, WordStatus status, String evidence, int level) {
		return new Judgement(word, status, evidence, level < 0 ? OptionalInt.empty() : OptionalInt.of(level));
	}
}
