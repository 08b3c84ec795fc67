// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.room;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * Sees to it that something in the window has the focus whenever the window has it: keys go to what has the focus, and to nothing if
 * nothing has. The platform gives it to a part before that part is to be seen, when it cannot take it.
 */
public final class FirstFocus {
	private FirstFocus() {
	}

	/** From now on, as long as the window is open. */
	public static void follow(IWorkbenchWindow window) {
		Shell shell = window.getShell();
		shell.addListener(SWT.Activate, e -> later(window));
		later(window);
	}

	private static void later(IWorkbenchWindow window) {
		Shell shell = window.getShell();
		if (shell == null || shell.isDisposed()) return;
		shell.getDisplay().asyncExec(() -> {
			if (!shell.isDisposed() && isWithout(shell)) give(window);
		});
	}

	private static boolean isWithout(Shell shell) {
		Control focus = shell.getDisplay().getFocusControl();
		return shell.getDisplay().getActiveShell() == shell && (focus == null || focus == shell);
	}

	private static void give(IWorkbenchWindow window) {
		IWorkbenchPage page = window.getActivePage();
		IWorkbenchPart part = page == null ? null : page.getActivePart();
		if (part != null) part.setFocus();
		if (isWithout(window.getShell())) window.getShell().traverse(SWT.TRAVERSE_TAB_NEXT);
	}
}
