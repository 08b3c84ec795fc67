// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.branch;

import gleaner.voice.GenerationOrder;

/**
 * The branches of one text.
 *
 * @param name what its pane was called
 * @param order who goes on in it
 * @param past what was done to it, so that it can be taken back
 */
public record PaneTree(String name, GenerationOrder order, BranchTree tree, BranchHistory.Past past) {
	/** One to which nothing was done that could be taken back. */
	public PaneTree(String name, GenerationOrder order, BranchTree tree) {
		this(name, order, tree, BranchHistory.Past.NONE);
	}

	public PaneTree with(BranchTree other) {
		return new PaneTree(name, order, other);
	}
}
