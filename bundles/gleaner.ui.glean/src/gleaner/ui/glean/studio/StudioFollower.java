// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.studio;

import java.util.function.Consumer;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;

/**
 * Lets a view show what is selected in the Studio: at once while it is to be seen, else as soon as it is. A selection is told once, so that
 * what the poet has asked of the view meanwhile stays. UI thread.
 */
public final class StudioFollower {
	private final IWorkbenchPart view;
	private final Consumer<ISelection> show;
	private ISelection told = StructuredSelection.EMPTY;

	private StudioFollower(IWorkbenchPart view, Consumer<ISelection> show) {
		this.view = view;
		this.show = show;
	}

	/**
	 * Follows what has to do with a corpus; other selections leave the view as it is.
	 *
	 * @param lifetime ends with the view
	 */
	public static void follow(IWorkbenchPart view, Control lifetime, Consumer<Subjects.Subject> show) {
		followAll(view, lifetime, selection -> Subjects.of(selection).ifPresent(show));
	}

	/**
	 * Follows every selection.
	 *
	 * @param lifetime ends with the view
	 */
	public static void followAll(IWorkbenchPart view, Control lifetime, Consumer<ISelection> show) {
		StudioFollower follower = new StudioFollower(view, show);
		IWorkbenchPage page = view.getSite().getPage();
		ISelectionListener selected = (part, selection) -> follower.look(selection);
		IPartListener2 seen = new IPartListener2() {
			@Override
			public void partVisible(IWorkbenchPartReference part) {
				if (part.getPart(false) == view) follower.look(page.getSelection(StudioView.ID));
			}
		};
		page.addPostSelectionListener(StudioView.ID, selected);
		page.addPartListener(seen);
		lifetime.addDisposeListener(event -> {
			page.removePostSelectionListener(StudioView.ID, selected);
			page.removePartListener(seen);
		});
		follower.look(page.getSelection(StudioView.ID));
	}

	private void look(ISelection selection) {
		if (selection == null || selection.equals(told) || !view.getSite().getPage().isPartVisible(view)) return;
		told = selection;
		show.accept(selection);
	}
}
