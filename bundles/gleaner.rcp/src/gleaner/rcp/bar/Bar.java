// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.bar;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** What the strips of the window's frame share: they are rendered before their window can be injected. */
final class Bar {
	private Bar() {
	}

	/** The workbench window of a shell, or null while it is not there yet (or no longer). */
	static IWorkbenchWindow window(Shell shell) {
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows())
			if (window.getShell() == shell)
				return window;
		return null;
	}
}
