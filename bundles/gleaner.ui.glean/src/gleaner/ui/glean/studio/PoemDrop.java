// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.studio;

import gleaner.desk.studio.Node;
import gleaner.desk.studio.Nodes;
import gleaner.ui.Commands;
import java.util.Optional;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.services.IServiceLocator;

/** Poems that are dragged within the Studio tree: onto a folder they go into it, onto a poem before it. */
final class PoemDrop extends DropTargetAdapter {
	private final IServiceLocator site;
	private final StudioTree rows;

	private PoemDrop(IServiceLocator site, StudioTree rows) {
		this.site = site;
		this.rows = rows;
	}

	/** To be called once the tree takes files: a control has one drop target only. */
	static void take(IServiceLocator site, StudioTree rows) {
		DropTarget target = (DropTarget) rows.tree.getData(DND.DROP_TARGET_KEY);
		target.setTransfer(FileTransfer.getInstance(), LocalSelectionTransfer.getTransfer());
		target.addDropListener(new PoemDrop(site, rows));
	}

	private static boolean isLocal(DropTargetEvent event) {
		return LocalSelectionTransfer.getTransfer().isSupportedType(event.currentDataType);
	}

	private static Optional<String> poem() {
		return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection selection
				&& selection.getFirstElement() instanceof Node.OfPoem poem ? Optional.of(poem.title()) : Optional.empty();
	}

	private Optional<Node> under(DropTargetEvent event) {
		Point point = rows.tree.toControl(event.x, event.y);
		return rows.at(point.x, point.y);
	}

	@Override
	public void dragEnter(DropTargetEvent event) {
		dragOver(event);
	}

	@Override
	public void dragOperationChanged(DropTargetEvent event) {
		dragOver(event);
	}

	@Override
	public void dragOver(DropTargetEvent event) {
		if (!isLocal(event)) return;
		Node.Subject subject = under(event).map(node -> node.subject).orElse(null);
		boolean takes = poem().isPresent() && (subject instanceof Node.OfPoem || subject instanceof Node.OfShelf || isAllPoems(subject));
		event.detail = takes ? DND.DROP_MOVE : DND.DROP_NONE;
		event.feedback = DND.FEEDBACK_SCROLL | DND.FEEDBACK_EXPAND
				| (!takes ? DND.FEEDBACK_NONE : subject instanceof Node.OfPoem ? DND.FEEDBACK_INSERT_BEFORE : DND.FEEDBACK_SELECT);
	}

	private static boolean isAllPoems(Node.Subject subject) {
		return Nodes.POEMS.equals(subject);
	}

	@Override
	public void drop(DropTargetEvent event) {
		if (!isLocal(event)) return;
		poem().ifPresent(title -> under(event).ifPresent(node -> {
			switch (node.subject) {
			case Node.OfPoem other -> Commands.run(site, Commands.MOVE_POEM, "title", title, "before", other.title());
			case Node.OfShelf shelf -> Commands.run(site, Commands.MOVE_POEM, "title", title, "folder", shelf.path());
			case Node.Heading heading when isAllPoems(heading) -> Commands.run(site, Commands.MOVE_POEM, "title", title, "folder", "");
			default -> event.detail = DND.DROP_NONE;
			}
		}));
	}
}
