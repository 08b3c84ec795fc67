// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.text;

import java.util.List;
import java.util.Locale;

import gleaner.language.form.Form;
import gleaner.language.form.Inflection;
import gleaner.language.form.PartOfSpeech;
import gleaner.language.sound.Pronouncer;
import gleaner.language.sound.Pronunciation;
import gleaner.language.text.Replacement;
import gleaner.language.text.Replacer;
import gleaner.language.text.Word;
import gleaner.language.text.Words;

/** Replaces words, and asks for their sound which article they want. */
public final class EnglishReplacer implements Replacer {
	private final Pronouncer pronouncer;
	private final Inflection inflection;

	public EnglishReplacer(Pronouncer pronouncer, Inflection inflection) {
		this.pronouncer = pronouncer;
		this.inflection = inflection;
	}

	@Override
	public Replacement replace(String line, Word word, String by) {
		String fresh = dressed(word.text(), by);
		String before = line.substring(0, word.start());
		String after = line.substring(word.end());
		String article = article(before);
		if (article != null && wants(word.text(), article)) {
			int at = before.stripTrailing().length();
			before = before.substring(0, at - article.length()) + repaired(article, fresh) + before.substring(at);
		}
		return new Replacement(before + fresh + after, new Word(fresh, before.length(), before.length() + fresh.length()));
	}

	@Override
	public String dressed(String old, String fresh) {
		return withCapitals(old, withPossessive(old, fresh));
	}

	@Override
	public boolean wantsAn(String word) {
		Pronunciation p = pronouncer.pronounce(word).usual();
		return !p.isSilent() && p.isVowel(0);
	}

	/** "Moon" for "Sun", "MOON" for "SUN", "moon" for "sun". */
	static String withCapitals(String old, String fresh) {
		if (fresh.isEmpty() || !fresh.equals(fresh.toLowerCase(Locale.ROOT))) return fresh;
		List<Integer> letters = old.codePoints().filter(Character::isLetter).boxed().toList();
		if (letters.isEmpty() || !Character.isUpperCase(letters.getFirst())) return fresh;
		boolean all = letters.size() > 1 && letters.stream().allMatch(Character::isUpperCase);
		if (all) return fresh.toUpperCase(Locale.ROOT);
		int first = fresh.codePointAt(0);
		return new StringBuilder().appendCodePoint(Character.toTitleCase(first)).append(fresh, Character.charCount(first), fresh.length())
				.toString();
	}

	/** "Woman's" for "man's", "kids'" for "children's". */
	private String withPossessive(String old, String fresh) {
		int n = old.length();
		boolean possessive = n > 2 && Words.isApostrophe(old.charAt(n - 2)) && (old.charAt(n - 1) == 's' || old.charAt(n - 1) == 'S');
		boolean has = fresh.length() > 2 && (Words.isApostrophe(fresh.charAt(fresh.length() - 1))
				|| Words.isApostrophe(fresh.charAt(fresh.length() - 2)) && fresh.endsWith("s"));
		if (!possessive || has) return fresh;
		String ending = old.substring(n - 2).toLowerCase(Locale.ROOT);
		boolean many = fresh.endsWith("s")
				&& inflection.analyse(old.substring(0, n - 2).toLowerCase(Locale.ROOT), PartOfSpeech.NOUN).form() == Form.PLURAL
				&& inflection.analyse(fresh.toLowerCase(Locale.ROOT), PartOfSpeech.NOUN).form() == Form.PLURAL;
		return fresh + (many ? ending.substring(0, 1) : ending);
	}

	/** The article right before a place, or null. */
	private static String article(String before) {
		String stripped = before.stripTrailing();
		if (stripped.length() == before.length()) return null;
		List<Word> words = Words.of(stripped.substring(Math.max(0, stripped.length() - 4)));
		if (words.isEmpty()) return null;
		String last = words.getLast().text();
		return stripped.endsWith(last) && (last.equalsIgnoreCase("a") || last.equalsIgnoreCase("an")) ? last : null;
	}

	private boolean wants(String word, String article) {
		return wantsAn(word) == article.equalsIgnoreCase("an");
	}

	private String repaired(String article, String fresh) {
		if (wantsAn(fresh)) return article.length() == 2 ? article
				: article + (fresh.length() > 1 && Character.isUpperCase(article.charAt(0)) && fresh.equals(fresh.toUpperCase(Locale.ROOT))
						? "N"
						: "n");
		return article.substring(0, 1);
	}
}
