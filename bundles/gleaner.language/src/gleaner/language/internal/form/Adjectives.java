// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.form;

import static gleaner.language.internal.form.Endings.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import gleaner.language.form.Form;
import gleaner.language.form.PartOfSpeech;

/** Degrees and adverbs of adjectives that are in no table of ours. Immutable. */
final class Adjectives {
	/** Adjectives of two syllables that like an ending. */
	private static final Pattern LIGHT = Pattern.compile(".*(y|ow|le|er)");
	private static final Pattern HEAVY = Pattern.compile(".*(eager|proper|sober|tender|bitter|ed|ing|ful|less|ous)");
	private static final Pattern ALSO_LIGHT = Pattern.compile(
			"un.*y|quiet|common|stupid|cruel|pleasant|handsome|polite|severe|sincere|remote|"
					+ "serene|profound|obscure|divine|eerie|tender|bitter");
	private static final Pattern NEVER = Pattern.compile("real|right|wrong|just|worn|torn|lost|.*[^aeiou]{2,}ed|.+[aeiou][^aeiou]ed");
	/** The level of the lists up to which an ending is common enough for a long word. */
	private static final int COMMON = 70;

	private final Vocabulary vocabulary;
	private final Endings endings;

	Adjectives(Vocabulary vocabulary, Endings endings) {
		this.vocabulary = vocabulary;
		this.endings = endings;
	}

	/** The comparatives or superlatives, with endings or with "more" and "most", the one to make first. */
	List<String> degrees(String w, Form form) {
		List<String> ended = new ArrayList<>(bent(w, form));
		String phrase = phrase(w, form);
		if (takesEnding(w, ended)) {
			ended.add(phrase);
			return ended;
		}
		List<String> all = new ArrayList<>(List.of(phrase));
		if (vocabulary.lists(w, PartOfSpeech.ADJECTIVE)) ended.stream().filter(vocabulary::knows).forEach(all::add);
		return all;
	}

	/** With "more" or "most". */
	static String phrase(String w, Form form) {
		return (form == Form.COMPARATIVE ? "more " : "most ") + w;
	}

	private List<String> bent(String w, Form form) {
		String ending = form == Form.COMPARATIVE ? "er" : "est";
		if (w.length() > 4 && w.endsWith("ey")) return endings.wavering(cut(w, 2) + "i" + ending, w + ending);
		return endings.vowel(w, ending);
	}

	private boolean takesEnding(String w, List<String> ended) {
		if (NEVER.matcher(w).matches()) return false;
		if (ALSO_LIGHT.matcher(w).matches()) return true;
		int syllables = endings.syllables(w);
		if (syllables <= 1) return true;
		if (syllables == 2) return LIGHT.matcher(w).matches() && !HEAVY.matcher(w).matches();
		return w.endsWith("y") && ended.stream().anyMatch(e -> vocabulary.rank(e) <= COMMON);
	}

	static String adverb(String w) {
		if (w.endsWith("ly")) return w;
		if (w.endsWith("ic")) return w + "ally";
		if (w.endsWith("le") && w.length() > 3 && "aeiou".indexOf(w.charAt(w.length() - 3)) < 0) return cut(w, 1) + "y";
		if (Endings.endsWithConsonantY(w)) return cut(w, 1) + "ily";
		if (w.endsWith("ll")) return w + "y";
		return w + "ly";
	}
}
