// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.compare.layout.Layout;
import gleaner.ui.Ink;
import gleaner.ui.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The layouts that are open, by name, and the way to all others. UI thread only. */
final class LayoutTabs {
	private static final int LONGEST = 28;

	private final Room room;
	private final ToolBar bar;
	private List<String> shown = List.of();

	LayoutTabs(Composite parent, Room room) {
		this.room = room;
		bar = Spoken.name(new ToolBar(parent, SWT.FLAT | SWT.RIGHT | SWT.WRAP), "Layouts");
		bar.addListener(SWT.MenuDetect, this::menu);
		Ink.follow(bar, any -> mark());
	}

	ToolBar control() {
		return bar;
	}

	/** Shows which are open, and which is in front. */
	void show() {
		List<String> names = room.shelf().tabs().stream().map(tab -> tab.layout().name()).toList();
		if (bar.getItemCount() == 0 || !names.equals(shown)) {
			shown = names;
			for (ToolItem item : bar.getItems()) item.dispose();
			for (String name : names) tab(name);
			ToolItem more = new ToolItem(bar, SWT.PUSH);
			more.setText("  +  ");
			more.setToolTipText("Opens another layout: your own, or one that Gleaner makes from this studio");
			Spoken.name(more, "Open another layout");
			more.addListener(SWT.Selection, event -> others());
			bar.getParent().layout(true);
		}
		mark();
	}

	private void tab(String name) {
		ToolItem item = new ToolItem(bar, SWT.RADIO);
		item.setText("  " + (name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1).strip() + "…").replace("&", "&&") + "  ");
		item.setToolTipText(name);
		item.setData(name);
		item.addListener(SWT.Selection, event -> {
			if (item.getSelection()) room.shelf().choose(name);
		});
	}

	private void mark() {
		String front = room.shelf().layout().map(Layout::name).orElse("");
		for (ToolItem item : bar.getItems()) {
			boolean isFront = front.equals(item.getData());
			if (item.getSelection() != isFront && item.getData() != null) item.setSelection(isFront);
			item.setForeground((isFront ? Ink.ACCENT : Ink.INK).get());
		}
	}

	/** All that are not open, the poet's own first. */
	private void others() {
		Menu menu = new Menu(bar);
		List<Layout> all = new ArrayList<>(room.shelf().all());
		all.removeIf(layout -> shown.contains(layout.name()));
		for (Layout layout : all) item(menu, layout.name(), () -> room.shelf().choose(layout.name()));
		if (!all.isEmpty()) new MenuItem(menu, SWT.SEPARATOR);
		item(menu, "Keep These Panes As…", () -> KeepDialog.ask(bar.getShell(), room)).setEnabled(room.shelf().layout().isPresent());
		open(menu);
	}

	private void menu(Event event) {
		event.doit = false;
		ToolItem under = bar.getItem(bar.toControl(event.x, event.y));
		String name = under != null && under.getData() instanceof String tab ? tab : room.shelf().layout().map(Layout::name).orElse("");
		Optional<Tab> meant = room.shelf().tabs().stream().filter(tab -> tab.layout().name().equals(name)).findFirst();
		Menu menu = new Menu(bar);
		item(menu, "Close “" + name + "”", () -> meant.ifPresent(room.shelf()::close)).setEnabled(shown.size() > 1 && meant.isPresent());
		item(menu, "Close All Others", () -> room.shelf().tabs().stream().filter(tab -> !tab.equals(meant.orElse(null)))
				.forEach(room.shelf()::close)).setEnabled(shown.size() > 1 && meant.isPresent());
		open(menu);
	}

	private void open(Menu menu) {
		menu.addListener(SWT.Hide, event -> bar.getDisplay().asyncExec(menu::dispose));
		menu.setVisible(true);
	}

	private static MenuItem item(Menu menu, String words, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(words.replace("&", "&&"));
		item.addListener(SWT.Selection, event -> action.run());
		return item;
	}
}
