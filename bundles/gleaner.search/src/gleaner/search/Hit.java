// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import java.util.List;

/**
 * A text that answers a question.
 *
 * @param place where it stands
 * @param label what it is called
 * @param author may be empty
 * @param from whose it is in a few words: the corpus' name, or engine and model
 * @param date the day it was made or imported, as {@code 2016-12-09}
 * @param text all of it; of a poem that was too long for one text of the index, the piece that answers
 * @param lines the lines that answer, in order; if the question is not about words or lines, the first one
 */
public record Hit(Place place, String label, String author, String from, String date, String text, List<HitLine> lines) {
	public Hit {
		lines = List.copyOf(lines);
	}
}
