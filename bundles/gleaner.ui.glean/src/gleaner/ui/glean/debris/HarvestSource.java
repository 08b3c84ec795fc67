// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.studio.poem.Harvest;
import gleaner.ui.HarvestTransfer;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;

/** The ways out of a pane: what is selected goes with its origins, as plain text too. */
final class HarvestSource {
	private HarvestSource() {
	}

	/** Makes Copy and Select All of the window work on the active pane. */
	static void actions(DebrisView view, IActionBars bars) {
		bars.setGlobalActionHandler(ActionFactory.COPY.getId(), new Action("Copy") {
			@Override
			public void run() {
				copy(view.active());
			}
		});
		bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), new Action("Select All") {
			@Override
			public void run() {
				view.active().text().selectAll();
			}
		});
	}

	private static void copy(DebrisPane pane) {
		pane.harvest().ifPresent(harvest -> HarvestTransfer.copy(pane.control().getDisplay(), harvest));
	}

	/** Lets what is selected be dragged out of a pane. */
	static void dragFrom(DebrisPane pane) {
		DragSource source = new DragSource(pane.text().control(), DND.DROP_COPY);
		source.setTransfer(HarvestTransfer.getInstance(), TextTransfer.getInstance());
		source.addDragListener(new DragSourceAdapter() {
			private Harvest dragged = Harvest.EMPTY;

			@Override
			public void dragStart(DragSourceEvent event) {
				dragged = pane.lines().orElse(Harvest.EMPTY);
				event.doit = dragged.length() > 0;
				HarvestTransfer.getInstance().dragging(Optional.of(dragged));
			}

			@Override
			public void dragSetData(DragSourceEvent event) {
				event.data = HarvestTransfer.getInstance().isSupportedType(event.dataType) ? dragged : dragged.text();
			}

			@Override
			public void dragFinished(DragSourceEvent event) {
				HarvestTransfer.getInstance().dragging(Optional.empty());
				if (event.doit && event.detail != DND.DROP_NONE) pane.take();
			}
		});
	}
}
