// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.search;

import gleaner.search.HitLine;
import gleaner.search.Place;
import gleaner.search.Results;
import gleaner.desk.search.HitRow;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Commands;
import gleaner.ui.Fonts;
import gleaner.ui.HarvestTransfer;
import gleaner.ui.Spoken;
import gleaner.ui.glean.Understanding;
import gleaner.ui.glean.studio.Reader;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchPartSite;

/** The hits of a search as rows of a native table: opened by Enter or a double click, harvested, copied, dragged into a poem. */
final class HitList {
	private final Table table;
	private final IWorkbenchPartSite site;
	private final SelectedHit harvest;
	private List<HitRow> rows = List.of();

	HitList(Composite parent, IWorkbenchPartSite site) {
		this.site = site;
		table = new Table(parent, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		Spoken.name(table, "What was found");
		TableColumn column = new TableColumn(table, SWT.LEFT);
		table.addListener(SWT.Resize, event -> column.setWidth(table.getClientArea().width));
		harvest = new SelectedHit(table);
		HitPainter.paint(table);
		Fonts.follow(table, Fonts.DEBRIS, this::measureAnew);
		table.addListener(SWT.SetData, this::fill);
		table.addListener(SWT.DefaultSelection, event -> {
			if ((event.stateMask & SWT.MOD1) == 0) open(selected()); // GTK takes Ctrl+Enter for Enter, and that is to harvest
		});
		table.addListener(SWT.Selection, event -> harvest.prepare(selected()));
		menu();
		drag();
	}

	Table table() {
		return table;
	}

	void follow(Understanding understanding) {
		harvest.follow(understanding);
	}

	/**
	 * Shows what was found; nothing if nothing was asked.
	 *
	 * @param isSameQuestion whether it was asked before, and only more is known now: then the selected row stays selected
	 */
	void show(Results results, boolean isSameQuestion) {
		List<HitRow> found = HitRow.of(results);
		if (found.equals(rows))
			return;
		int kept = isSameQuestion && selected() != null ? found.indexOf(selected()) : -1;
		int top = isSameQuestion ? place(found, table.getTopIndex()) : 0;
		rows = found;
		table.setItemCount(rows.size());
		table.clearAll();
		if (kept >= 0)
			table.select(kept);
		if (isSameQuestion)
			table.setTopIndex(top);
		if (kept >= 0)
			return;
		if (isSameQuestion) {
			table.deselectAll();
			harvest.prepare(null);
			return;
		}
		table.setTopIndex(0);
		table.deselectAll();
		harvest.prepare(null);
	}

	/** The system keeps the height of rows that it has; only new ones are measured with letters of another size. */
	private void measureAnew() {
		int selected = table.getSelectionIndex();
		int top = table.getTopIndex();
		table.setItemCount(0);
		table.setItemCount(rows.size());
		if (selected >= 0)
			table.select(selected);
		table.setTopIndex(top);
	}

	/** Where the row that is at the top now is among others: a harvest adds a hit, and must not move the list under the poet's eyes. */
	private int place(List<HitRow> found, int top) {
		int there = top < rows.size() ? found.indexOf(rows.get(top)) : -1;
		return there >= 0 ? there : Math.min(top, Math.max(0, found.size() - 1));
	}

	void focus() {
		table.setFocus();
		if (!rows.isEmpty() && table.getSelectionIndex() < 0) {
			table.setSelection(0);
			harvest.prepare(selected());
		}
	}

	void openFirst() {
		open(rows.isEmpty() ? null : rows.getFirst());
	}

	/** What the selected row answers, with its origin; nothing if no row is selected, or it is not known yet. */
	Harvest harvest() {
		return harvest.get();
	}

	private HitRow selected() {
		int index = table.getSelectionIndex();
		return index < 0 || index >= rows.size() ? null : rows.get(index);
	}

	private void fill(Event event) {
		if (event.index >= rows.size())
			return;
		HitRow row = rows.get(event.index);
		TableItem item = (TableItem) event.item;
		item.setData(row);
		item.setText(row.isHead() && !row.detail().isEmpty() ? row.text() + " — " + row.detail() : row.text());
	}

	private void open(HitRow row) {
		if (row == null)
			return;
		HitLine line = row.place();
		switch (row.hit().place()) {
		case Place.InCorpus(String corpus, String poem, int offset) ->
			Reader.open(site.getPage(), corpus, poem, offset + line.start(), offset + line.end());
		case Place.InDebris(String debris, long offset) ->
			Commands.run(site, Commands.SHOW_DEBRIS, "debris", debris, "offset", String.valueOf(offset + line.start()), "length",
					String.valueOf(line.text().length()));
		case Place.InPoems(String title, int offset) ->
			Commands.run(site, Commands.OPEN_POEM, "title", title, "offset", String.valueOf(offset + line.start()), "line", line.text());
		}
	}

	private void menu() {
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(manager -> {
			HitRow row = selected();
			if (row == null)
				return;
			manager.add(action("Open", () -> open(row)));
			manager.add(action("Harvest into Poem", () -> Commands.run(site, Commands.HARVEST)));
			manager.add(action("Copy", this::copy));
		});
		table.setMenu(menu.createContextMenu(table));
		table.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == 'c' && (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1)
				copy();
		});
	}

	private static Action action(String text, Runnable run) {
		return new Action(text) {
			@Override
			public void run() {
				run.run();
			}
		};
	}

	private void copy() {
		HarvestTransfer.copy(table.getDisplay(), harvest.get());
	}

	private void drag() {
		DragSource source = new DragSource(table, DND.DROP_COPY);
		source.setTransfer(HarvestTransfer.getInstance(), TextTransfer.getInstance());
		source.addDragListener(new DragSourceAdapter() {
			private Harvest dragged = Harvest.EMPTY;

			@Override
			public void dragStart(DragSourceEvent event) {
				Harvest line = harvest.get();
				dragged = line.length() == 0 ? line : line.plus(Harvest.hand("\n"));
				event.doit = dragged.length() > 0;
				HarvestTransfer.getInstance().dragging(Optional.of(dragged));
			}

			@Override
			public void dragFinished(DragSourceEvent event) {
				HarvestTransfer.getInstance().dragging(Optional.empty());
			}

			@Override
			public void dragSetData(DragSourceEvent event) {
				event.data = HarvestTransfer.getInstance().isSupportedType(event.dataType) ? dragged : dragged.text();
			}
		});
	}
}
