// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.compare.layout.Layout;
import gleaner.compare.layout.PaneOrder;
import gleaner.compare.layout.ReadyLayouts;
import gleaner.desk.mix.MixCheck;
import gleaner.desk.mix.MixModel;
import gleaner.engine.GenerationRequest;
import gleaner.ui.Commands;
import gleaner.ui.Status;
import gleaner.voice.GenerationOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IWorkbenchPartSite;

/** What can be done with a pane: take it, begin it anew, tell it something else. UI thread only. */
final class PaneMenu {
	private PaneMenu() {
	}

	static void open(VoicePane pane, Room room, IWorkbenchPartSite site) {
		Control control = pane.text().control();
		Menu menu = new Menu(control);
		item(menu, "Harvest into Poem", () -> Commands.run(site, Commands.HARVEST));
		item(menu, pane.isXrayed() ? "X-Ray No More" : "X-Ray", () -> pane.setXrayed(!pane.isXrayed()));
		item(menu, "Continue Differently from the Caret", () -> PaneBranch.atCaret(pane, room)).setEnabled(pane.poemAtHand().isPresent());
		item(menu, "Re-roll This Pane", () -> room.reroll(pane.index())).setEnabled(room.session().isPresent());
		new MenuItem(menu, SWT.SEPARATOR);
		boolean isTold = room.shelf().layout().isPresent() && !room.isBlind();
		if (isTold) told(menu, pane.index(), room);
		menu.addListener(SWT.Hide, event -> control.getDisplay().asyncExec(menu::dispose));
		menu.setVisible(true);
	}

	private static void told(Menu menu, int pane, Room room) {
		Layout layout = room.shelf().layout().get();
		if (pane >= layout.panes().size()) return;
		PaneOrder told = layout.panes().get(pane);
		Menu diversity = sub(menu, "Diversity");
		for (double value : ReadyLayouts.DIVERSITIES) {
			MenuItem item = new MenuItem(diversity, SWT.RADIO);
			item.setText(GenerationRequest.DIVERSITY.format(value));
			item.setSelection(told.order().request().diversity() == value);
			item.addListener(SWT.Selection, event -> {
				if (item.getSelection()) room.shelf().change(pane, new PaneOrder(
						told.order().with(told.order().request().withDiversity(value)), told.name(), told.seed()));
			});
		}
		Menu mix = sub(menu, "Speak as the Mix Says");
		mixes(mix, room, order -> room.shelf().change(pane, PaneOrder.of(order)));
		Menu more = sub(menu, "Add a Pane as the Mix Says");
		mixes(more, room, order -> add(room, PaneOrder.of(order)));
		item(menu, "Add a Pane Like This", () -> add(room, told)).setEnabled(layout.panes().size() < Layout.MOST);
		item(menu, "Remove This Pane", () -> {
			List<PaneOrder> left = new ArrayList<>(layout.panes());
			left.remove(pane);
			room.shelf().change(layout.withPanes(left));
		}).setEnabled(layout.panes().size() > 1);
		new MenuItem(menu, SWT.SEPARATOR);
		item(menu, "Delete the Layout “" + layout.name().replace("&", "&&") + "”", room.shelf()::remove).setEnabled(room.shelf().isKept());
	}

	private static void add(Room room, PaneOrder pane) {
		room.shelf().layout().ifPresent(layout -> {
			if (layout.panes().size() >= Layout.MOST) {
				Status.say("there are " + Layout.MOST + " panes, and no room for more");
				return;
			}
			List<PaneOrder> more = new ArrayList<>(layout.panes());
			more.add(pane);
			room.shelf().change(layout.withPanes(more));
		});
	}

	/** What each pane of the Mix is told, as far as it can be asked of an engine. */
	private static void mixes(Menu menu, Room room, Consumer<GenerationOrder> then) {
		for (int i = 0; i < MixModel.MOST_PANES; i++) {
			MixCheck check = room.mixing().check(i);
			String engine = room.mixing().engine(i).map(info -> info.name()).orElse("");
			MenuItem item = item(menu, ("Pane " + (i + 1) + ": " + engine + " " + room.mixing().words(i)).replace("&", "&&").strip(),
					() -> check.order().ifPresent(then));
			item.setEnabled(check.order().isPresent());
		}
	}

	private static Menu sub(Menu menu, String words) {
		MenuItem item = new MenuItem(menu, SWT.CASCADE);
		item.setText(words);
		Menu sub = new Menu(menu);
		item.setMenu(sub);
		return sub;
	}

	private static MenuItem item(Menu menu, String words, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(words);
		item.addListener(SWT.Selection, event -> action.run());
		return item;
	}
}
