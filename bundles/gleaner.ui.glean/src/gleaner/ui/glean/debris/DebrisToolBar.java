// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.desk.mix.MixModel;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** How many panes, whether they go together, how fast: three words at the top right of the view. */
final class DebrisToolBar {
	private DebrisToolBar() {
	}

	static void fill(IToolBarManager bar, MixModel model) {
		Action panes = new Panes(model);
		Action together = new Action("  in step  ", IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				model.setTogether(isChecked());
			}
		};
		together.setToolTipText("Start, Step, Re-roll and Stop work on all panes, not only on the active one");
		Action full = new Action("  full speed  ", IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				model.setSpeed(isChecked(), model.readingSpeed());
			}
		};
		full.setToolTipText("Full speed, not reading speed (F8)");
		for (Action action : new Action[] { panes, together, full }) {
			ActionContributionItem item = new ActionContributionItem(action);
			item.setMode(ActionContributionItem.MODE_FORCE_TEXT);
			bar.add(item);
		}
		Runnable show = () -> {
			panes.setText(words(model.panes()));
			together.setChecked(model.isTogether());
			full.setChecked(model.isFull());
		};
		model.onChange(show);
		show.run();
	}

	private static String words(int panes) {
		return panes == 1 ? "1 pane" : panes + " panes";
	}

	/** Opens the choice of one to four. */
	private static final class Panes extends Action implements IMenuCreator {
		private final MixModel model;
		private Menu menu;

		Panes(MixModel model) {
			super("", IAction.AS_DROP_DOWN_MENU);
			this.model = model;
			setMenuCreator(this);
			setToolTipText("How many panes side by side");
		}

		@Override
		public Menu getMenu(Control parent) {
			dispose();
			menu = new Menu(parent);
			for (int count = 1; count <= MixModel.MOST_PANES; count++) {
				int chosen = count;
				MenuItem item = new MenuItem(menu, SWT.RADIO);
				item.setText(words(count));
				item.setSelection(count == model.panes());
				item.addListener(SWT.Selection, e -> {
					if (item.getSelection()) model.setPanes(chosen);
				});
			}
			return menu;
		}

		@Override
		public Menu getMenu(Menu parent) {
			return null;
		}

		@Override
		public void dispose() {
			if (menu != null) menu.dispose();
			menu = null;
		}

		@Override
		public void runWithEvent(Event event) {
			model.setPanes(model.panes() % MixModel.MOST_PANES + 1);
		}
	}
}
