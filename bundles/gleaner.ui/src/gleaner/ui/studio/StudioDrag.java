package gleaner.ui.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;

/** Corpora go out of the Studio tree by dragging, files and folders come in by dropping. */
final class StudioDrag {
	private StudioDrag() {
	}

	/** Lets corpora be dragged: as a local selection of the {@code StoredCorpus}. */
	static void offer(StudioTree rows) {
		DragSource source = new DragSource(rows.tree, DND.DROP_COPY | DND.DROP_LINK);
		LocalSelectionTransfer transfer = LocalSelectionTransfer.getTransfer();
		source.setTransfer(transfer);
		source.addDragListener(new DragSourceAdapter() {
			@Override
			public void dragStart(DragSourceEvent event) {
				event.doit = rows.selected().filter(node -> node.subject instanceof Node.OfCorpus).isPresent();
				if (event.doit)
					transfer.setSelection(StudioSelection.of(rows.selected().get()));
			}

			@Override
			public void dragFinished(DragSourceEvent event) {
				transfer.setSelection(null);
			}
		});
	}

	/** Takes files and folders from the desktop. */
	static void take(StudioTree rows, Consumer<List<Path>> files) {
		DropTarget target = new DropTarget(rows.tree, DND.DROP_COPY | DND.DROP_LINK | DND.DROP_MOVE | DND.DROP_DEFAULT);
		target.setTransfer(FileTransfer.getInstance());
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void dragEnter(DropTargetEvent event) {
				event.detail = (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY : DND.DROP_NONE; // the files stay where they are
				event.feedback = DND.FEEDBACK_SCROLL;
			}

			@Override
			public void dragOperationChanged(DropTargetEvent event) {
				dragEnter(event);
			}

			@Override
			public void drop(DropTargetEvent event) {
				if (event.data instanceof String[] names && names.length > 0) {
					List<Path> dropped = Stream.of(names).map(Path::of).toList();
					rows.tree.getDisplay().asyncExec(() -> files.accept(dropped)); // the desktop waits for this call to end
				}
			}
		});
	}
}
