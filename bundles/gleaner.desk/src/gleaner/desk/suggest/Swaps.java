// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

import gleaner.desk.rhythm.Notation;
import gleaner.language.Language;
import gleaner.language.sense.Suggestion;
import gleaner.language.sound.Pronunciation;
import gleaner.language.text.Replacement;
import gleaner.language.text.Word;
import gleaner.studio.poem.PoemEdit;
import gleaner.studio.poem.Swap;

/** Choices that put one word in the place of another: capitals, possessive and article are seen to. */
public final class Swaps {
	private Swaps() {
	}

	/**
	 * A suggestion as a choice.
	 *
	 * @param word a word of the place's line
	 * @param note behind the stress: "perfect"; may be empty
	 */
	public static Choice choice(Language language, Place place, Word word, Suggestion suggestion, String note) {
		return choice(language, place, word, suggestion.text(), suggestion.syllables(), suggestion.stress(), note);
	}

	/** A word of which nothing is known yet but its letters. */
	public static Choice choice(Language language, Place place, Word word, String by, String note) {
		Pronunciation sound = language.pronouncer().pronounce(by).usual();
		return choice(language, place, word, by, sound.syllableCount(), sound.stressPattern(), note);
	}

	private static Choice choice(Language language, Place place, Word word, String by, int syllables, String stress, String note) {
		String pattern = stress.replace('2', '1');
		String detail = syllables + " " + Notation.marks(pattern) + (note.isEmpty() ? "" : "  " + note);
		return Choice.replacing(by, detail, edit(language, place, word, by)).sounding(syllables, pattern);
	}

	private static PoemEdit edit(Language language, Place place, Word word, String by) {
		Replacement replacement = language.replacer().replace(place.line(), word, by);
		String before = replacement.text().substring(0, replacement.word().start());
		int lineStart = place.lineStart();
		return Swap.ofWord(place.poem(), lineStart, lineStart + word.start(), lineStart + word.end(), before, replacement.word().text());
	}
}
