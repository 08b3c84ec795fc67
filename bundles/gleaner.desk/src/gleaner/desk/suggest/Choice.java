// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

import gleaner.files.StudioException;
import gleaner.studio.poem.PoemEdit;

/**
 * One row that can be chosen.
 *
 * @param label what the poet reads
 * @param detail small and dim at the right edge: "1 / perfect", "wavenet 84953 .31"
 * @param syllables how many; 0 if that means nothing here
 * @param stress one {@code 0} or {@code 1} per syllable, or empty; by syllables and stress the poet filters
 * @param act what happens when it is chosen
 */
public record Choice(String label, String detail, int syllables, String stress, Act act) {
	/** What happens when a row is chosen. */
	public sealed interface Act {
		/** The poem is edited, in one step that can be undone; the line is shown as it would be. */
		record Replace(PoemEdit edit) implements Act {
		}

		/**
		 * The poem is edited once something has been done in the background, as writing what an engine said into the debris; the line is
		 * shown as it would be.
		 */
		record Prepare(PoemEdit shown, Preparation preparation) implements Act {
		}

		/** Something else is done, on the UI thread, once the window is closed. */
		record Run(Runnable task) implements Act {
		}
	}

	/** A row that edits the poem. The edit counts in the text of the {@link Place}. */
	public static Choice replacing(String label, String detail, PoemEdit edit) {
		return new Choice(label, detail, 0, "", new Act.Replace(edit));
	}

	/** Does what must be done before an edit, on a thread of the background. */
	@FunctionalInterface
	public interface Preparation {
		/** @return the edit, of the same letters as was shown */
		PoemEdit edit() throws StudioException;
	}

	/** A row that edits the poem after something has been done in the background. */
	public static Choice preparing(String label, String detail, PoemEdit shown, Preparation preparation) {
		return new Choice(label, detail, 0, "", new Act.Prepare(shown, preparation));
	}

	/** A row that does something else. */
	public static Choice running(String label, String detail, Runnable task) {
		return new Choice(label, detail, 0, "", new Act.Run(task));
	}

	/**
	 * The same with its sound.
	 *
	 * @param syllables how many
	 * @param pattern 0, 1 and 2 per syllable as a dictionary has it
	 */
	public Choice sounding(int syllables, String pattern) {
		return new Choice(label, detail, syllables, pattern.replace('2', '1'), act);
	}
}
