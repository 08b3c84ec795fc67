// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.SetModel;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Puts rounds into another order: by dragging, or with Alt and the arrows up and down. */
final class RoundDrag {
	/** What is dragged: a place in the list. */
	private record Dragged(Table table, int index) {
	}

	private RoundDrag() {
	}

	static void offer(Table table, SetModel model) {
		table.addListener(SWT.KeyDown, event -> key(event, table, model));
		LocalSelectionTransfer transfer = LocalSelectionTransfer.getTransfer();
		DragSource source = new DragSource(table, DND.DROP_MOVE);
		source.setTransfer(transfer);
		source.addDragListener(new DragSourceAdapter() {
			@Override
			public void dragStart(DragSourceEvent event) {
				event.doit = table.getSelectionIndex() >= 0;
				if (event.doit) transfer.setSelection(new StructuredSelection(new Dragged(table, table.getSelectionIndex())));
			}

			@Override
			public void dragFinished(DragSourceEvent event) {
				transfer.setSelection(null);
			}
		});
		DropTarget target = new DropTarget(table, DND.DROP_MOVE);
		target.setTransfer(transfer);
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void dragOver(DropTargetEvent event) {
				event.detail = dragged(table) >= 0 ? DND.DROP_MOVE : DND.DROP_NONE;
				event.feedback = DND.FEEDBACK_SCROLL | (event.item == null ? DND.FEEDBACK_NONE : DND.FEEDBACK_INSERT_BEFORE);
			}

			@Override
			public void drop(DropTargetEvent event) {
				int from = dragged(table);
				int before = event.item instanceof TableItem item ? table.indexOf(item) : table.getItemCount();
				if (from >= 0) model.move(from, before > from ? before - 1 : before);
			}
		});
	}

	private static int dragged(Table table) {
		return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection selection
				&& selection.getFirstElement() instanceof Dragged(Table from, int index) && from == table ? index : -1;
	}

	private static void key(Event event, Table table, SetModel model) {
		if ((event.stateMask & SWT.MODIFIER_MASK) != SWT.ALT) return;
		int way = event.keyCode == SWT.ARROW_UP ? -1 : event.keyCode == SWT.ARROW_DOWN ? 1 : 0;
		if (way == 0) return;
		event.doit = false;
		model.move(table.getSelectionIndex(), table.getSelectionIndex() + way);
	}
}
