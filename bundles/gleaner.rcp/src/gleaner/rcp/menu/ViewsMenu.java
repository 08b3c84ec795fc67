package gleaner.rcp.menu;

import gleaner.rcp.studio.ClosedStudioView;
import gleaner.ui.Status;
import java.util.Comparator;
import java.util.stream.Stream;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.views.IViewDescriptor;

/** Our views by name, and none of the platform's. */
class ViewsMenu extends CompoundContributionItem {
	private final IWorkbenchWindow window;

	ViewsMenu(IWorkbenchWindow window) {
		super("gleaner.views");
		this.window = window;
	}

	@Override
	protected IContributionItem[] getContributionItems() {
		return Stream.of(window.getWorkbench().getViewRegistry().getViews()).filter(ViewsMenu::isOurs)
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
