// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.quotation;

import gleaner.corpus.quotation.QuotationIndex;
import gleaner.ui.Marking;
import gleaner.ui.Status;
import java.util.OptionalInt;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osgi.service.prefs.BackingStoreException;

/** From how many words on a run counts as a quotation: the poet's choice, kept from one day to the next. Asks for it, as a command. */
public class QuotationLength extends AbstractHandler {
	/** Parameter of the command: the number, so that nobody is asked. */
	private static final String WORDS = "words";
	private static final int MOST = Marking.MOST_QUOTATION_WORDS;

	/** The choice, {@value QuotationIndex#USUAL} unless the poet says otherwise. */
	public static int words() {
		return Marking.quotationWords();
	}

	/** Does something on the UI thread whenever the poet chooses, until the control is disposed. */
	static void follow(Control lifetime, Runnable chosen) {
		Marking.followQuotationWords(lifetime, chosen);
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String said = event.getParameter(WORDS);
		if (said == null) {
			InputDialog dialog = new InputDialog(HandlerUtil.getActiveShellChecked(event), "Quotations",
					"Mark quotations of at least this many words", String.valueOf(words()), QuotationLength::fault);
			if (dialog.open() != Window.OK) return null;
			said = dialog.getValue();
		}
		number(said).ifPresent(QuotationLength::choose);
		return null;
	}

	private static void choose(int words) {
		Marking.preferences().putInt(Marking.QUOTATION_WORDS, words);
		try {
			Marking.preferences().flush();
		} catch (BackingStoreException e) {
			Status.trouble("the length of quotations could not be saved", e);
		}
	}

	private static String fault(String typed) {
		return number(typed).isPresent() ? null
				: "“" + typed.strip() + "” must be a number from " + QuotationIndex.SHORTEST + " to " + MOST + ".";
	}

	private static OptionalInt number(String typed) {
		try {
			int number = Integer.parseInt(typed.strip());
			return number >= QuotationIndex.SHORTEST && number <= MOST ? OptionalInt.of(number) : OptionalInt.empty();
		} catch (NumberFormatException e) {
			return OptionalInt.empty();
		}
	}
}
