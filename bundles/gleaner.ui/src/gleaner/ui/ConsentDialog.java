// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import gleaner.plugins.trust.Consent;
import gleaner.plugins.trust.ConsentWords;
import gleaner.plugins.trust.Signer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/**
 * Asks the poet whom to trust; the standard answer is no. Whoever asks waits on another thread; to interrupt it closes the dialog. The
 * digits of a key stand in groups, in letters of one width, and can be copied.
 */
public final class ConsentDialog implements Consent {
	private static final int WIDTH = 460;
	/** Of digits in a line: eight groups of four, so that two lines can be compared at a glance. */
	private static final int GROUPS = 8;

	private final Display display;
	private final Control over;

	/** @param over the dialog belongs to its window; when it is gone, the answer is no */
	public ConsentDialog(Control over) {
		display = over.getDisplay();
		this.over = over;
	}

	@Override
	public boolean trusts(String plugin, String origin, Signer signer) throws InterruptedException {
		return says("Trust This Key?", ConsentWords.ofKey(plugin, origin, signer), signer.spaced(), "Trust It and Install");
	}

	@Override
	public boolean takesUnsigned(String problem, String origin) throws InterruptedException {
		return says("Install Unsigned?", ConsentWords.ofUnsigned(problem, origin), "", "Install It Unsigned");
	}

	/** The question itself: its first words are the message, the others stand below. */
	private static final class Question extends MessageDialog {
		private final List<String> more;
		private final String digits;

		Question(Shell shell, String title, List<String> words, String digits, String yes) {
			super(shell, title, null, words.getFirst(), MessageDialog.WARNING, 0, "Don't Install", yes);
			more = words.subList(1, words.size());
			this.digits = digits;
		}

		/** Or the digits would have the focus, and Enter would go to them. */
		@Override
		public void create() {
			super.create();
			getButton(0).setFocus();
		}

		@Override
		protected Control createCustomArea(Composite parent) {
			Composite area = new Composite(parent, SWT.NONE);
			GridLayoutFactory.fillDefaults().spacing(0, 10).applyTo(area);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
			for (String words : more) {
				boolean hasDigits = !digits.isEmpty() && words.endsWith(digits);
				label(area, hasDigits ? words.substring(0, words.length() - digits.length()).strip() : words);
				if (hasDigits) digits(area);
			}
			return area;
		}

		private static void label(Composite area, String words) {
			Label label = new Label(area, SWT.WRAP);
			label.setText(words.replace("&", "&&"));
			GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
		}

		private void digits(Composite area) {
			Composite ground = new Composite(area, SWT.NONE);
			Css.id(ground, Css.FIELD);
			GridLayoutFactory.fillDefaults().margins(10, 6).applyTo(ground);
			Text text = new Text(ground, SWT.MULTI | SWT.READ_ONLY);
			text.setFont(JFaceResources.getTextFont());
			text.setText(lines(digits));
			Spoken.name(text, "Fingerprint");
			text.addListener(SWT.Traverse, event -> event.doit = true); // or Tab would be written into it
		}
	}

	/** So many groups in each line. */
	static String lines(String spaced) {
		return spaced.replaceAll("((?:\\S+ ){" + (GROUPS - 1) + "}\\S+) ", "$1\n");
	}

	private boolean says(String title, List<String> words, String digits, String yes) throws InterruptedException {
		if (display.isDisposed()) return false;
		CompletableFuture<Boolean> answer = new CompletableFuture<>();
		AtomicReference<MessageDialog> open = new AtomicReference<>();
		display.asyncExec(() -> {
			if (over.isDisposed() || answer.isDone()) {
				answer.complete(false);
				return;
			}
			MessageDialog dialog = new Question(over.getShell(), title, words, digits, yes);
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
