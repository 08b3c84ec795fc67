package gleaner.language.sense;

import java.util.List;

import gleaner.language.internal.sense.Meanings;
import gleaner.language.internal.sense.Suggester;
import gleaner.language.text.Word;

/** Knows the meanings of a word in its line, and what could stand in its place. Thread-safe. */
public final class Thesaurus {
	private final Meanings meanings;
	private final Suggester suggester;

	/** Made by {@link gleaner.language.Language}. */
	public Thesaurus(Meanings meanings, Suggester suggester) {
		this.meanings = meanings;
		this.suggester = suggester;
	}

	/** The meanings that a word of a line may have, the one that fits best first; empty for an invention. */
	public List<Sense> senses(String line, Word word) {
		return meanings.senses(line, word);
	}

	/** Whether WordNet has a meaning for a word or for a base of it; capitals do not count. */
	public boolean knows(String word) {
		return meanings.knows(word);
	}

	/**
	 * Words for the place of a word in a line, best first, each in the form of the one it replaces.
	 *
	 * @param word a word of the line, as {@link gleaner.language.text.Words#of} gives it
	 */
	public List<Suggestion> suggest(String line, Word word, Wish wish) {
		return suggester.suggest(line, word, word.text(), wish);
	}

	/**
	 * Words for the place of a word in a line that chime with the end of another line, best first.
	 *
	 * @param asker the word that asks for a rhyme; the wish's relations of sound are taken as related to it
	 */
	public List<Suggestion> answer(String asker, String line, Word word, Wish wish) {
		return suggester.suggest(line, word, asker, wish);
	}

	/**
	 * Words that rhyme with a word or an ending such as "-ation", best first. Only the relations of sound in the wish count; there is no
	 * line whose rhythm they would have to keep.
	 */
	public List<Suggestion> rhymes(String wordOrEnding, Wish wish) {
		return suggester.rhymes(wordOrEnding, wish);
	}
}
