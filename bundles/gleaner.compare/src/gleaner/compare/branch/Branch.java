// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.branch;

import gleaner.studio.poem.Harvest;

/**
 * A stretch of text in a {@link BranchTree}, from one fork to the next.
 *
 * @param id names it in its tree; 1 or more
 * @param parent the id of the stretch before it; 0 for the first
 * @param text the stretch, with its origins
 * @param probability of what it begins with, as the model saw it; NaN if not known
 * @param isStarred whether the poet wants to find it again
 */
public record Branch(int id, int parent, Harvest text, double probability, boolean isStarred) {
	/** In place of a parent: none. */
	public static final int NONE = 0;

	Branch withText(Harvest other) {
		return new Branch(id, parent, other, probability, isStarred);
	}

	Branch withParent(int other) {
		return new Branch(id, other, text, probability, isStarred);
	}

	Branch starred(boolean now) {
		return new Branch(id, parent, text, probability, now);
	}

	/** Its first line that is not blank, for a list; empty if it is all blank. */
	public String line() {
		return text.text().lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
	}
}
