// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.form;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** What a turn of the wheel does over a list in a form: it moves the form, not the value, which nobody meant to change. */
public final class Wheel {
	/** Pixels that the form moves for one line of the wheel. */
	private static final int LINE = 16;

	private Wheel() {
	}

	/** Lets the wheel over a control move the scrolled area around it, if there is one, and nothing else. */
	public static <C extends Control> C movesTheForm(C control) {
		control.addListener(SWT.MouseVerticalWheel, event -> {
			event.doit = false;
			for (Composite around = control.getParent(); around != null; around = around.getParent()) {
				if (!(around instanceof ScrolledComposite area)) continue;
				Point origin = area.getOrigin();
				area.setOrigin(origin.x, origin.y - event.count * LINE);
				return;
			}
		});
		return control;
	}
}
