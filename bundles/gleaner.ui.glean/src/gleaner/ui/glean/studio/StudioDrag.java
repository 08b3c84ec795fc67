// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.studio;

import gleaner.desk.studio.Node;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;

/** Corpora and reservoirs go out of the Studio tree by dragging, poems to another place in it. */
final class StudioDrag {
	private StudioDrag() {
	}

	/** Lets them be dragged: as a local selection of the {@code StoredCorpus}, of the {@code ReservoirEntry}, or of the poem's row. */
	static void offer(StudioTree rows) {
		DragSource source = new DragSource(rows.tree, DND.DROP_COPY | DND.DROP_LINK | DND.DROP_MOVE);
		LocalSelectionTransfer transfer = LocalSelectionTransfer.getTransfer();
		source.setTransfer(transfer);
		source.addDragListener(new DragSourceAdapter() {
			@Override
			public void dragStart(DragSourceEvent event) {
				event.doit = rows.selected()
						.filter(node -> node.subject instanceof Node.OfCorpus || node.subject instanceof Node.OfReservoir
								|| node.subject instanceof Node.OfPoem)
						.isPresent();
				if (event.doit)
					transfer.setSelection(StudioSelection.of(rows.selected().get()));
			}

			@Override
			public void dragFinished(DragSourceEvent event) {
				transfer.setSelection(null);
			}
		});
	}
}
