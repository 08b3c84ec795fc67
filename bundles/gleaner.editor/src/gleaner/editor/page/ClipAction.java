// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.page;

import gleaner.desk.poem.Clippings;
import gleaner.studio.poem.Harvest;
import gleaner.ui.HarvestTransfer;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.IUpdate;

/** The platform's cut, copy and paste, and beside the text on the clipboard its origins. */
final class ClipAction extends Action implements IUpdate {
	private final PoemEditor editor;
	private final IAction action;
	private final boolean isPaste;

	/** @param action the platform's */
	ClipAction(PoemEditor editor, IAction action, boolean isPaste) {
		super(action.getText(), action.getImageDescriptor());
		this.editor = editor;
		this.action = action;
		this.isPaste = isPaste;
		setToolTipText(action.getToolTipText());
		setDisabledImageDescriptor(action.getDisabledImageDescriptor());
		setActionDefinitionId(action.getActionDefinitionId());
		update();
	}

	@Override
	public void update() {
		if (action instanceof IUpdate platform) platform.update();
		setEnabled(action.isEnabled());
	}

	@Override
	public void run() {
		if (isPaste) editor.poem().announce(onClipboard(), action::run);
		else copy(editor.selected());
	}

	private void copy(Harvest selected) {
		action.run();
		if (selected.length() == 0) return;
		editor.poem().clippings().copied(selected);
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			clipboard.setContents(new Object[] { selected, selected.text() },
					new Transfer[] { HarvestTransfer.getInstance(), TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	/** What lies there with its origins; a plain text that was copied in Gleaner is known by {@link Clippings}. */
	private static Harvest onClipboard() {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			return clipboard.getContents(HarvestTransfer.getInstance()) instanceof Harvest harvest ? harvest : Harvest.EMPTY;
		} finally {
			clipboard.dispose();
		}
	}
}
