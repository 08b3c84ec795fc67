// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.start;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;

/**
 * Has the platform write down soon which poems, views and rooms are open, when that has changed. By itself it does so every few minutes
 * and when the window is closed; what was opened since would be gone with a program that is killed.
 */
public final class LayoutKeeper {
	private static final int SOON = 2_000;
	/** The family of the platform's job that writes the layout; it sleeps between two times. */
	private static final String WRITER = "Workbench Auto-Save Job";

	private final Display display;
	private int changes;

	private LayoutKeeper(Display display) {
		this.display = display;
	}

	/** Begins, for as long as the window lives. UI thread. */
	public static void follow(IWorkbenchWindow window) {
		LayoutKeeper keeper = new LayoutKeeper(window.getShell().getDisplay());
		window.getPartService().addPartListener(new IPartListener2() {
			@Override
			public void partOpened(IWorkbenchPartReference part) {
				keeper.changed();
			}

			@Override
			public void partClosed(IWorkbenchPartReference part) {
				keeper.changed();
			}
		});
		window.addPerspectiveListener(new PerspectiveAdapter() {
			@Override
			public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
				keeper.changed();
			}
		});
	}

	/** Several changes in a row are written down once. */
	private void changed() {
		int mine = ++changes;
		display.timerExec(SOON, () -> {
			if (mine != changes) return;
			for (Job job : Job.getJobManager().find(WRITER)) job.wakeUp();
		});
	}
}
