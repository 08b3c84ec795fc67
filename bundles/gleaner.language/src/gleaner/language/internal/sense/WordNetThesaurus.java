package gleaner.language.internal.sense;

import java.util.List;

import gleaner.language.form.PartOfSpeech;
import gleaner.language.sense.Relative;
import gleaner.language.sense.Sense;
import gleaner.language.sense.Suggestion;
import gleaner.language.sense.Thesaurus;
import gleaner.language.sense.Wish;
import gleaner.language.text.Word;

/** Finds meanings in WordNet, and asks the {@link Suggester} for words that could stand in a place. */
public final class WordNetThesaurus implements Thesaurus {
	private final Meanings meanings;
	private final Suggester suggester;
	private final Relatives relatives;

	public WordNetThesaurus(Meanings meanings, Suggester suggester, Relatives relatives) {
		this.relatives = relatives;
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
	public int meanings(String base, PartOfSpeech as) {
		return relatives.meanings(base, as);
	}

	@Override
	public List<Relative> relatives(String base, PartOfSpeech as) {
		return relatives.of(base, as);
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
