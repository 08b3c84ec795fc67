package gleaner.ui.studio;

import gleaner.studio.StudioException;
import gleaner.studio.corpus.FileReport;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Shows what an import would come to: counts, what was skipped, the first poems. */
final class PreviewPane extends Composite {
	private static final int SHORTLY = 350;
	private static final String BETWEEN_POEMS = "\n\n⁂\n\n";

	private final Label found;
	private final StyledText poems;
	private Job job;
	private int wishes;

	PreviewPane(Composite parent) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(this);
		found = new Label(this, SWT.WRAP);
		Css.id(found, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(found);
		poems = new StyledText(this, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		poems.setMargins(12, 8, 12, 8);
		poems.setCaret(null);
		poems.setAlwaysShowScrollBars(false);
		Fonts.follow(poems, Fonts.DEBRIS, Fonts.DEBRIS_LEADING);
		Ink.follow(poems, any -> {
			poems.setSelectionBackground(Ink.SELECTION.get());
			poems.setSelectionForeground(Ink.INK.get());
		});
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 120).applyTo(poems);
		addDisposeListener(event -> cancel());
	}

	/** Shows what the order would come to, shortly after the last of several calls; nothing if there is no order yet. */
	void show(Optional<ImportOrder> order) {
		int mine = ++wishes;
		getDisplay().timerExec(SHORTLY, () -> {
			if (mine == wishes && !isDisposed())
				look(order);
		});
	}

	private void look(Optional<ImportOrder> order) {
		cancel();
		if (order.isEmpty()) {
			set("", "");
			return;
		}
		set("looking…", poems.getText());
		job = new Looking(order.get());
		job.setSystem(true);
		job.schedule();
	}

	private void cancel() {
		if (job != null)
			job.cancel();
	}

	private void set(String summary, String text) {
		found.setText(summary.replace("&", "&&"));
		if (!poems.getText().equals(text))
			poems.setText(text);
		layout();
	}

	private static String summary(ImportPreview preview) {
		String text = Words.summary(preview.report()).replaceFirst("^Imported preview: ", "");
		List<FileReport> skipped = preview.report().skipped();
		return skipped.isEmpty() ? text : text + " " + skipped.getFirst().path().getFileName() + ": " + skipped.getFirst().skipped().orElse("");
	}

	/** One look at the files; a newer wish cancels it. */
	private final class Looking extends Job {
		private final ImportOrder order;

		Looking(ImportOrder order) {
			super("Preview");
			this.order = order;
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			try {
				ImportPreview preview = ImportPreview.of(order);
				tell(monitor, summary(preview), String.join(BETWEEN_POEMS, preview.poems()));
			} catch (StudioException e) {
				String sentence = e.getMessage();
				tell(monitor, sentence.substring(0, 1).toUpperCase(Locale.ENGLISH) + sentence.substring(1) + ".", "");
			} catch (InterruptedException e) {
				return Status.CANCEL_STATUS;
			}
			return Status.OK_STATUS;
		}

		private void tell(IProgressMonitor monitor, String summary, String text) {
			if (!isDisposed())
				getDisplay().asyncExec(() -> {
					if (!monitor.isCanceled() && !isDisposed())
						set(summary, text);
				});
		}

		@Override
		protected void canceling() {
			Thread thread = getThread();
			if (thread != null)
				thread.interrupt();
		}
	}
}
