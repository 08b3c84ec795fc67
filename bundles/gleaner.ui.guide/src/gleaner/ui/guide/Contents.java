// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.guide;

import gleaner.desk.guide.Block;
import gleaner.desk.guide.Guide;
import gleaner.desk.guide.GuidePage;
import gleaner.ui.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The left side of the guide: its headings, or, while something is searched, the places that have it. UI thread. */
final class Contents {
	private static final int DEEPEST = 3;

	private final Composite area;
	private final StackLayout layers = new StackLayout();
	private final Tree tree;
	private final Table found;
	private final Consumer<Guide.Hit> goFound;
	private final Map<Guide.Spot, TreeItem> rows = new HashMap<>();

	Contents(Composite parent, Consumer<Guide.Spot> go, Consumer<Guide.Hit> goFound) {
		this.goFound = goFound;
		area = new Composite(parent, SWT.NONE);
		area.setLayout(layers);
		tree = new Tree(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		Rows.quiet(tree, Rows.HEIGHT);
		tree.addListener(SWT.Selection, event -> {
			if (event.item != null && event.item.getData() instanceof Guide.Spot spot) go.accept(spot);
		});
		found = new Table(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		TableColumn column = new TableColumn(found, SWT.LEFT);
		found.addListener(SWT.Resize, event -> column.setWidth(found.getClientArea().width));
		Rows.quiet(found, Rows.HEIGHT);
		found.addListener(SWT.Selection, event -> open((TableItem) event.item));
		layers.topControl = tree;
	}

	/** Fills the headings. */
	void show(Guide guide) {
		tree.removeAll();
		rows.clear();
		for (GuidePage page : guide.pages()) {
			TreeItem[] above = new TreeItem[DEEPEST + 1];
			for (int i = 0; i < page.blocks().size(); i++)
				if (page.blocks().get(i) instanceof Block.Heading heading && heading.level() <= DEEPEST) {
					TreeItem parent = null;
					for (int level = heading.level() - 1; level > 0 && parent == null; level--) parent = above[level];
					TreeItem item = parent == null ? new TreeItem(tree, SWT.NONE) : new TreeItem(parent, SWT.NONE);
					item.setText(heading.words());
					Guide.Spot spot = new Guide.Spot(page, i);
					item.setData(spot);
					rows.put(spot, item);
					above[heading.level()] = item;
				}
		}
		if (tree.getItemCount() > 0) tree.getItem(0).setExpanded(true);
	}

	/** Marks the heading that a place stands under. */
	void select(Guide.Spot spot) {
		spot.page().headingOf(spot.block()).ifPresent(block -> {
			TreeItem row = rows.get(new Guide.Spot(spot.page(), block));
			if (row == null) return;
			tree.setSelection(row);
			tree.showSelection();
		});
	}

	/** Shows what has these words; nothing typed shows the headings again. */
	void search(Guide guide, String question) {
		boolean isAsked = !question.isBlank();
		if (isAsked) {
			List<Guide.Hit> hits = guide.search(question);
			found.removeAll();
			String heading = "";
			for (Guide.Hit hit : hits) {
				if (!hit.heading().equals(heading)) {
					heading = hit.heading();
					TableItem head = row(heading, hit);
					Rows.section(head);
				}
				if (!(hit.spot().page().blocks().get(hit.spot().block()) instanceof Block.Heading)) row(hit.excerpt(), hit);
			}
			if (hits.isEmpty()) Rows.faint(row("Nothing about “" + question.strip() + "”", null), true);
		}
		layers.topControl = isAsked ? found : tree;
		area.layout();
	}

	private TableItem row(String text, Guide.Hit hit) {
		TableItem item = new TableItem(found, SWT.NONE);
		item.setText(text);
		item.setData(hit);
		return item;
	}

	/** Goes to the first place that was found. */
	void openFirst() {
		if (layers.topControl == found && found.getItemCount() > 0) open(found.getItem(0));
	}

	private void open(TableItem item) {
		if (item != null && item.getData() instanceof Guide.Hit hit) goFound.accept(hit);
	}

	void setFocus() {
		layers.topControl.setFocus();
	}
}
