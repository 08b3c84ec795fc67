// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import gleaner.language.form.Analysis;
import gleaner.language.form.Form;
import gleaner.language.form.Inflection;
import gleaner.language.form.PartOfSpeech;
import gleaner.language.sound.Pronouncer;

/** Bends by a table of irregular forms and by rules, finds bases by going the other way, and keeps capitals. */
public final class EnglishInflection implements Inflection {
	private final FormMaker maker;
	private final FormFinder finder;
	private final Vocabulary vocabulary;

	public EnglishInflection(Pronouncer pronouncer, Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
		this.maker = new FormMaker(pronouncer, vocabulary);
		this.finder = new FormFinder(maker, vocabulary);
	}

	@Override
	public String inflect(String base, Form form) {
		if (form == Form.PLURAL && isNameInY(base)) return base + "s";
		return isLatin(base) ? likeCase(base, maker.inflect(base.toLowerCase(Locale.ROOT), form)) : base;
	}

	@Override
	public List<Analysis> analyse(String word) {
		String lower = word.toLowerCase(Locale.ROOT);
		List<Analysis> found = finder.analyse(lower);
		if (lower.equals(word)) return found;
		List<Analysis> cased = new ArrayList<>();
		if (word.endsWith("ys") && isNameInY(word.substring(0, word.length() - 1)))
			cased.add(new Analysis(word.substring(0, word.length() - 1), Form.PLURAL));
		for (Analysis a : found) cased.add(new Analysis(likeCase(word, a.base()), a.form()));
		return cased;
	}

	/**
	 * Whether a word could be a form of one that is wanted: cheap to ask of words that most likely are not. Where it says no,
	 * {@link #analyse} finds none.
	 *
	 * @param lower in lower case
	 */
	public boolean mayBeOf(String lower, Predicate<String> isWanted) {
		return finder.mayBeOf(lower, isWanted);
	}

	@Override
	public Analysis analyse(String word, PartOfSpeech as) {
		return analyse(word).stream().filter(a -> a.form().partOfSpeech() == as).findFirst().orElse(new Analysis(word, Form.baseOf(as)));
	}

	/** "Two Marys", "both Germanys": the y of names stays. */
	private boolean isNameInY(String word) {
		return word.matches("\\p{Lu}\\p{Ll}*[^aeiou\\P{Ll}]y") && vocabulary.isName(word.toLowerCase(Locale.ROOT));
	}

	/** English bends no word whose last letter is of another script. */
	private static boolean isLatin(String word) {
		for (int i = word.length(); i > 0; i -= Character.charCount(word.codePointBefore(i))) {
			int c = word.codePointBefore(i);
			if (Character.isLetter(c)) return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
		}
		return true;
	}

	/** "CHICKENS" for "CHICKEN", "Romans" for "Roman": the letters that both share keep their case. */
	private static String likeCase(String model, String word) {
		if (model.length() > 1 && model.equals(model.toUpperCase(Locale.ROOT)) && !model.equals(model.toLowerCase(Locale.ROOT)))
			return word.toUpperCase(Locale.ROOT);
		if (word.endsWith(" " + model.toLowerCase(Locale.ROOT))) return word.substring(0, word.length() - model.length()) + model;
		int same = 0;
		while (same < Math.min(model.length(), word.length()) && Character.toLowerCase(model.charAt(same)) == word.charAt(same)) same++;
		if (same == 0 && !word.isEmpty() && !model.isEmpty() && Character.isUpperCase(model.charAt(0)))
			return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
		return model.substring(0, same) + word.substring(same);
	}
}
