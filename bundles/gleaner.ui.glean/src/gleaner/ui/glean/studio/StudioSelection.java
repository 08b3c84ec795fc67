// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.studio;

import gleaner.desk.studio.Node;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;

/** What is selected in the Studio tree, for the rest of the window: a {@code StoredCorpus}, or the subject of another row. */
public final class StudioSelection implements ISelectionProvider {
	private final StudioTree rows;
	private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();

	StudioSelection(StudioTree rows) {
		this.rows = rows;
		rows.tree.addListener(SWT.Selection, event -> {
			SelectionChangedEvent changed = new SelectionChangedEvent(this, getSelection());
			listeners.forEach(listener -> listener.selectionChanged(changed));
		});
	}

	@Override
	public IStructuredSelection getSelection() {
		return rows.selected().map(StudioSelection::of).orElse(StructuredSelection.EMPTY);
	}

	/** Of one row. */
	public static IStructuredSelection of(Node node) {
		return new StructuredSelection(node.selected());
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		listeners.remove(listener);
	}

	/** The tree is selected by the poet only. */
	@Override
	public void setSelection(ISelection selection) {
		// see above
	}
}
