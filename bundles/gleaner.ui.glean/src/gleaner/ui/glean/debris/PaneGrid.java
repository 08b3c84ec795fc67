// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.ui.Css;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Places one to four panes: side by side up to three, four as two rows of two, with hairlines between them that can be dragged. */
final class PaneGrid {
	private final Composite parent;
	private SashForm rows;

	PaneGrid(Composite parent) {
		this.parent = parent;
		rows = sash(parent, SWT.VERTICAL);
	}

	/** Where new panes are made. */
	Composite nursery() {
		return rows;
	}

	/** Places these panes; those that are not among them must have been disposed. */
	void place(List<? extends Control> panes) {
		SashForm old = rows;
		rows = sash(parent, SWT.VERTICAL);
		int columns = panes.size() == 4 ? 2 : panes.size();
		SashForm row = rows;
		for (int i = 0; i < panes.size(); i++) {
			if (i % columns == 0) row = sash(rows, SWT.HORIZONTAL);
			panes.get(i).setParent(row);
		}
		old.dispose();
		parent.layout(true, true);
	}

	private static SashForm sash(Composite parent, int way) {
		SashForm sash = new SashForm(parent, way | SWT.SMOOTH);
		sash.setSashWidth(1);
		Css.id(sash, Css.HAIRLINE);
		return sash;
	}
}
