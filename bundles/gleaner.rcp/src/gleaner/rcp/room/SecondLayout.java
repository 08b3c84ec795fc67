// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.room;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;

/**
 * Lays the window out once more when a room has been opened. GTK loses the first requests for room of widgets that are made while their
 * room is not to be seen yet, and all later ones with them: a table stays empty, a label is a pixel wide, until somebody resizes the
 * window. This does what that would do, unseen.
 */
public final class SecondLayout {
	private SecondLayout() {
	}

	public static void follow(IWorkbenchWindow window) {
		if (!"gtk".equals(SWT.getPlatform()))
			return;
		Shell shell = window.getShell();
		window.addPerspectiveListener(new PerspectiveAdapter() {
			@Override
			public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
				later(shell);
			}
		});
		later(shell);
	}

	private static void later(Shell shell) {
		shell.getDisplay().asyncExec(() -> {
			if (!shell.isDisposed())
				again(shell);
		});
	}

	private static void again(Shell shell) {
		for (Control part : shell.getChildren()) {
			Point size = part.getSize();
			if (size.x <= 1 || size.y <= 1)
				continue;
			part.setSize(size.x - 1, size.y - 1);
			part.setSize(size);
		}
	}
}
