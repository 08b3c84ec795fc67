// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import java.util.Optional;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPartService;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;

/** The poem in front: the one whose page the poet was on last, even while a view has the focus. UI thread only. */
public final class PoemInFront {
	private PoemInFront() {
	}

	/** The poem in front; nothing if none is open, or there is no page of the window yet. */
	public static Optional<PoemPage> of(IWorkbenchPage page) {
		return page != null && page.getActiveEditor() instanceof PoemPage poem ? Optional.of(poem) : Optional.empty();
	}

	/**
	 * Hears when another poem may be in front, or the one in front is another: something was opened, closed or brought to the front.
	 *
	 * @param parts a page, or the part service of a window that may get its page later
	 * @param lifetime nothing is heard any more once it is disposed
	 */
	public static void follow(IPartService parts, Control lifetime, Runnable changed) {
		IPartListener2 listener = new IPartListener2() {
			@Override
			public void partActivated(IWorkbenchPartReference part) {
				changed.run();
			}

			@Override
			public void partBroughtToTop(IWorkbenchPartReference part) {
				changed.run();
			}

			@Override
			public void partClosed(IWorkbenchPartReference part) {
				changed.run();
			}

			@Override
			public void partInputChanged(IWorkbenchPartReference part) {
				changed.run();
			}
		};
		parts.addPartListener(listener);
		lifetime.addDisposeListener(event -> parts.removePartListener(listener));
	}
}
