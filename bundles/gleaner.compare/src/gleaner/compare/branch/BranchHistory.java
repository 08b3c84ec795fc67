// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.branch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What was done to a tree, whoever did it, and the way back. For one thread. */
public final class BranchHistory {
	private static final int MOST = 200;

	/**
	 * A deed, and the tree before or after it.
	 *
	 * @param what in words, as in {@code Branch}
	 */
	public record Deed(String what, BranchTree tree) {
	}

	/**
	 * What can be taken back and done again.
	 *
	 * @param done the newest first
	 * @param undone what would be done again first comes first
	 */
	public record Past(List<Deed> done, List<Deed> undone) {
		/** Of a tree to which nothing was done. */
		public static final Past NONE = new Past(List.of(), List.of());

		public Past {
			done = List.copyOf(done);
			undone = List.copyOf(undone);
		}
	}

	private final Deque<Deed> done = new ArrayDeque<>();
	private final Deque<Deed> undone = new ArrayDeque<>();
	private BranchTree tree;

	public BranchHistory(BranchTree tree) {
		this(tree, Past.NONE);
	}

	/** One that goes on where it was left. */
	public BranchHistory(BranchTree tree, Past past) {
		this.tree = tree;
		done.addAll(past.done);
		undone.addAll(past.undone);
	}

	/** What can be taken back and done again now; of each at most so many. */
	public Past past(int most) {
		return new Past(done.stream().limit(most).toList(), undone.stream().limit(most).toList());
	}

	/** The tree as it is now. */
	public BranchTree tree() {
		return tree;
	}

	/** Does something to the tree. */
	public void apply(String what, BranchTree changed) {
		done.push(new Deed(what, tree));
		if (done.size() > MOST) done.removeLast();
		undone.clear();
		tree = changed;
	}

	/** Goes on with the last deed: it is still one, and taken back as one. Only right behind {@link #apply} or itself. */
	public void amend(BranchTree changed) {
		tree = changed;
	}

	/** Takes the last deed back; its name, or nothing if there is none. */
	public Optional<String> undo() {
		return move(done, undone);
	}

	/** Does again what was taken back last; its name, or nothing if there is none. */
	public Optional<String> redo() {
		return move(undone, done);
	}

	private Optional<String> move(Deque<Deed> from, Deque<Deed> to) {
		if (from.isEmpty()) return Optional.empty();
		Deed deed = from.pop();
		to.push(new Deed(deed.what, tree));
		tree = deed.tree;
		return Optional.of(deed.what);
	}
}
