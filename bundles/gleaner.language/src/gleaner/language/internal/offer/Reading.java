// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.offer;

import java.util.ArrayList;
import java.util.List;

import gleaner.language.form.Form;
import gleaner.language.internal.sense.Meanings;

/**
 * A way of taking a word in its line.
 *
 * @param base as dictionaries list it
 * @param form which form of it the word is
 */
public record Reading(String base, Form form) {
	/** So many ways of taking a word are thought of. */
	private static final int MOST = 3;

	/** The ways of taking a word that has meanings, in their order: the likeliest first. */
	public static List<Reading> of(List<Meanings.Meaning> meanings) {
		List<Reading> readings = new ArrayList<>(MOST);
		for (Meanings.Meaning meaning : meanings) {
			Reading reading = new Reading(meaning.base(), meaning.form());
			if (readings.size() < MOST && !readings.contains(reading)) readings.add(reading);
		}
		return readings;
	}
}
