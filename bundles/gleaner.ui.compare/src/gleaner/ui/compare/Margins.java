// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/** Air around what a view says while it has nothing to show; what it shows goes to its edges. */
final class Margins {
	private static final int SIDE = 14;
	private static final int ABOVE = 10;

	private Margins() {
	}

	/** Gives a view of one column its margins, or none. */
	static void of(Composite view, boolean isEmpty) {
		GridLayout layout = (GridLayout) view.getLayout();
		int wanted = isEmpty ? SIDE : 0;
		if (layout.marginWidth == wanted) return;
		layout.marginWidth = wanted;
		layout.marginHeight = isEmpty ? ABOVE : 0;
		view.layout(true, true);
	}
}
