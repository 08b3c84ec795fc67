// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.command;

import gleaner.desk.mix.Deeds;
import gleaner.editor.page.PoemPages;
import gleaner.ui.Mixing;
import gleaner.ui.UndoDeeds;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.actions.ActionFactory;

/** Undo and Redo of the poem in front, where a view has the focus that has been harvested from and knows no Undo of its own. */
final class UndoFromView extends Action {
	private final IWorkbenchPage page;
	private final String action;

	private UndoFromView(IWorkbenchPage page, String action, String text) {
		super(text);
		this.page = page;
		this.action = action;
	}

	/** Where the view has an Undo of its own, what was harvested is the last thing that was done there. */
	static void in(IViewPart view) {
		if (UndoDeeds.areIn(view)) {
			IWorkbenchPage page = view.getSite().getPage();
			Mixing.of(page.getWorkbenchWindow()).deeds().did(new Deeds.Deed("Harvest",
					new UndoFromView(page, ActionFactory.UNDO.getId(), "")::run,
					new UndoFromView(page, ActionFactory.REDO.getId(), "")::run));
			return;
		}
		IActionBars bars = view.getViewSite().getActionBars();
		offer(bars, view, ActionFactory.UNDO, "&Undo in Poem");
		offer(bars, view, ActionFactory.REDO, "&Redo in Poem");
		bars.updateActionBars();
	}

	private static void offer(IActionBars bars, IViewPart view, ActionFactory which, String text) {
		if (bars.getGlobalActionHandler(which.getId()) == null)
			bars.setGlobalActionHandler(which.getId(), new UndoFromView(view.getSite().getPage(), which.getId(), text));
	}

	@Override
	public void run() {
		PoemPages.inFront(page).ifPresent(poem -> {
			IAction inPoem = poem.getAction(action);
			if (inPoem != null && inPoem.isEnabled()) inPoem.run();
		});
	}
}
