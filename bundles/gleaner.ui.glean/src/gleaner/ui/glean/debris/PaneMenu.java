// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.studio.debris.DebrisEntry;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** The menu of a pane: what can be done with what is selected, with the stream, with the pane. */
final class PaneMenu {
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

	private final DebrisView view;

	PaneMenu(DebrisView view) {
		this.view = view;
	}

	/** Makes the menu the context menu of a pane. */
	void attach(DebrisPane pane) {
		MenuManager manager = new MenuManager();
		manager.setRemoveAllWhenShown(true);
		manager.addMenuListener(menu -> fill(menu, pane));
		Menu menu = manager.createContextMenu(pane.text().control());
		pane.text().control().setMenu(menu);
		pane.control().addDisposeListener(e -> manager.dispose());
	}

	/** Opens it at the mouse. */
	void open(DebrisPane pane) {
		pane.setFocus();
		pane.text().control().getMenu().setVisible(true);
	}

	private void fill(IMenuManager menu, DebrisPane pane) {
		command(menu, "gleaner.harvest", "Harvest into Poem");
		command(menu, IWorkbenchCommandConstants.EDIT_COPY, "Copy");
		menu.add(action("Select the Poem", pane::selectPoem));
		if (pane.isBeside()) {
			command(menu, "gleaner.debris.word", null);
			command(menu, "gleaner.word.next", null);
			command(menu, "gleaner.word.previous", null);
		}
		menu.add(new Separator());
		command(menu, "gleaner.debris.start", null);
		command(menu, "gleaner.debris.step", null);
		command(menu, "gleaner.debris.reroll", null);
		command(menu, "gleaner.debris.stop", null);
		command(menu, "gleaner.debris.many", null);
		menu.add(new Separator());
		MenuManager older = new MenuManager("Older Debris");
		for (DebrisEntry entry : view.older()) older.add(action(words(entry), () -> view.show(entry.id(), 0, 0)));
		menu.add(older);
		if (pane.text().page().map(page -> view.makesAnew(page.engine())).orElse(false)) menu.add(
				action(view.isBeside() ? "Hide the Templates" : "Show the Templates Beside", () -> view.setBeside(!view.isBeside())));
		if (view.panes().size() > 1) menu.add(action("Close this Pane", () -> view.close(pane)));
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	private static String words(DebrisEntry entry) {
		boolean today = entry.started().toLocalDate().equals(LocalDate.now());
		return (today ? TIME : DAY).format(entry.started()) + "  " + entry.engine() + "  " + entry.seed();
	}

	private void command(IMenuManager menu, String id, String label) {
		if (!view.getSite().getService(ICommandService.class).getCommand(id).isDefined()) return;
		CommandContributionItemParameter item = new CommandContributionItemParameter(view.getSite(), null, id,
				CommandContributionItem.STYLE_PUSH);
		item.label = label;
		menu.add(new CommandContributionItem(item));
	}

	private static Action action(String text, Runnable what) {
		return new Action(text) {
			@Override
			public void run() {
				what.run();
			}
		};
	}
}
