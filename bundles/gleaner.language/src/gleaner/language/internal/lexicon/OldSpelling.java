// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.lexicon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the spellings of older books: finde, beautie, vnto, musick, dayes, theyr, farre, ioy, opprest. Each is a habit of printers that is
 * undone; two habits may meet in a word that is long enough. Immutable.
 */
final class OldSpelling {
	/** Only words that everybody knows are looked for behind a strange spelling: rarer ones are found behind too many inventions. */
	private static final int COMMON = 40;
	private static final int VERY_COMMON = 35;
	private static final int UNCOMMON = 50;
	private static final int LONG = 5;
	/** Behind a long word there are few others that it could be. */
	private static final int VERY_LONG = 8;
	private static final int KNOWN = 70;

	/** A final e that changes the vowel before it or a final s is no ornament of older books: "brate" is not "brat". */
	private static final Pattern LONG_VOWEL = Pattern.compile("[^aeiou]{1,3}[aeiou][^aeiou]e|.*[^s]se");

	private static final Pattern MISSING_E = Pattern.compile("([^aeiou])([rn])(y|ing|ed)$");
	private static final List<Habit> HABITS = List.of(habit(3, "(?<=.)u([aeiou])", "v$1"), habit(4, "aun([ctdgs])", "an$1"),
			habit(4, "lls$", "ls"), habit(4, "([^aeious])\\1e?$", "$1"), habit(4, "([^aeious])\\1es$", "$1s"),
			habit(5, "ee(nd|ld)$", "ie$1"), habit(5, "our(s|ed|ing)?$", "or$1"), habit(5, "c(k|qu)e$", "ck"), habit(5, "ae", "e"),
			habit(5, "owre(s?)$", "ower$1"), habit(5, "ow(n?d)", "ou$1"), habit(5, "lou", "loo"), habit(5, "tious", "cious"),
			habit(5, "(i|ou)ze(d|s)?$", "$1se$2"), habit(5, "(wi|thri|for|scar)se$", "$1ce"), habit(5, "nck(s|e|ed)?$", "nk$1"),
			habit(5, "sse$", "ss"), habit(5, "([bcdft])i(e[ca])", "$1j$2"), habit(5, "t(t?)ell?$", "t$1le"),
			habit(5, "[iy]de$", "ied"), habit(7, "([btrm])\\1(?=[aeiouy])", "$1"),
			habit(6, "^im(?=[bmp])", "em"), habit(8, "^in", "en"), habit(8, "^en", "in"),
			habit(5, "ayde?$", "aid"), habit(6, "ely$", "ly"), habit(7, "enesse?$|nesse$", "ness"), habit(7, "elesse?$", "less"),
			habit(7, "efull?$", "ful"), habit(6, "ea(?=[dmnrsv])", "e"), habit(7, "e(?=[lmnr][aeiou])", "ea"), habit(6, "eere?", "ear"),
			habit(6, "ow$", "oo"), habit(6, "o(?=mm)", "u"), habit(6, "gui", "gi"), habit(7, "eave", "eive"), habit(7, "ai?gne$", "ain"),
			habit(6, "([^aeiou])ne(d)$", "$1ene$2"));

	private final ToIntFunction<String> level;

	/**
	 * Something that printers did.
	 *
	 * @param letters so many at least has a word in which it is looked for
	 * @param old what they printed
	 * @param modern what is printed today, with the groups of the other
	 */
	private record Habit(int letters, Pattern old, String modern) {
	}

	private static Habit habit(int letters, String old, String modern) {
		return new Habit(letters, Pattern.compile(old), modern);
	}

	/** @param level how common a lower-case word is, or -1 */
	OldSpelling(ToIntFunction<String> level) {
		this.level = level;
	}

	/** The common word that is spelt so, in letters only and in lower case; or null. */
	String modern(String w) {
		for (String m : habits(w)) if (isWord(m, w.length() < VERY_LONG ? COMMON : KNOWN)) return m;
		if (w.length() < LONG) return null;
		Set<String> respelt = new LinkedHashSet<>();
		letters(w, respelt);
		respelt.remove(w);
		for (String m : respelt) for (String twice : habits(m))
			if (twice.length() > 3 && !twice.equals(w) && isWord(twice, w.length() < VERY_LONG ? VERY_COMMON : UNCOMMON))
				return twice;
		return null;
	}

	private boolean isWord(String word, int rarest) {
		int of = level.applyAsInt(word);
		return of >= 0 && of <= rarest;
	}

	/** What the word may be spelt today, one habit undone. */
	private Set<String> habits(String w) {
		Set<String> modern = new LinkedHashSet<>();
		letters(w, modern);
		if (w.length() > 3) endings(w, modern);
		participle(w, modern);
		modern.remove(w);
		return modern;
	}

	private static void letters(String w, Set<String> modern) {
		int n = w.length();
		if (n > 1 && w.charAt(0) == 'v' && !isVowel(w.charAt(1))) modern.add("u" + w.substring(1));
		if (n > 2 && w.charAt(0) == 'i' && isVowel(w.charAt(1))) modern.add("j" + w.substring(1));
		if (n > 3 && w.charAt(0) == 'y') modern.add("i" + w.substring(1));
		if (n > 3) modern.add(w.charAt(0) + w.substring(1, n - 1).replace('y', 'i') + w.charAt(n - 1));
		for (Habit habit : HABITS) {
			if (n < habit.letters()) continue;
			Matcher there = habit.old().matcher(w);
			if (there.find()) modern.add(there.replaceFirst(habit.modern()));
		}
	}

	private void endings(String w, Set<String> modern) {
		int n = w.length();
		if (w.endsWith("e") && !LONG_VOWEL.matcher(w).matches()) modern.add(cut(w, 1));
		if (w.endsWith("ie")) modern.add(cut(w, 2) + "y");
		if (w.endsWith("ies")) modern.add(cut(w, 3) + "ys");
		if (n > 4) {
			if (w.endsWith("ick")) modern.add(cut(w, 1));
			if (w.endsWith("ll") || w.endsWith("full")) modern.add(cut(w, 1));
			if (w.endsWith("nne") || w.endsWith("tte") || w.endsWith("cke")) modern.add(cut(w, 2));
			if (w.endsWith("es") && !w.endsWith("ses")) modern.add(cut(w, 2) + "s");
			if (w.endsWith("nes")) modern.add(w + "s");
			if (w.endsWith("d") && isVerb(cut(w, 1))) modern.add(cut(w, 1) + "ed");
			if (w.endsWith("ild") && isVerb(cut(w, 1) + "l")) modern.add(cut(w, 1) + "led");
			if (w.endsWith("ry") || w.endsWith("ring") || w.endsWith("ning") || w.endsWith("red"))
				modern.add(MISSING_E.matcher(w).replaceFirst("$1e$2$3"));
			if (w.endsWith("aid")) modern.add(cut(w, 2) + "yed");
			if (w.endsWith("yly")) modern.add(cut(w, 3) + "ily");
		}
	}

	/** Participles in -t: dropt, opprest, vext, launcht. */
	private void participle(String w, Set<String> modern) {
		if (w.length() < 4 || !w.endsWith("t")) return;
		String stem = cut(w, 1);
		if (stem.endsWith("s") && isWord(stem + "ed", COMMON) && stem.length() > 4) modern.add(stem + "ed");
		for (String verb : new String[] { stem, stem + "s" }) {
			if (!isWord(verb, COMMON) || !isVerb(verb)) continue;
			modern.add(verb + "ed");
			modern.add(verb + verb.charAt(verb.length() - 1) + "ed");
		}
	}

	/** A verb is a word whose -ing form is known. */
	private boolean isVerb(String stem) {
		return stem.length() > 1
				&& (level.applyAsInt(stem + "ing") >= 0 || level.applyAsInt(cut(stem, 1) + "ing") >= 0 && stem.endsWith("e")
						|| level.applyAsInt(stem + stem.charAt(stem.length() - 1) + "ing") >= 0);
	}

	private static boolean isVowel(char c) {
		return "aeiouy".indexOf(c) >= 0;
	}

	private static String cut(String w, int letters) {
		return w.substring(0, Math.max(0, w.length() - letters));
	}
}
