// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.studio;

import gleaner.desk.studio.KeptNodes;
import gleaner.desk.studio.Node;
import gleaner.desk.studio.Nodes;
import gleaner.ui.Fonts;
import gleaner.ui.Rows;
import gleaner.ui.Spoken;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

/**
 * A native tree of {@link Node}s that makes its rows only when they come into sight, and keeps what is open and what is
 * selected when its contents change.
 */
final class StudioTree {
	private static final int DETAIL_WIDTH = 56;

	final Tree tree;
	private final Font bold;
	private final Consumer<Node> onNeeded;
	private List<Node> roots = List.of();

	/** @param onNeeded is asked to load the children of a node that has been opened */
	StudioTree(Composite parent, Consumer<Node> onNeeded) {
		this.onNeeded = onNeeded;
		Composite area = new Composite(parent, SWT.NONE);
		tree = new Tree(area, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		Spoken.name(tree, "Studio");
		TreeColumnLayout layout = new TreeColumnLayout();
		area.setLayout(layout);
		layout.setColumnData(new TreeColumn(tree, SWT.LEFT), new ColumnWeightData(1, 40));
		layout.setColumnData(new TreeColumn(tree, SWT.RIGHT), new ColumnPixelData(DETAIL_WIDTH));
		bold = Fonts.ui(tree, 0, SWT.BOLD);
		Rows.quiet(tree, Rows.HEIGHT);
		tree.addListener(SWT.SetData, this::fill);
		tree.addListener(SWT.Expand, event -> need((TreeItem) event.item));
	}

	Composite area() {
		return tree.getParent();
	}

	/** Shows other contents; rows with equal subjects stay open and selected, and rows that are as they were are not touched. */
	void show(List<Node> newRoots) {
		List<Node> before = roots;
		Set<Node.Subject> open = before.isEmpty() ? Nodes.HEADINGS : open();
		Optional<Node.Subject> selected = selected().map(node -> node.subject);
		carryOver(newRoots);
		roots = KeptNodes.merged(before, newRoots);
		tree.setRedraw(false);
		try {
			tree.setItemCount(roots.size());
			for (int i = 0; i < roots.size(); i++)
				if (!isAt(before, i, roots.get(i))) update(tree.getItem(i), at(before, i), roots.get(i), open, selected);
		} finally {
			tree.setRedraw(true);
		}
	}

	private static Optional<Node> at(List<Node> nodes, int index) {
		return index < nodes.size() ? Optional.of(nodes.get(index)) : Optional.empty();
	}

	private static boolean isAt(List<Node> nodes, int index, Node node) {
		return index < nodes.size() && nodes.get(index) == node;
	}

	/** @param before what stood in this row */
	private void update(TreeItem item, Optional<Node> before, Node node, Set<Node.Subject> open, Optional<Node.Subject> selected) {
		List<Node> rows = before.filter(old -> old.subject.equals(node.subject) && old.isLoaded()).map(Node::children).orElse(List.of());
		boolean isHeading = node.subject instanceof Node.Heading;
		boolean isOpenThread = node.subject instanceof Node.OfThread && open.contains(node.subject);
		if (rows.isEmpty() || !isHeading && !isOpenThread) {
			item.clearAll(true);
			restore(item, node, open, selected);
			return;
		}
		if (node.subject instanceof Node.OfThread of && !node.isLoaded()) node.load(Nodes.models(of.run(), rows));
		fill(item, node);
		for (int i = 0; i < node.children().size(); i++) {
			Node child = node.children().get(i);
			if (isAt(rows, i, child)) continue;
			if (isOpenThread) item.clear(i, false);
			else update(item.getItem(i), at(rows, i), child, open, selected);
		}
	}

	/** The children of a node have been found. */
	void loaded(Node node) {
		for (TreeItem heading : tree.getItems())
			for (TreeItem item : heading.getItems())
				if (item.getData() == node) {
					item.setItemCount(node.children().size());
					item.clearAll(true);
				}
	}

	Optional<Node> selected() {
		TreeItem[] selection = tree.getSelection();
		return selection.length == 0 ? Optional.empty() : Optional.ofNullable((Node) selection[0].getData());
	}

	private void fill(Event event) {
		TreeItem item = (TreeItem) event.item;
		TreeItem parent = item.getParentItem();
		List<Node> siblings = parent == null ? roots : ((Node) parent.getData()).children();
		if (event.index < siblings.size())
			fill(item, siblings.get(event.index));
	}

	private void fill(TreeItem item, Node node) {
		item.setData(node);
		item.setText(new String[] { node.text, node.detail });
		item.setFont(node.subject instanceof Node.Heading ? bold : null);
		Rows.faint(item, node.subject instanceof Node.Hint);
		item.setItemCount(node.children().size());
	}

	private void need(TreeItem item) {
		if (item.getData() instanceof Node node && !node.isLoaded())
			onNeeded.accept(node);
	}

	private void restore(TreeItem item, Node node, Set<Node.Subject> open, Optional<Node.Subject> selected) {
		if (node.subject instanceof Node.OfThread && open.contains(node.subject) && !node.isLoaded())
			onNeeded.accept(node); // before its rows go, to be made anew a moment later
		fill(item, node);
		if (selected.filter(node.subject::equals).isPresent())
			tree.setSelection(item);
		if (!open.contains(node.subject)) {
			item.setExpanded(false); // it may have been the row of something that was open
			return;
		}
		item.setExpanded(true);
		if (!node.isLoaded())
			onNeeded.accept(node);
		// deeper rows are made when seen, but for the selected one
		boolean deep = node.subject instanceof Node.Heading || node.subject instanceof Node.OfShelf;
		for (int i = 0; i < node.children().size(); i++) {
			Node child = node.children().get(i);
			if (deep || open.contains(child.subject) || selected.filter(child.subject::equals).isPresent())
				restore(item.getItem(i), child, open, selected);
		}
	}

	private Set<Node.Subject> open() {
		Set<Node.Subject> open = new HashSet<>();
		for (TreeItem heading : tree.getItems())
			open(heading, open);
		return open;
	}

	/** Poems and models have nothing below them; they are many, and are not looked at. */
	private static void open(TreeItem item, Set<Node.Subject> open) {
		if (!item.getExpanded() || !(item.getData() instanceof Node node))
			return;
		open.add(node.subject);
		boolean ofLeaves = node.children().stream()
				.allMatch(child -> child.subject instanceof Node.OfSource || child.subject instanceof Node.OfModel);
		if (!ofLeaves)
			for (TreeItem child : item.getItems())
				open(child, open);
	}

	/** Poems of a corpus that were read before stay until they have been read anew, so that an open row does not flicker. */
	private void carryOver(List<Node> newRoots) {
		for (Node newRoot : newRoots)
			for (Node newChild : newRoot.children())
				if (!newChild.isLoaded() && newChild.subject instanceof Node.OfCorpus)
					find(newChild.subject).filter(Node::isLoaded)
							.filter(old -> old.detail.equals(newChild.detail))
							.ifPresent(old -> newChild.load(old.children()));
	}

	private Optional<Node> find(Node.Subject subject) {
		return roots.stream().flatMap(root -> root.children().stream()).filter(child -> child.subject.equals(subject)).findFirst();
	}

	/** The row at a place in the tree's coordinates. */
	Optional<Node> at(int x, int y) {
		TreeItem item = tree.getItem(new Point(x, y));
		return item == null ? Optional.empty() : Optional.ofNullable((Node) item.getData());
	}
}
