// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.branch;

import gleaner.voice.GenerationOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

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

	/** Whether something has been done to another to come to this. */
	boolean isYoungerThan(PaneTree other) {
		return past.done().stream().anyMatch(deed -> deed.tree().equals(other.tree));
	}

	/** Whether all of another is here, or can be got back by taking back or doing again. */
	private boolean knows(PaneTree other) {
		return tree.equals(other.tree) || isYoungerThan(other) || past.undone().stream().anyMatch(deed -> deed.tree().equals(other.tree));
	}

	/**
	 * Trees with those that another window has kept: of two that are the same but for what was done since, the younger; of two to which
	 * different things were done, both.
	 */
	static List<PaneTree> join(List<PaneTree> ours, List<PaneTree> theirs) {
		List<PaneTree> all = new ArrayList<>(ours);
		for (PaneTree their : theirs) {
			if (all.stream().anyMatch(each -> each.knows(their))) continue;
			OptionalInt older = IntStream.range(0, all.size()).filter(i -> their.isYoungerThan(all.get(i))).findFirst();
			if (older.isPresent()) all.set(older.getAsInt(), their);
			else all.add(their);
		}
		return List.copyOf(all);
	}

	public PaneTree with(BranchTree other) {
		return new PaneTree(name, order, other);
	}
}
