package gleaner.rcp;

import gleaner.ui.Status;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.WorkbenchException;

/** Changes of what a window shows when a studio comes or cannot come. */
final class Perspectives {
	private Perspectives() {
	}

	/** Shows why there is no studio, and nothing else. */
	static void showClosed(IWorkbenchWindow window, String why) {
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
		}
	}

	/** Closes all poems and makes all views anew, each in its place: they belonged to another studio. */
	static void beginAnew(IWorkbenchPage page) {
		page.closeAllEditors(false); // saved or given up already
		List<IViewReference> views = Stream.of(page.getViewReferences()).filter(view -> view.getView(false) != null).toList();
		page.getWorkbenchWindow().getShell().setRedraw(false);
		try {
			for (IViewReference view : views) {
				page.hideView(view);
				page.showView(view.getId(), view.getSecondaryId(), IWorkbenchPage.VIEW_CREATE);
			}
		} catch (PartInitException e) {
			Status.trouble("Not all views could be made anew: start Gleaner again.", e);
		} finally {
			page.getWorkbenchWindow().getShell().setRedraw(true);
		}
	}

	private static void show(IWorkbenchWindow window, String perspective) {
		try {
			window.getWorkbench().showPerspective(perspective, window);
		} catch (WorkbenchException e) {
			Status.trouble("The perspective cannot be shown.", e);
		}
	}
}
