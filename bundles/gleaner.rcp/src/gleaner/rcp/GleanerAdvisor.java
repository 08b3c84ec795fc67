// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp;

import gleaner.rcp.room.GleanPerspective;
import gleaner.rcp.start.WindowState;
import gleaner.rcp.studio.StudioOpener;
import gleaner.ui.Memory;
import gleaner.ui.PluginWatch;
import gleaner.ui.Status;
import java.io.IOException;
import java.util.stream.Stream;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.AbstractStatusHandler;

/** What the workbench asks about the whole program. */
class GleanerAdvisor extends WorkbenchAdvisor {
	private final AbstractStatusHandler quiet = new QuietErrors();
	private final WindowState state;
	private final int window;

	/**
	 * @param state is told when the window stands
	 * @param window which of the windows that are open on this desk this is; 1 for the first
	 */
	GleanerAdvisor(WindowState state, int window) {
		this.state = state;
		this.window = window;
	}

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		super.initialize(configurer);
		configurer.setSaveAndRestore(true);
		IDE.registerAdapters();
	}

	/** The platform's text editors expect the workspace here; poets never see it. */
	@Override
	public IAdaptable getDefaultPageInput() {
		return ResourcesPlugin.getWorkspace().getRoot();
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return GleanPerspective.ID;
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new GleanerWindow(configurer);
	}

	@Override
	public void postStartup() {
		try {
			state.stands();
		} catch (IOException e) {
			ILog.get().warn("This good start cannot be noted", e);
		}
		PluginWatch.windowStands();
		StudioOpener.find().openAtStart(window);
		keepOurPreferencePages(PlatformUI.getWorkbench().getPreferenceManager());
	}

	@Override
	public synchronized AbstractStatusHandler getWorkbenchErrorHandler() {
		return quiet;
	}

	/** An error while an event was handled: the window lives on, the poet is told, the log has the rest. */
	@Override
	public void eventLoopException(Throwable problem) {
		if (problem instanceof OutOfMemoryError full) {
			Memory.isFull("the last deed of the window", full);
			return;
		}
		ILog.get().error("Unexpected error in the window", problem);
		Status.trouble("something went wrong in the window", problem);
	}

	private static void keepOurPreferencePages(PreferenceManager pages) {
		Stream.of(pages.getRootSubNodes()).filter(page -> !page.getId().startsWith("gleaner.")).forEach(pages::remove);
	}
}
