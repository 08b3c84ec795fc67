// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.page;

import gleaner.ui.PoemInFront;
import java.util.Optional;
import org.eclipse.jface.text.ITextListener;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;

/** The poem in front and its edits, for a view that tells of it. UI thread only. */
public final class FollowedPoem {
	private final IWorkbenchPage page;
	private final ITextListener edits;
	private Optional<ISourceViewer> followed = Optional.empty();

	/**
	 * @param lifetime nothing is heard any more once it is disposed
	 * @param changed runs when another poem may be in front
	 * @param edited runs at each edit of the one that was in front when it was last asked for
	 */
	public FollowedPoem(IWorkbenchPage page, Control lifetime, Runnable changed, Runnable edited) {
		this.page = page;
		edits = event -> edited.run();
		PoemInFront.follow(page, lifetime, changed);
		lifetime.addDisposeListener(event -> follow(Optional.empty()));
	}

	/** The poem in front, if its text is there already. */
	public Optional<PoemEditor> get() {
		Optional<PoemEditor> editor = PoemPages.inFront(page).filter(poem -> poem.poem() != null);
		follow(editor.map(PoemEditor::viewer));
		return editor;
	}

	private void follow(Optional<ISourceViewer> viewer) {
		if (viewer.equals(followed)) return;
		followed.ifPresent(before -> before.removeTextListener(edits));
		viewer.ifPresent(now -> now.addTextListener(edits));
		followed = viewer;
	}
}
