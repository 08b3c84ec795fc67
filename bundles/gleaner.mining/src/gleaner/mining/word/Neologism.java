// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.word;

import java.util.List;

/**
 * A word that was found in raw poems: an invention, or a name of a source.
 *
 * @param word in lower case; a name as it stands
 * @param count in how many places it stands, a text that comes twice counting once
 * @param poems in how many raw poems
 * @param first where it was seen first: by the youngest model, then at the lowest diversity, then in the oldest poem
 * @param likeness how like a word it is, from 0 (a slip of the fingers) to 1; 1 for a name
 * @param family what all words of its root have in common
 * @param places some of the places where it stands, the first one first
 */
public record Neologism(String word, int count, int poems, Birth first, double likeness, String family, List<Birth> places) {
	public Neologism {
		places = List.copyOf(places);
	}
}
