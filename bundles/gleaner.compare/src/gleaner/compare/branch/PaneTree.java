package gleaner.compare.branch;

import gleaner.voice.GenerationOrder;

/**
 * The branches of one text.
 *
 * @param name what its pane was called
 * @param order who goes on in it
 */
public record PaneTree(String name, GenerationOrder order, BranchTree tree) {
	public PaneTree with(BranchTree other) {
		return new PaneTree(name, order, other);
	}
}
