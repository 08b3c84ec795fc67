// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.offer;

import java.util.List;
import java.util.function.Supplier;

import gleaner.language.form.PartOfSpeech;
import gleaner.language.internal.sense.Meanings;
import gleaner.language.internal.sense.Relatives;
import gleaner.language.internal.tables.PartUses;
import gleaner.language.sense.LinePlace;
import gleaner.language.sense.Relative;
import gleaner.language.sense.Sense;
import gleaner.language.sense.Substitute;
import gleaner.language.sense.Suggestion;
import gleaner.language.sense.Thesaurus;
import gleaner.language.sense.Wish;
import gleaner.language.text.Word;

/** Finds meanings in WordNet, and asks the {@link Suggester} for words that could stand in a place. */
public final class WordNetThesaurus implements Thesaurus {
	private final Meanings meanings;
	private final Suggester suggester;
	private final Supplier<Substituter> substituter;
	private final Relatives relatives;
	private final Supplier<PartUses> uses;

	/**
	 * @param substituter loaded when it is first needed
	 * @param uses so too
	 */
	public WordNetThesaurus(Meanings meanings, Suggester suggester, Supplier<Substituter> substituter, Relatives relatives,
			Supplier<PartUses> uses) {
		this.uses = uses;
		this.relatives = relatives;
		this.meanings = meanings;
		this.suggester = suggester;
		this.substituter = substituter;
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
	public double share(String base, PartOfSpeech as) {
		return uses.get().share(base, as);
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
	public List<Substitute> substitutes(LinePlace place, double dial, int limit) {
		return substituter.get().substitutes(place, dial, limit);
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
