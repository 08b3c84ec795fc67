package gleaner.rcp.menu;

import gleaner.rcp.studio.ClosedStudioView;
import gleaner.ui.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

/**
 * Our views by name, and none of the platform's. Those that are called by a room stand in a menu of that room: there are not letters enough
 * for all.
 */
class ViewsMenu extends CompoundContributionItem {
	private final IWorkbenchWindow window;

	ViewsMenu(IWorkbenchWindow window) {
		super("gleaner.views");
		this.window = window;
	}

	@Override
	protected IContributionItem[] getContributionItems() {
		Map<String, List<IViewDescriptor>> rooms = new TreeMap<>();
		for (IViewDescriptor view : window.getWorkbench().getViewRegistry().getViews())
			if (isOurs(view)) rooms.computeIfAbsent(room(view), any -> new ArrayList<>()).add(view);
		Map<String, IContributionItem> items = new TreeMap<>();
		rooms.forEach((room, views) -> {
			if (room.isEmpty()) views.forEach(view -> items.put(view.getLabel(), item(view)));
			else items.put(room, menu(room, views));
		});
		return items.values().toArray(IContributionItem[]::new);
	}

	private MenuManager menu(String room, List<IViewDescriptor> views) {
		MenuManager menu = new MenuManager(room);
		views.stream().sorted(Comparator.comparing(IViewDescriptor::getLabel)).forEach(view -> menu.add(item(view)));
		return menu;
	}

	private IContributionItem item(IViewDescriptor view) {
		return new ActionContributionItem(new Show(view));
	}

	/** The label of the room by whose name a view is called ({@code gleaner.perform.rounds}); empty if it is called by none. */
	private String room(IViewDescriptor view) {
		return Stream.of(window.getWorkbench().getPerspectiveRegistry().getPerspectives())
				.filter(room -> view.getId().startsWith(room.getId() + ".")).map(IPerspectiveDescriptor::getLabel).findFirst().orElse("");
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
