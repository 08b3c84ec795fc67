// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import java.util.List;

/**
 * One text as it goes into the index.
 *
 * @param place where it stands
 * @param label what it is called: a title, or a first line
 * @param author may be empty
 * @param corpora the corpus it is in, or those that its machine had learnt from
 * @param engine the engine's id; empty if no machine wrote it
 * @param model the trained model; may be empty
 * @param seed the seed; empty if there is none
 * @param date the day it was made or imported, as {@code 2016-12-09}
 * @param text lines end with {@code \n}
 * @param line how many lines of the poem stand before it; more than 0 only if it is a piece of a long one
 * @param isFirst whether the poem begins with it
 */
record Entry(Place place, String label, String author, List<String> corpora, String engine, String model, String seed, String date,
		String text, int line, boolean isFirst) {
	Entry {
		corpora = List.copyOf(corpora);
	}
}
