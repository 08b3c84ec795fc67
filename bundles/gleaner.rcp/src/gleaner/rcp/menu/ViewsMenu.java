// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.menu;

import gleaner.rcp.studio.ClosedStudioView;
import gleaner.ui.Status;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.views.IViewDescriptor;

/** The views of the room in front, by name. */
class ViewsMenu extends CompoundContributionItem {
	private final IWorkbenchWindow window;

	ViewsMenu(IWorkbenchWindow window) {
		super("gleaner.views");
		this.window = window;
	}

	@Override
	protected IContributionItem[] getContributionItems() {
		IWorkbenchPage page = window.getActivePage();
		if (page == null) return new IContributionItem[0];
		Set<String> here = Stream.of(page.getViewReferences()).map(IViewReference::getId).collect(Collectors.toSet());
		return Stream.of(window.getWorkbench().getViewRegistry().getViews())
				.filter(view -> here.contains(view.getId()) && isOurs(view))
				.sorted(Comparator.comparing(IViewDescriptor::getLabel))
				.map(view -> new ActionContributionItem(new Show(view))).toArray(IContributionItem[]::new);
	}

	private static boolean isOurs(IViewDescriptor view) {
		return view.getId().startsWith("gleaner.") && !view.getId().equals(ClosedStudioView.ID);
	}

	private final class Show extends Action {
		private final IViewDescriptor view;

		Show(IViewDescriptor view) {
			super(view.getLabel());
			this.view = view;
		}

		@Override
		public void run() {
			IWorkbenchPage page = window.getActivePage();
			if (page == null)
				return;
			try {
				page.showView(view.getId());
			} catch (PartInitException e) {
				Status.trouble("the view " + view.getLabel() + " cannot be shown", e);
			}
		}
	}
}
