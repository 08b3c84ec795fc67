package gleaner.rcp.menu;

import gleaner.rcp.studio.ClosedStudioView;
import gleaner.ui.Status;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.ui.IPerspectiveDescriptor;
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

	/** Those of a room that has many stand in a menu of its own, under its name: or there would be more of them than letters. */
	@Override
	protected IContributionItem[] getContributionItems() {
		Map<String, IContributionItem> items = new TreeMap<>();
		for (IViewDescriptor view : (Iterable<IViewDescriptor>) Stream.of(window.getWorkbench().getViewRegistry().getViews())
				.filter(ViewsMenu::isOurs).sorted(Comparator.comparing(IViewDescriptor::getLabel))::iterator) {
			Optional<String> room = room(view);
			IContributionItem item = new ActionContributionItem(new Show(view));
			if (room.isEmpty()) items.put(view.getLabel(), item);
			else((MenuManager) items.computeIfAbsent(room.get() + "\u25B8", any -> new MenuManager(room.get()))).add(item);
		}
		return items.values().toArray(IContributionItem[]::new);
	}

	/** The room that a view is named after, as {@code gleaner.perform.stage} after {@code gleaner.perform}. */
	private Optional<String> room(IViewDescriptor view) {
		return Stream.of(window.getWorkbench().getPerspectiveRegistry().getPerspectives())
				.filter(room -> view.getId().startsWith(room.getId() + ".")).map(IPerspectiveDescriptor::getLabel).findFirst();
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
