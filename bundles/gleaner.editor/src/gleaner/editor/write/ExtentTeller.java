// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.write;

import gleaner.desk.poem.Extent;
import gleaner.editor.page.PoemEditor;
import gleaner.ui.Background;
import gleaner.ui.PoemInFront;
import gleaner.ui.Status;
import java.time.Duration;
import org.eclipse.jface.util.Throttler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CaretListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IWorkbenchPage;

/** Tells the status line how long the poem in front is, or what is selected of it, a few times a second at most. */
final class ExtentTeller {
	private static final Duration PACE = Duration.ofMillis(200);

	private final PoemEditor editor;
	private final StyledText text;
	private final Background counting;

	ExtentTeller(PoemEditor editor) {
		this.editor = editor;
		text = editor.viewer().getTextWidget();
		counting = Background.newest(text);
		Throttler throttler = new Throttler(text.getDisplay(), PACE, this::tell);
		editor.viewer().addTextListener(event -> throttler.throttledExec());
		CaretListener moved = event -> throttler.throttledExec();
		text.addCaretListener(moved);
		text.addListener(SWT.Selection, event -> throttler.throttledExec());
		IWorkbenchPage page = editor.getSite().getPage();
		PoemInFront.follow(page, text, throttler::throttledExec);
		text.addDisposeListener(event -> {
			if (PoemInFront.of(page).filter(front -> front != editor).isEmpty()) Status.extent("");
		});
	}

	private void tell() {
		if (text.isDisposed() || !editor.isInFront()) return;
		boolean isPart = text.getSelectionCount() > 0;
		String counted = isPart ? text.getSelectionText() : text.getText();
		counting.work("Counting words", turn -> {
			Extent extent = Extent.of(counted);
			return isPart ? extent.toldOfSelection() : extent.told();
		}).then(Status::extent);
	}
}
