// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.studio;

import gleaner.studio.poem.FoundText;
import gleaner.studio.poem.Passage;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Opens a text of a corpus: at the line {@code line}, from 1, or where {@code words} were found at {@code offset}, in characters. What the
 * text was called when it was found ({@code title}, {@code author}) serves where it is gone.
 */
public final class ReadCorpus extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		String corpus = event.getParameter("corpus");
		String poem = event.getParameter("poem");
		String words = event.getParameter("words");
		if (words == null || words.isEmpty()) {
			Reader.open(page, corpus, poem, number(event, "line"));
			return null;
		}
		FoundText text = new FoundText(corpus, poem, text(event, "title"), text(event, "author"), "", "");
		Reader.open(page, new Passage(text, number(event, "offset"), words.length()), words);
		return null;
	}

	private static String text(ExecutionEvent event, String parameter) {
		String value = event.getParameter(parameter);
		return value == null ? "" : value;
	}

	private static int number(ExecutionEvent event, String parameter) throws ExecutionException {
		String value = event.getParameter(parameter);
		try {
			return value == null ? 0 : Integer.parseInt(value);
		} catch (NumberFormatException e) {
			throw new ExecutionException("\"" + value + "\" is not a number", e);
		}
	}
}
