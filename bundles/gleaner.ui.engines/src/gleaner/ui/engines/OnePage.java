// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.engines;

import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPlaceholder;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPartSite;

/** Takes away the column beside the list where the window is too narrow for two, and gives it back where it is not. UI thread only. */
final class OnePage {
	/** A window that is narrower than this has room for one column, in pixels. */
	private static final int NARROW = 1100;

	private final IWorkbenchPartSite site;
	private final Runnable onChange;
	private boolean isNarrow;

	/** @param onChange called when it has become narrow, or wide again */
	OnePage(IWorkbenchPartSite site, Runnable onChange) {
		this.site = site;
		this.onChange = onChange;
	}

	/** Begins; ends with a control. */
	void follow(Control lifetime) {
		Shell shell = site.getShell();
		Listener looking = event -> look();
		shell.addListener(SWT.Resize, looking);
		lifetime.addDisposeListener(event -> shell.removeListener(SWT.Resize, looking));
		shell.getDisplay().asyncExec(this::look); // when all columns are there
	}

	boolean isNarrow() {
		return isNarrow;
	}

	private void look() {
		MPart part = site.getService(MPart.class);
		if (site.getShell().isDisposed() || part == null || part.getWidget() == null) return;
		boolean now = site.getShell().getSize().x < NARROW;
		MUIElement place = part.getCurSharedRef() == null ? part : part.getCurSharedRef();
		MUIElement own = place.getParent();
		MElementContainer<MUIElement> around = own == null ? null : own.getParent();
		if (around != null) for (MUIElement each : around.getChildren()) if (each != own && holds(each) && each.isVisible() == now)
			each.setVisible(!now);
		if (now == isNarrow) return;
		isNarrow = now;
		onChange.run();
	}

	private static boolean holds(MUIElement element) {
		if (EngineView.ID.equals(element.getElementId())) return true;
		if (element instanceof MPlaceholder || !(element instanceof MElementContainer<?> container)) return false;
		return container.getChildren().stream().anyMatch(OnePage::holds);
	}
}
