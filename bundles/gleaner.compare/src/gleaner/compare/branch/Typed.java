// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.branch;

import gleaner.studio.poem.Harvest;
import gleaner.voice.GenerationOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * What a poet has typed into a branch, noted down until all trees are written again.
 *
 * @param edit its number: of two states of the trees the one with the higher number is younger
 * @param tree the place of its tree among all, from 0
 * @param branch the stretch that was edited
 * @param name of the tree, and order who goes on in it
 * @param before all text from the beginning to the branch
 * @param text of the branch, with what was typed
 */
record Typed(long edit, int tree, int branch, String name, GenerationOrder order, Harvest before, Harvest text) {
	static Typed of(long edit, int number, PaneTree tree, int branch) {
		Harvest whole = tree.tree().textTo(branch);
		Harvest text = tree.tree().get(branch).orElseThrow().text();
		return new Typed(edit, number, branch, tree.name(), tree.order(), whole.slice(0, whole.length() - text.length()), text);
	}

	/** Whether both are of one branch. */
	boolean isSamePlace(Typed other) {
		return tree == other.tree && branch == other.branch;
	}

	/**
	 * The trees with what was typed in them, as one deed. A branch that they do not have, since it had grown only just before, comes as a
	 * tree of its own.
	 */
	List<PaneTree> into(List<PaneTree> trees) {
		List<PaneTree> all = new ArrayList<>(trees);
		if (tree < all.size() && has(all.get(tree).tree())) {
			PaneTree was = all.get(tree);
			BranchHistory history = new BranchHistory(was.tree(), was.past());
			history.apply("Edit", was.tree().edit(branch, text));
			all.set(tree, new PaneTree(was.name(), was.order(), history.tree(), history.past(Integer.MAX_VALUE)));
		} else all.add(new PaneTree(name, order, BranchTree.of(before.plus(text))));
		return List.copyOf(all);
	}

	private boolean has(BranchTree known) {
		return known.get(branch).filter(there -> {
			String whole = known.textTo(branch).text();
			return whole.substring(0, whole.length() - there.text().length()).equals(before.text());
		}).isPresent();
	}
}
