// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.studio;

import gleaner.rcp.room.GleanPerspective;
import gleaner.ui.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.activities.IWorkbenchActivitySupport;

/** Changes of what a window shows when a studio comes or cannot come. */
final class Perspectives {
	private static final String NO_STUDIO = "gleaner.noStudio";

	private Perspectives() {
	}

	/** Shows why there is no studio, and nothing else. */
	static void showClosed(IWorkbenchWindow window, String why) {
		enable(window, true);
		show(window, ClosedStudioPerspective.ID);
		if (window.getActivePage().findView(ClosedStudioView.ID) instanceof ClosedStudioView view)
			view.explain(why);
	}

	/** Goes back to work if a studio has been found after all. */
	static void leaveClosed(IWorkbenchWindow window) {
		IWorkbenchPage page = window.getActivePage();
		if (page != null && page.getPerspective() != null && page.getPerspective().getId().equals(ClosedStudioPerspective.ID)) {
			page.closePerspective(page.getPerspective(), false, false);
			show(window, GleanPerspective.ID);
			enable(window, false);
		}
	}

	/** Closes all poems and makes all views anew, each in its place and those in front in front: they belonged to another studio. */
	static void beginAnew(IWorkbenchPage page) {
		page.closeAllEditors(false); // saved or given up already
		List<IViewReference> views = Stream.of(page.getViewReferences()).filter(view -> view.getView(false) != null).toList();
		List<String> inFront = views.stream().filter(view -> page.isPartVisible(view.getPart(false))).map(IViewReference::getId).toList();
		page.getWorkbenchWindow().getShell().setRedraw(false);
		try {
			for (IViewReference view : views) {
				page.hideView(view);
				page.showView(view.getId(), view.getSecondaryId(), IWorkbenchPage.VIEW_CREATE);
			}
			for (String view : inFront) page.showView(view, null, IWorkbenchPage.VIEW_VISIBLE);
		} catch (PartInitException e) {
			Status.trouble("some views could not be made again; restart Gleaner", e);
		} finally {
			page.getWorkbenchWindow().getShell().setRedraw(true);
		}
	}

	/** The page that says why there is no studio can be found by its name only while there is none. */
	private static void enable(IWorkbenchWindow window, boolean on) {
		IWorkbenchActivitySupport support = window.getWorkbench().getActivitySupport();
		Set<String> enabled = new HashSet<>(support.getActivityManager().getEnabledActivityIds());
		if (on ? enabled.add(NO_STUDIO) : enabled.remove(NO_STUDIO))
			support.setEnabledActivityIds(enabled);
	}

	private static void show(IWorkbenchWindow window, String perspective) {
		try {
			window.getWorkbench().showPerspective(perspective, window);
		} catch (WorkbenchException e) {
			Status.trouble("the perspective cannot be shown", e);
		}
	}
}
