// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.chorus;

import gleaner.files.StudioException;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Harvest;
import gleaner.voice.chorus.Refilling;
import gleaner.voice.chorus.Takings;
import gleaner.voice.chorus.Template;
import java.util.List;

/**
 * One way a voice would fill the gaps.
 *
 * @param voice who says it
 * @param template the lines with their gaps
 * @param offered all that the voice said with this seed
 * @param index which of them this is
 * @param seed of the drawing
 */
record Alternative(Making voice, Template template, List<Refilling> offered, int index, long seed) {
	private static final double AS_SAID = 1;

	/** The new words, a text for each gap. */
	List<String> fillings() {
		return offered.get(index).fillings();
	}

	/** Who says it, in words. */
	String who() {
		return ChorusSuggestions.heading(voice);
	}

	/** The new words with their origin. Writes all that was offered into the debris. */
	List<Harvest> keep(Takings takings) throws StudioException {
		return takings.fillings(voice, template, offered, index, seed, AS_SAID);
	}
}
