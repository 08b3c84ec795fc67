// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.change;

import gleaner.desk.mix.Deeds;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.IDocument;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;

/**
 * A deed of the panes and the Mix that was done from within a poem: it is undone there when its turn comes among the edits, and in the
 * panes as all of theirs. Where it was undone by the one, the other finds nothing to undo. UI thread only.
 */
final class SharedDeed extends AbstractOperation {
	private final Deeds deeds;
	private final Deeds.Deed deed;

	private SharedDeed(Deeds deeds, Deeds.Deed deed) {
		super(deed.name());
		this.deeds = deeds;
		this.deed = deed;
	}

	/** Notes among the edits of a poem what was just done. */
	static void did(IDocument poem, Deeds deeds, Deeds.Deed deed) {
		IDocumentUndoManager edits = DocumentUndoManagerRegistry.getDocumentUndoManager(poem);
		if (edits == null) return;
		edits.commit(); // what is typed after this is a step of its own
		SharedDeed shared = new SharedDeed(deeds, deed);
		shared.addContext(edits.getUndoContext());
		OperationHistoryFactory.getOperationHistory().add(shared);
	}

	@Override
	public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
		return Status.OK_STATUS; // it has been done
	}

	@Override
	public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
		deeds.undo(deed);
		return Status.OK_STATUS;
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
		deeds.redo(deed);
		return Status.OK_STATUS;
	}
}
