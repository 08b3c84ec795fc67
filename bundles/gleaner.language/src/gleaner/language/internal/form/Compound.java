// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import gleaner.language.form.Form;
import gleaner.language.form.PartOfSpeech;

/**
 * Words joined by hyphens or spaces, of which one is bent: the first of "mother-in-law", "runner-up" and "take off", the last of all
 * others.
 *
 * @param before what stands before the word that is bent
 * @param head   the word that is bent
 * @param after  what stands behind it
 */
record Compound(String before, String head, String after) {
	private static final Pattern WITH_PREPOSITION = Pattern.compile("([^ -]+)([ -](?:in|of|at|de|da|to|under|without|with)[ -].+)");
	private static final Pattern WITH_PARTICLE = Pattern
			.compile("([^ -]+(?:er|ers|ing|ings))([ -](?:by|on|up|in|off|out|down|away|through|over))");

	/** The parts of a word in the form or in its base; {@code null} if it is one word only. */
	static Compound of(String word, Form form) {
		int cut = Math.max(word.lastIndexOf('-'), word.lastIndexOf(' ')) + 1;
		if (cut == 0 || cut == word.length()) return null;
		if (form == Form.PLURAL) {
			for (Pattern pattern : new Pattern[] { WITH_PREPOSITION, WITH_PARTICLE }) {
				Matcher m = pattern.matcher(word);
				if (m.matches()) return new Compound("", m.group(1), m.group(2));
			}
		}
		int space = word.indexOf(' ');
		if (space > 0 && form.partOfSpeech() == PartOfSpeech.VERB) return new Compound("", word.substring(0, space), word.substring(space));
		return new Compound(word.substring(0, cut), word.substring(cut), "");
	}

	String with(String other) {
		return before + other + after;
	}
}
