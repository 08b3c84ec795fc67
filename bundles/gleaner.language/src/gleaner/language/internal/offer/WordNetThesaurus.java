package gleaner.language.internal.offer;

import java.util.List;

import gleaner.language.internal.sense.Meanings;
import gleaner.language.sense.Sense;
import gleaner.language.sense.Suggestion;
import gleaner.language.sense.Thesaurus;
import gleaner.language.sense.Wish;
import gleaner.language.text.Word;

/** Finds meanings in WordNet, and asks the {@link Suggester} for words that could stand in a place. */
public final class WordNetThesaurus implements Thesaurus {
	private final Meanings meanings;
	private final Suggester suggester;

	public WordNetThesaurus(Meanings meanings, Suggester suggester) {
		this.meanings = meanings;
		this.suggester = suggester;
	}

	@Override
	public List<Sense> senses(String line, Word word) {
		return meanings.senses(line, word);
	}

	@Override
	public boolean knows(String word) {
		return meanings.knows(word);
	}

	@Override
	public List<Suggestion> suggest(String line, Word word, Wish wish) {
		return suggester.suggest(line, word, word.text(), wish);
	}

	@Override
	public List<Suggestion> answer(String asker, String line, Word word, Wish wish) {
		return suggester.suggest(line, word, asker, wish);
	}

	@Override
	public List<Suggestion> rhymes(String wordOrEnding, Wish wish) {
		return suggester.rhymes(wordOrEnding, wish);
	}
}
