// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.origin;

import gleaner.editor.page.PoemEditor;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Shares;
import gleaner.ui.PoemInFront;
import gleaner.ui.Status;
import java.time.Duration;
import org.eclipse.jface.text.ITextListener;
import org.eclipse.jface.text.TextEvent;
import org.eclipse.jface.util.Throttler;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IWorkbenchPage;

/** Tells the status line what the poem in front is made of, a few times a second at most. */
public final class ShareTeller implements ITextListener {
	private static final Duration PACE = Duration.ofMillis(200);

	private final PoemEditor editor;
	private final Throttler throttler;

	public ShareTeller(PoemEditor editor) {
		this.editor = editor;
		StyledText text = editor.viewer().getTextWidget();
		throttler = new Throttler(text.getDisplay(), PACE, this::tell);
		editor.viewer().addTextListener(this);
		IWorkbenchPage page = editor.getSite().getPage();
		PoemInFront.follow(page, text, throttler::throttledExec);
		text.addDisposeListener(event -> {
			if (PoemInFront.of(page).filter(front -> front != editor).isEmpty()) Status.noShares();
		});
	}

	private void tell() {
		if (editor.viewer() == null || editor.viewer().getTextWidget() == null || editor.viewer().getTextWidget().isDisposed()
				|| !editor.isInFront())
			return;
		Harvest poem = editor.poem().harvest();
		Shares percent = poem.provenance().shares(poem.text()).percent();
		if (percent.total() == 0) Status.noShares();
		else Status.shares(percent.machine() / 100.0, percent.changed() / 100.0, percent.hand() / 100.0, percent.unknown() / 100.0,
				percent.found() / 100.0);
	}

	@Override
	public void textChanged(TextEvent event) {
		throttler.throttledExec();
	}
}
