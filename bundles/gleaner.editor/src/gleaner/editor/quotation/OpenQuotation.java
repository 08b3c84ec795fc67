// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.quotation;

import gleaner.corpus.quotation.Quotation;
import gleaner.editor.page.PoemEditor;
import gleaner.editor.page.PoemPages;
import gleaner.ui.Status;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the poem of a corpus in which the words at the caret stand as well. */
public class OpenQuotation extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Optional<PoemEditor> poem = PoemPages.inFront(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage());
		Optional<Quotation> quotation = poem
				.flatMap(editor -> QuotationMarks.of(editor.viewer()).flatMap(marks -> marks.at(editor.viewer().getSelectedRange().x)));
		quotation.ifPresentOrElse(QuotationLinks::open, () -> Status.say("no corpus has the words at the caret"));
		return null;
	}
}
