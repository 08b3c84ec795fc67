// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Control;

/** Takes files and folders that are dropped from the desktop. They stay where they are. */
public final class FileDrop {
	private FileDrop() {
	}

	/** @param files is called on the UI thread, after the drop is over */
	public static void take(Control control, Consumer<List<Path>> files) {
		DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_LINK | DND.DROP_MOVE | DND.DROP_DEFAULT);
		target.setTransfer(FileTransfer.getInstance());
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void dragEnter(DropTargetEvent event) {
				event.detail = (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY : DND.DROP_NONE;
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
					control.getDisplay().asyncExec(() -> files.accept(dropped)); // the desktop waits for this call to end
				}
			}
		});
	}
}
