// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.reservoir;

import gleaner.corpus.report.Vocabulary;
import gleaner.language.Language;
import gleaner.language.lexicon.Judgement;
import gleaner.language.lexicon.WordStatus;
import java.util.Optional;
import java.util.OptionalInt;

/** Decides whether a word is one for a reservoir, and of which sort. Thread-safe. */
final class WordSorter {
	/** SCOWL's level of words that everybody knows. */
	private static final int COMMON = 50;
	private static final int RARELY = 2;
	/** Among shorter words nearly every one is a letter away from another. */
	private static final int SHORTEST_TYPO = 5;
	/** Of a word that is written with a capital so often, in the middle of lines, it is a name. */
	private static final double MOSTLY = 0.6;

	private final Language language;

	WordSorter(Language language) {
		this.language = language;
	}

	/** The sort of a word; nothing if WordNet knows it. */
	Optional<Sort> sort(String word, Vocabulary.Use use) {
		if (word.chars().noneMatch(Character::isLetterOrDigit)) return Optional.empty();
		if (word.chars().anyMatch(Character::isDigit)) return Optional.of(Sort.NUMBER);
		if (language.thesaurus().knows(word)) return Optional.empty();
		if (isCompoundOfKnown(word)) return Optional.empty();
		if (word.codePoints().anyMatch(WordSorter::isForeign)) return Optional.of(Sort.FOREIGN);
		Judgement judgement = language.lexicon().judge(word);
		OptionalInt level = judgement.commonness();
		if (judgement.status() == WordStatus.WORD && (level.isEmpty() || level.getAsInt() <= COMMON)) return Optional.of(Sort.GRAMMAR);
		boolean capital = use.capitals() >= MOSTLY * use.count();
		if (capital || judgement.status() == WordStatus.NAME || capital(word).status() == WordStatus.NAME) return Optional.of(Sort.NAME);
		if (judgement.status() != WordStatus.INVENTION) return Optional.of(Sort.RARE);
		return Optional.of(use.count() <= RARELY && isNearCommonWord(word) ? Sort.TYPO : Sort.INVENTION);
	}

	private Judgement capital(String word) {
		return language.lexicon().judge(Character.toUpperCase(word.charAt(0)) + word.substring(1));
	}

	/** "Rose-red" is made of words that WordNet knows, and so no find. */
	private boolean isCompoundOfKnown(String word) {
		if (word.indexOf('-') <= 0) return false;
		for (String part : word.split("-")) if (!part.isEmpty() && !language.thesaurus().knows(part) && !isGrammar(part)) return false;
		return true;
	}

	private boolean isGrammar(String word) {
		OptionalInt level = language.lexicon().commonness(word);
		return level.isPresent() && level.getAsInt() <= COMMON;
	}

	private static boolean isForeign(int c) {
		return Character.isLetter(c) && c > 0x7F && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN
				|| c > 0x17F && Character.isLetter(c);
	}

	/** Whether one letter more, less or other, or two letters the other way round, make a common word of it. */
	private boolean isNearCommonWord(String word) {
		if (word.length() < SHORTEST_TYPO || word.indexOf('\'') >= 0 || word.indexOf('-') >= 0) return false;
		for (int i = 0; i < word.length(); i++) {
			if (isCommon(word.substring(0, i) + word.substring(i + 1))) return true;
			if (i + 1 < word.length() && isCommon(word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2)))
				return true;
			for (char c = 'a'; c <= 'z'; c++) {
				if (isCommon(word.substring(0, i) + c + word.substring(i + 1))) return true;
				if (isCommon(word.substring(0, i) + c + word.substring(i))) return true;
			}
		}
		return false;
	}

	private boolean isCommon(String word) {
		OptionalInt level = language.lexicon().commonness(word);
		return level.isPresent() && level.getAsInt() <= COMMON;
	}
}
