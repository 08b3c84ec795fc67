// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.TextViewer;
import org.eclipse.jface.text.TextViewerUndoManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;

/**
 * A text with undo that is saved by itself: when the poet pauses, leaves it, or has typed for some seconds without a pause. UI thread
 * only.
 */
public final class NoteText {
	/** Milliseconds without a key after which a note is saved. */
	private static final int PAUSE = 700;
	/** Milliseconds after which it is saved although the poet goes on. */
	private static final int LATEST = 2500;
	private static final int UNDOABLE = 200;

	private final Composite ground;
	private final TextViewer viewer;
	private final StyledText text;
	private final Runnable onSave;
	private final Runnable pause = this::save;
	private final Runnable latest = this::save;
	private boolean isChanged;
	private boolean isShowing;

	/**
	 * @param name for screen readers
	 * @param onSave is to save what has been changed; {@link #isChanged} is false by then
	 */
	public NoteText(Composite parent, String name, Runnable onSave) {
		this.onSave = onSave;
		ground = new Composite(parent, SWT.NONE);
		Css.id(ground, Css.FIELD);
		GridLayoutFactory.fillDefaults().margins(8, 6).applyTo(ground);
		viewer = new TextViewer(ground, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		viewer.setUndoManager(new TextViewerUndoManager(UNDOABLE));
		viewer.activatePlugins();
		text = viewer.getTextWidget();
		text.setAlwaysShowScrollBars(false);
		Fonts.follow(text, Fonts.DEBRIS, Fonts.DEBRIS_LEADING);
		GridDataFactory.fillDefaults().grab(true, true).hint(60, 40).applyTo(text);
		text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = name;
			}
		});
		text.addListener(SWT.FocusOut, e -> save());
		viewer.addTextListener(e -> {
			if (!isShowing && e.getDocumentEvent() != null) changed();
		});
		Ink.follow(text, any -> {
			text.setSelectionBackground(Ink.SELECTION.get());
			text.setSelectionForeground(Ink.INK.get());
		});
		show("");
	}

	private void changed() {
		if (!isChanged) text.getDisplay().timerExec(LATEST, latest);
		isChanged = true;
		text.getDisplay().timerExec(PAUSE, pause);
	}

	/** Its ground, for the layout around it. */
	public Composite ground() {
		return ground;
	}

	/** The widget that the poet types into. */
	public StyledText widget() {
		return text;
	}

	/** Shows another text; what can be undone begins with it. */
	public void show(String shown) {
		isShowing = true;
		try {
			viewer.setDocument(new Document(shown));
			isChanged = false;
		} finally {
			isShowing = false;
		}
	}

	/** What stands there. */
	public String text() {
		return viewer.getDocument().get();
	}

	/** Whether the poet has changed what is not saved yet. */
	public boolean isChanged() {
		return isChanged;
	}

	/** Saves what has been changed. */
	public void save() {
		if (!isChanged || text.isDisposed()) return;
		isChanged = false;
		text.getDisplay().timerExec(-1, latest);
		text.getDisplay().timerExec(-1, pause);
		onSave.run();
	}

	/** @param operation one of {@link org.eclipse.jface.text.ITextOperationTarget} */
	public void perform(int operation) {
		if (viewer.canDoOperation(operation)) viewer.doOperation(operation);
	}
}
