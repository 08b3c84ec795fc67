// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.strategy;

import java.util.List;

/**
 * A poem that is made anew.
 *
 * @param corpus the name of the corpus that it is from; empty if the poet has typed it
 * @param id names it within its corpus
 * @param title may be empty
 * @param author may be empty
 * @param text lines end with {@code \n}
 * @param places its words, in their order
 * @param isForeign whether hardly any of its lines is English
 */
public record Template(String corpus, String id, String title, String author, String text, List<Place> places, boolean isForeign) {
	public Template {
		places = List.copyOf(places);
	}
}
