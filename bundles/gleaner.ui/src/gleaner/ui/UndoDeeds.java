// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import gleaner.desk.mix.Deeds;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.actions.ActionFactory;

/**
 * Undo and Redo in a view, of what was done there. Where there is nothing left of it, they go to whoever had them in the view before, such
 * as the poem that was harvested into. UI thread only.
 */
public final class UndoDeeds {
	private final IActionBars bars;
	private final Deeds deeds;

	private UndoDeeds(IActionBars bars, Deeds deeds) {
		this.bars = bars;
		this.deeds = deeds;
	}

	/** Gives the view Undo and Redo of these deeds, if others have them; to be called when something has been done there. */
	public static void in(IViewPart view, Deeds deeds) {
		new UndoDeeds(view.getViewSite().getActionBars(), deeds).take();
	}

	private void take() {
		take(ActionFactory.UNDO, "&Undo", deeds::undo);
		take(ActionFactory.REDO, "&Redo", deeds::redo);
		bars.updateActionBars();
	}

	private void take(ActionFactory which, String name, Supplier<Optional<String>> what) {
		IAction before = bars.getGlobalActionHandler(which.getId());
		if (before instanceof Way) return;
		bars.setGlobalActionHandler(which.getId(), new Way(name, what, before));
	}

	/** Whether a view has them. */
	public static boolean areIn(IViewPart view) {
		return view.getViewSite().getActionBars().getGlobalActionHandler(ActionFactory.UNDO.getId()) instanceof Way;
	}

	private static final class Way extends Action {
		private final String name;
		private final Supplier<Optional<String>> what;
		private final IAction before;

		Way(String name, Supplier<Optional<String>> what, IAction before) {
			super(name);
			this.name = name.replace("&", "");
			this.what = what;
			this.before = before;
		}

		@Override
		public void run() {
			Optional<String> done = what.get();
			if (done.isPresent()) Status.say((name.equals("Undo") ? "undone: " : "done again: ") + done.get());
			else if (before != null) before.run();
			else Status.say("nothing to " + name.toLowerCase());
		}
	}
}
