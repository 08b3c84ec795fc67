// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.form;

import java.util.List;
import java.util.regex.Pattern;

import gleaner.language.form.PartOfSpeech;
import gleaner.language.sound.Phone;
import gleaner.language.sound.Pronouncer;
import gleaner.language.sound.Pronunciation;
import gleaner.language.sound.Stress;

/** Puts regular endings on a word: what changes at the seam. Where spelling wavers the word lists decide. Immutable. */
final class Endings {
	private static final Pattern HISSING = Pattern.compile(".*(s|x|z|ch|sh)");
	private static final Pattern CONSONANT_Y = Pattern.compile(".*([^aeiou]|qu)y");
	private static final Pattern DOUBLES = Pattern.compile("(.*[^aeiou]|.*qu|)[aeiouy][bdfgklmnprstvz]");
	/** Verbs with a weak last syllable that is a word of its own. */
	private static final Pattern COMPOUND = Pattern
			.compile("(un|in|out|over|kid|wor|humbug|zig|hob).*(wrap|fit|run|cut|set|put|strip|nap|ship|bug|zag|nob)");
	/** How much commoner a spelling must be than the one that the rule gives to be preferred to it. */
	private static final int CLEARLY = 10;

	private final Pronouncer pronouncer;
	private final Vocabulary vocabulary;

	Endings(Pronouncer pronouncer, Vocabulary vocabulary) {
		this.pronouncer = pronouncer;
		this.vocabulary = vocabulary;
	}

	/** With the -s of plurals and of the third person. */
	List<String> s(String w) {
		if (w.endsWith("z") && !w.endsWith("zz") && stressedShort(w)) return wavering(w + "zes", w + "es");
		if (w.endsWith("ch")) return endsWithK(w) ? wavering(w + "s", w + "es") : wavering(w + "es", w + "s");
		if (w.endsWith("s") && DOUBLES.matcher(w).matches() && !w.matches(".*(ss|us|is)")) return wavering(w + "es", w + "ses");
		if (w.endsWith("us") && vocabulary.knows(w + "ses") && !vocabulary.lists(w + "s", PartOfSpeech.VERB))
			return List.of(w + "es", w + "ses");
		if (HISSING.matcher(w).matches()) return List.of(w + "es");
		if (CONSONANT_Y.matcher(w).matches()) return wavering(cut(w, 1) + "ies", w + "s");
		if (w.matches(".*(veto|echo|embargo|torpedo|hero)|do|go")) return wavering(w + "es", w + "s");
		if (w.matches(".*[^aeiou]o")) return wavering(w + "s", w + "es");
		return List.of(w + "s");
	}

	/** With an ending that begins with a vowel, as -ed, -ing, -er and -est. */
	List<String> vowel(String w, String ending) {
		if (w.endsWith("e")) return ending.equals("ing") ? ing(w) : List.of(cut(w, 1) + ending);
		if (CONSONANT_Y.matcher(w).matches())
			return ending.equals("ing") ? List.of(w + ending) : wavering(cut(w, 1) + "i" + ending, w + ending);
		if (w.endsWith("c")) return wavering(w + "k" + ending, w + ending);
		if (w.matches(".*[iu](al|el)")) return wavering(w + "l" + ending, w + ending);
		if (!DOUBLES.matcher(w).matches()) return List.of(w + ending);
		String last = w.substring(w.length() - 1);
		String doubled = w + last + ending;
		if (stressedShort(w)) {
			boolean isOthers = vocabulary.lists(w + "e") || vocabulary.knows(w + "e") && syllables(w) == 1;
			return isOthers ? List.of(doubled) : wavering(doubled, w + ending);
		}
		return vocabulary.lists(w + last, PartOfSpeech.VERB) ? List.of(w + ending) : wavering(w + ending, doubled);
	}

	private List<String> ing(String w) {
		if (w.endsWith("ie")) return wavering(cut(w, 2) + "ying", w + "ing");
		if (w.matches(".*(ee|oe|ye)") || w.length() <= 2) return List.of(w + "ing");
		return wavering(cut(w, 1) + "ing", w + "ing");
	}

	/** A spelling that the rule gives and another: the lists choose, and what they do not know is left out. */
	List<String> wavering(String rule, String other) {
		int known = vocabulary.rank(rule);
		int otherKnown = vocabulary.rank(other);
		if (otherKnown == Vocabulary.UNKNOWN) return List.of(rule);
		if (known == Vocabulary.UNKNOWN) return List.of(other);
		return otherKnown + CLEARLY <= known ? List.of(other, rule) : List.of(rule, other);
	}

	/** "Monarch" and "stomach" end with the sound of k. */
	private boolean endsWithK(String w) {
		Pronunciation p = pronouncer.pronounce(w).usual();
		return p.length() > 0 && p.phone(p.length() - 1) == Phone.K;
	}

	/** Whether the word ends with a short stressed syllable, as "stop" and "prefer" do, but "open" does not. */
	private boolean stressedShort(String w) {
		if (!DOUBLES.matcher(w).matches()) return false;
		Pronunciation p = pronouncer.pronounce(w).usual();
		if (p.syllableCount() <= 1 || COMPOUND.matcher(w).matches()) return true;
		if (w.matches(".*[^aeiou](el|al|il|ol)")) return true;
		return p.stresses().getLast() == Stress.PRIMARY;
	}

	int syllables(String w) {
		return pronouncer.pronounce(w).usual().syllableCount();
	}

	static boolean endsWithConsonantY(String w) {
		return CONSONANT_Y.matcher(w).matches();
	}

	static String cut(String w, int letters) {
		return w.substring(0, Math.max(0, w.length() - letters));
	}
}
