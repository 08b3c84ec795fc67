// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.compare;

import gleaner.compare.branch.Branch;
import gleaner.compare.branch.BranchTree;
import gleaner.compare.branch.BranchWords;
import java.util.ArrayList;
import java.util.List;

/**
 * A branch as a tree shows it.
 *
 * @param branch it
 * @param words its first line
 * @param share how likely it was, or {@code prompt} for the beginning
 * @param isOnWay whether it is on the way to the chosen one
 * @param children what grows from it
 */
public record BranchRow(Branch branch, String words, String share, boolean isOnWay, List<BranchRow> children) {
	/**
	 * The row of the beginning, with all below it.
	 *
	 * @param chosen the id of the chosen branch
	 */
	public static BranchRow of(BranchTree tree, int chosen) {
		List<Integer> way = tree.get(chosen).isPresent() ? tree.way(chosen).stream().map(Branch::id).toList() : List.of();
		return of(tree, tree.first(), way);
	}

	private static BranchRow of(BranchTree tree, Branch branch, List<Integer> way) {
		List<BranchRow> children = new ArrayList<>();
		for (Branch child : tree.children(branch.id())) children.add(of(tree, child, way));
		String share = branch.id() == tree.first().id() ? "beginning"
				: Double.isNaN(branch.probability()) ? "" : BranchWords.share(branch.probability());
		String line = branch.line();
		return new BranchRow(branch, line.isEmpty() ? "\u2026" : line, share, way.contains(branch.id()), children);
	}

	/** How many branches there are, this one included. */
	public int count() {
		return 1 + children.stream().mapToInt(BranchRow::count).sum();
	}

	/** How many of them are starred. */
	public int starred() {
		return (branch.isStarred() ? 1 : 0) + children.stream().mapToInt(BranchRow::starred).sum();
	}
}
