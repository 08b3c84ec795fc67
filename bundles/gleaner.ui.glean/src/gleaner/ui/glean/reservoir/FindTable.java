// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.reservoir;

import gleaner.corpus.reservoir.Find;
import gleaner.corpus.reservoir.Reservoir;
import gleaner.ui.Rows;
import gleaner.ui.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The words found, the most frequent first, each with the line it stands in; made as they come into sight. */
final class FindTable {
	private static final int DETAIL_WIDTH = 72;

	private final Table table;
	private final Consumer<List<Find>> include;
	private final Consumer<List<Find>> exclude;
	private List<Find> finds = List.of();
	private Reservoir reservoir = Reservoir.empty("");

	/**
	 * @param include puts words in
	 * @param exclude puts words out
	 */
	FindTable(Composite parent, Consumer<List<Find>> include, Consumer<List<Find>> exclude) {
		this.include = include;
		this.exclude = exclude;
		table = new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL);
		Spoken.name(table, "Words");
		TableColumn words = new TableColumn(table, SWT.LEFT);
		TableColumn counts = new TableColumn(table, SWT.RIGHT);
		table.addListener(SWT.Resize, event -> {
			counts.setWidth(DETAIL_WIDTH);
			words.setWidth(Math.max(DETAIL_WIDTH, table.getClientArea().width - DETAIL_WIDTH));
		});
		Rows.quiet(table, Rows.HEIGHT);
		table.addListener(SWT.SetData, this::fill);
		table.addListener(SWT.KeyDown, this::key);
		menu();
	}

	Table table() {
		return table;
	}

	/** Shows these words, and how the poet has decided about them. */
	void show(List<Find> newFinds, Reservoir decided) {
		List<String> selected = chosen().stream().map(Find::word).toList();
		boolean same = newFinds.equals(finds);
		finds = newFinds;
		reservoir = decided;
		table.setItemCount(finds.size());
		table.clearAll();
		if (same)
			return;
		table.deselectAll();
		for (int i = 0; i < finds.size() && !selected.isEmpty(); i++)
			if (selected.contains(finds.get(i).word()))
				table.select(i);
	}

	private void fill(Event event) {
		if (event.index >= finds.size())
			return;
		Find find = finds.get(event.index);
		TableItem item = (TableItem) event.item;
		boolean out = reservoir.out().contains(find.word());
		String mark = out ? "− " : reservoir.kept().contains(find.word()) ? "+ " : "";
		item.setText(new String[] { mark + find.word() + "   " + find.line(), String.format(Locale.ENGLISH, "%,d", find.count()) });
		Rows.faint(item, out);
	}

	private List<Find> chosen() {
		List<Find> chosen = new ArrayList<>();
		for (int index : table.getSelectionIndices())
			if (index < finds.size())
				chosen.add(finds.get(index));
		return chosen;
	}

	private void key(Event event) {
		if (event.keyCode == SWT.DEL || event.character == '-')
			exclude.accept(chosen());
		else if (event.keyCode == SWT.INSERT || event.character == '+')
			include.accept(chosen());
	}

	private void menu() {
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(manager -> {
			if (chosen().isEmpty())
				return;
			manager.add(action("Put Out\tDelete", exclude));
			manager.add(action("Put In\tInsert", include));
		});
		table.setMenu(menu.createContextMenu(table));
	}

	private Action action(String text, Consumer<List<Find>> run) {
		return new Action(text) {
			@Override
			public void run() {
				run.accept(chosen());
			}
		};
	}
}
