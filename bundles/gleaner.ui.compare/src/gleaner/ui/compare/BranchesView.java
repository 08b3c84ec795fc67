// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.compare.branch.Branch;
import gleaner.compare.branch.BranchTree;
import gleaner.compare.branch.BranchWords;
import gleaner.desk.compare.BranchRow;
import gleaner.desk.stream.Kept;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Css;
import gleaner.ui.EmptyPage;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/** What might have come instead, as a tree; below it the whole text of the chosen way, of which the poet may edit the end. */
public final class BranchesView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.compare.branches";
	private static final int SHARE = 84;

	private Room room;
	private Composite page;
	private Combo trees;
	private SashForm both;
	private Tree tree;
	private BranchText text;
	private Label foot;
	private Link copy;
	private EmptyPage empty;
	private boolean isShowing;
	private BranchTree shown;
	private final Map<Integer, TreeItem> items = new HashMap<>();

	@Override
	public void createPartControl(Composite parent) {
		room = Room.of(getSite().getWorkbenchWindow());
		page = parent;
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		trees = Spoken.name(new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN), "Text");
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).indent(8, 6).applyTo(trees);
		trees.addListener(SWT.Selection, event -> room.branching().show(trees.getSelectionIndex(), 1));
		both = new SashForm(parent, SWT.VERTICAL);
		Css.id(both, Css.HAIRLINE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(both);
		tree = Spoken.name(new Tree(both, SWT.SINGLE | SWT.FULL_SELECTION), "Branches");
		TreeColumn words = new TreeColumn(tree, SWT.LEFT);
		TreeColumn share = new TreeColumn(tree, SWT.RIGHT);
		share.setWidth(SHARE);
		tree.addListener(SWT.Resize, event -> words.setWidth(Math.max(60, tree.getClientArea().width - SHARE)));
		tree.addListener(SWT.Selection, event -> {
			if (!isShowing && event.item != null) room.branching().choose((Integer) event.item.getData());
		});
		tree.addListener(SWT.KeyDown, this::key);
		text = new BranchText(both, room.branching());
		both.setWeights(3, 2);
		Composite line = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 6).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		foot = new Label(line, SWT.NONE);
		foot.setFont(Fonts.ui(foot, -1, SWT.NORMAL));
		Css.id(foot, Css.DIM);
		foot.setToolTipText("→ goes on, ← steps back, S stars, Del prunes, Ctrl+Z undoes");
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(foot);
		copy = Spoken.name(new Link(line, SWT.NONE), "Copy the tree");
		copy.setText("<a>Copy the tree</a>");
		copy.setFont(Fonts.ui(copy, -1, SWT.NORMAL));
		copy.addListener(SWT.Selection, event -> copy());
		empty = new EmptyPage(parent, getSite(), both);
		Ink.follow(tree, t -> {
			shown = null;
			show();
		});
		room.onChange(parent, this::show);
		getSite().getService(IContextService.class).activateContext(PanesView.CONTEXT);
		show();
	}

	private void key(Event event) {
		boolean isMod = (event.stateMask & SWT.MOD1) != 0;
		if (isMod && event.keyCode == 'z') room.branching().undo();
		else if (isMod && event.keyCode == 'y') room.branching().redo();
		else if (event.stateMask == 0 && event.keyCode == 's') room.branching().star();
		else if (event.stateMask == 0 && event.keyCode == SWT.DEL) room.branching().prune();
		else if (event.stateMask == 0 && event.keyCode == SWT.ARROW_RIGHT) goOn();
		else if (event.stateMask == 0 && event.keyCode == SWT.ARROW_LEFT) back();
		else return;
		event.doit = false;
	}

	/** To what grows from the chosen branch; where nothing does the engine goes on. */
	private void goOn() {
		room.branching().tree().ifPresent(now -> {
			List<Branch> children = now.children(room.branching().chosen());
			if (children.isEmpty()) room.branching().goOn();
			else room.branching().choose(children.getFirst().id());
		});
	}

	private void back() {
		room.branching().tree().flatMap(now -> now.get(room.branching().chosen())).filter(branch -> branch.parent() != Branch.NONE)
				.ifPresent(branch -> room.branching().choose(branch.parent()));
	}

	private void copy() {
		room.branching().paneTree().ifPresent(now -> {
			Clipboard clipboard = new Clipboard(tree.getDisplay());
			clipboard.setContents(new Object[] { BranchWords.outline(now) }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		});
	}

	private void show() {
		if (tree == null || tree.isDisposed() || empty == null) return;
		Branching branching = room.branching();
		Optional<BranchTree> now = branching.tree();
		include(trees, branching.names().size() > 1);
		Margins.of(page, now.isEmpty());
		copy.setVisible(now.isPresent());
		if (now.isEmpty()) {
			empty.say(branching.isSpeaking() ? "The engine continues …"
					: "Branches show what might have come instead. X-ray a pane, point at a letter (or press F2 there), and continue with "
							+ "another one.");
			foot.setText("");
			return;
		}
		empty.clear();
		isShowing = true;
		try {
			List<String> names = branching.names();
			if (!List.of(trees.getItems()).equals(names)) trees.setItems(names.toArray(String[]::new));
			if (trees.getSelectionIndex() != branching.shown()) trees.select(branching.shown());
			BranchRow row = BranchRow.of(now.get(), branching.chosen());
			if (now.get() != shown) fill(now.get(), row);
			ink(row);
			TreeItem chosen = items.get(branching.chosen());
			if (chosen != null && (tree.getSelectionCount() == 0 || tree.getSelection()[0] != chosen)) {
				tree.setSelection(chosen);
				tree.showItem(chosen);
			}
			text.show(now.get(), branching.chosen());
			String words = row.count() == 1 ? "1 branch" : row.count() + " branches";
			foot.setText(branching.isSpeaking() ? words + ", the engine continues …" : words + ", " + row.starred() + " starred");
		} finally {
			isShowing = false;
		}
	}

	private void fill(BranchTree now, BranchRow row) {
		shown = now;
		tree.setRedraw(false);
		tree.removeAll();
		items.clear();
		add(new TreeItem(tree, SWT.NONE), row);
		tree.setRedraw(true);
	}

	private void add(TreeItem item, BranchRow row) {
		item.setData(row.branch().id());
		items.put(row.branch().id(), item);
		item.setText(new String[] { row.words(), (row.branch().isStarred() ? "★ " : "") + row.share() });
		item.setFont(0, JFaceResources.getFontRegistry().get(Fonts.DEBRIS));
		for (BranchRow child : row.children()) add(new TreeItem(item, SWT.NONE), child);
		item.setExpanded(true);
	}

	private void ink(BranchRow row) {
		TreeItem item = items.get(row.branch().id());
		if (item == null) return;
		item.setForeground(0, row.isOnWay() ? Ink.INK.get() : Ink.DIM.get());
		item.setForeground(1, Ink.DIM.get());
		for (BranchRow child : row.children()) ink(child);
	}

	private void include(Combo combo, boolean isIn) {
		if (combo.getVisible() == isIn && ((GridData) combo.getLayoutData()).exclude != isIn) return;
		combo.setVisible(isIn);
		((GridData) combo.getLayoutData()).exclude = !isIn;
		combo.getParent().layout(true, true);
	}

	@Override
	public <T> T getAdapter(Class<T> kind) {
		if (kind == Harvest.class) return kind.cast(text.selected().orElse(null));
		if (kind == Kept.class) return kind.cast(Kept.NOTHING);
		return super.getAdapter(kind);
	}

	@Override
	public void setFocus() {
		if (!empty.setFocus()) tree.setFocus();
	}
}
