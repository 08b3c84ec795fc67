// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

import gleaner.files.StudioException;
import gleaner.language.Language;
import gleaner.studio.debris.DebrisArchive;
import gleaner.studio.poem.PoemEdit;
import java.util.Optional;

/**
 * The way back from a word of a poem to the one that stood there before.
 *
 * @param word that stands there afterwards
 * @param edit counts in the text of the place
 */
public record TakeBack(String word, PoemEdit edit) {
	/**
	 * To the word that the poet swapped, or else to the one of the template that a machine put another for. Reads what lies beside the
	 * debris: not for the thread of the screen.
	 *
	 * @param place of a whole word
	 * @throws StudioException if what lies beside the debris cannot be read
	 */
	public static Optional<TakeBack> of(Language language, DebrisArchive debris, Place place) throws StudioException {
		Optional<Choice> swapped = SenseSuggestions.asItWas(place);
		Optional<Choice> choice = swapped.isPresent() ? swapped : new CameFor(language, debris).back(place);
		return choice.map(back -> back.act() instanceof Choice.Act.Replace(PoemEdit edit) ? new TakeBack(back.label(), edit) : null);
	}
}
