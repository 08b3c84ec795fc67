// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.ore;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.services.IServiceLocator;

/**
 * Keys without Ctrl hold only while the rows or the poem have the focus: on a button or a link, Space and Enter are theirs. UI thread only.
 */
final class SingleKeys {
	private static final String CONTEXT = "gleaner.ore";

	private final IContextService contexts;
	private IContextActivation active;

	private SingleKeys(IServiceLocator site) {
		contexts = site.getService(IContextService.class);
	}

	/** @param site of the view that the control is in */
	static void on(Control control, IServiceLocator site) {
		SingleKeys keys = new SingleKeys(site);
		control.addListener(SWT.FocusIn, event -> keys.begin());
		control.addListener(SWT.FocusOut, event -> keys.end());
		control.addListener(SWT.Dispose, event -> keys.end());
	}

	private void begin() {
		if (active == null) active = contexts.activateContext(CONTEXT);
	}

	private void end() {
		if (active != null) contexts.deactivateContext(active);
		active = null;
	}
}
