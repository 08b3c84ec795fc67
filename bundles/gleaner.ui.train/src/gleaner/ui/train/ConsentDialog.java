package gleaner.ui.train;

import gleaner.plugins.trust.Consent;
import gleaner.plugins.trust.ConsentWords;
import gleaner.plugins.trust.Signer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** Asks the poet in a dialog; the standard answer is no. Whoever asks waits on another thread; to interrupt it closes the dialog. */
final class ConsentDialog implements Consent {
	private final Display display;
	private final Control over;

	/** @param over the dialog belongs to its window; when it is gone, the answer is no */
	ConsentDialog(Control over) {
		display = over.getDisplay();
		this.over = over;
	}

	@Override
	public boolean trusts(String plugin, String origin, Signer signer) throws InterruptedException {
		return says("Trust This Key?", ConsentWords.ofKey(plugin, origin, signer), "Trust It and Install");
	}

	@Override
	public boolean takesUnsigned(String problem, String origin) throws InterruptedException {
		return says("Install Unsigned?", ConsentWords.ofUnsigned(problem, origin), "Install It Unsigned");
	}

	private boolean says(String title, List<String> words, String yes) throws InterruptedException {
		if (display.isDisposed()) return false;
		CompletableFuture<Boolean> answer = new CompletableFuture<>();
		AtomicReference<MessageDialog> open = new AtomicReference<>();
		display.asyncExec(() -> {
			if (over.isDisposed() || answer.isDone()) {
				answer.complete(false);
				return;
			}
			MessageDialog dialog = new MessageDialog(over.getShell(), title, null, String.join("\n\n", words), MessageDialog.WARNING, 0,
					"Don't Install", yes);
			open.set(dialog);
			over.addDisposeListener(event -> answer.complete(false));
			answer.complete(dialog.open() == 1);
		});
		try {
			return answer.get();
		} catch (ExecutionException e) {
			return false;
		} catch (InterruptedException e) {
			answer.complete(false);
			if (!display.isDisposed()) display.asyncExec(() -> {
				if (open.get() != null) open.get().close();
			});
			throw e;
		}
	}
}
