// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.room;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Goes to the next part of the room that is to be seen, or to the one before, in the order of columns; also out of the poem, where Tab is
 * text.
 */
public class NextPart extends AbstractHandler {
	private static final String PREVIOUS = "gleaner.part.previous";

	private record Place(IWorkbenchPart part, Point at) {
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		if (page == null) return null;
		List<Place> parts = inSight(page);
		if (parts.isEmpty()) return null;
		List<IWorkbenchPart> order = parts.stream().map(Place::part).toList();
		int step = event.getCommand().getId().equals(PREVIOUS) ? -1 : 1;
		int at = order.indexOf(page.getActivePart());
		page.activate(order.get(at < 0 ? 0 : Math.floorMod(at + step, order.size())));
		return null;
	}

	/** The parts that are to be seen: columns from left to right, each from the top down. */
	private static List<Place> inSight(IWorkbenchPage page) {
		List<Place> parts = new ArrayList<>();
		Stream.<IWorkbenchPartReference>concat(Stream.of(page.getViewReferences()), Stream.of(page.getEditorReferences()))
				.map(reference -> reference.getPart(false)).filter(part -> part != null && page.isPartVisible(part)).forEach(part -> {
					if (part.getSite().getService(MPart.class).getWidget() instanceof Control control && control.isVisible())
						parts.add(new Place(part, control.toDisplay(0, 0)));
				});
		parts.sort(Comparator.<Place>comparingInt(place -> place.at.x).thenComparingInt(place -> place.at.y));
		return parts;
	}
}
