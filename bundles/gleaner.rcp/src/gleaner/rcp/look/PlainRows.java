// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.look;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.TreeItem;

/**
 * Keeps rows of tables and trees out of the style sheets, which say nothing of them. The platform would remember each row, thousands of
 * them, and with a change of theme touch them all; on GTK, where assistive technology listens, it may then touch one that SWT has lost
 * sight of while its table was emptied, and the program ends without a word.
 */
public final class PlainRows {
	private PlainRows() {
	}

	/** To be called before the workbench is made; UI thread. */
	public static void keep(Display display) {
		display.addFilter(SWT.Skin, event -> {
			if (event.widget instanceof TableItem || event.widget instanceof TreeItem) event.type = SWT.None;
		});
	}
}
