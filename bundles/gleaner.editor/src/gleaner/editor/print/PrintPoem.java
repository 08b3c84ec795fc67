// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.print;

import gleaner.editor.page.PoemEditor;
import gleaner.editor.page.PoemPages;
import gleaner.publish.Printout;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Background;
import gleaner.ui.Status;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Prints the poem in front as it stands, saved or not, or shows its pages before. */
public final class PrintPoem extends AbstractHandler {
	private static final String PREVIEW = "gleaner.poem.printPreview";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell();
		Optional<PoemEditor> poem = PoemPages.inFront(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage());
		if (poem.isEmpty()) {
			Status.say("open a poem first, then print it");
			return null;
		}
		boolean isPreview = PREVIEW.equals(event.getCommand().getId());
		String title = poem.get().title();
		Harvest text = poem.get().harvest();
		Background.once(shell, "Setting " + title, turn -> Printout.of(title, text)).trouble("“" + title + "” cannot be printed")
				.then(printout -> {
					if (isPreview) new PreviewDialog(shell, title, printout).open();
					else Printing.ask(shell, title, printout, printout::close);
				});
		return null;
	}
}
