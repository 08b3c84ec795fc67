// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.room;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/**
 * Lets who walks with Tab from one part into another come to its first control (or its last, backwards). The platform gives the focus to
 * what the part likes best as soon as one of its controls has it; the walk takes that for a refusal and goes on to the next, so that the
 * first was passed over.
 */
public final class TabWalk {
	private static final String KNOWN = "gleaner.tabWalk";
	/** The key under which the platform keeps what a widget stands for. */
	private static final String MODEL = "modelElement";

	private final Display display;
	private boolean isWalking;

	private TabWalk(Display display) {
		this.display = display;
	}

	/** From now on, in all windows. UI thread. */
	public static void guide(Display display) {
		if (display.getData(KNOWN) != null) return;
		display.setData(KNOWN, Boolean.TRUE);
		TabWalk walk = new TabWalk(display);
		display.addFilter(SWT.Traverse, walk::step);
		display.addFilter(SWT.Activate, walk::arrive);
	}

	private void step(Event event) {
		if (event.detail != SWT.TRAVERSE_TAB_NEXT && event.detail != SWT.TRAVERSE_TAB_PREVIOUS) return;
		isWalking = true;
		display.asyncExec(() -> isWalking = false);
	}

	/** Activates the part that has been reached and leaves the focus where it is. */
	private void arrive(Event event) {
		if (!isWalking || !(event.widget.getData(MODEL) instanceof MPart part) || part.getContext() == null) return;
		part.getContext().get(EPartService.class).activate(part, false);
		event.type = SWT.None;
	}
}
