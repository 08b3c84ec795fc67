package gleaner.ui.glean.importing;

import gleaner.corpus.ImportOrder;
import gleaner.corpus.ImportPreview;
import gleaner.desk.studio.PacedProgress;
import gleaner.desk.studio.Words;
import gleaner.engine.SourcePoem;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.StudioAccess;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Shows what an import would come to: counts; and by turns the first poems, the characters, what became of each file. */
final class PreviewPane extends Composite {
	private static final int SHORTLY = 350;
	private static final String BETWEEN_POEMS = "\n\n⁂\n\n";

	/** What is shown. */
	private enum Page {
		POEMS("&Poems"), CHARACTERS("C&haracters"), REPORT("Repor&t");

		private final String label;

		Page(String label) {
			this.label = label;
		}
	}

	private final Consumer<ImportPreview> seen;
	private final Label found;
	private final Map<Page, Button> buttons = new EnumMap<>(Page.class);
	private final StyledText text;
	private final Map<Page, String> texts = new EnumMap<>(Page.class);
	private Page page = Page.POEMS;
	private Job job;
	private int wishes;

	/** @param seen hears of each preview, on the UI thread */
	PreviewPane(Composite parent, Consumer<ImportPreview> seen) {
		super(parent, SWT.NONE);
		this.seen = seen;
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(this);
		Css.id(this, Css.BAR);
		Composite pages = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(Page.values().length).spacing(12, 0).applyTo(pages);
		for (Page each : Page.values()) {
			Button button = new Button(pages, SWT.RADIO);
			button.setText(each.label);
			button.addListener(SWT.Selection, event -> {
				if (button.getSelection())
					turnTo(each);
			});
			buttons.put(each, button);
		}
		found = new Label(this, SWT.WRAP);
		Css.id(found, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(found);
		text = new StyledText(this, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		text.setMargins(12, 8, 12, 8);
		text.setCaret(null);
		text.setAlwaysShowScrollBars(false);
		Fonts.follow(text, Fonts.DEBRIS, Fonts.DEBRIS_LEADING);
		Ink.follow(text, any -> {
			text.setSelectionBackground(Ink.SELECTION.get());
			text.setSelectionForeground(Ink.INK.get());
		});
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 120).applyTo(text);
		text.setTabs(14);
		turnTo(Page.POEMS);
		look(Optional.empty());
		addDisposeListener(event -> cancel());
	}

	private void turnTo(Page other) {
		page = other;
		buttons.forEach((each, button) -> button.setSelection(each == page));
		text.setText(texts.getOrDefault(page, ""));
		text.setTopIndex(0);
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
		Optional<Studio> studio = StudioAccess.current();
		if (order.isEmpty() || studio.isEmpty()) {
			texts.clear();
			set("Here you will see what comes of it, before anything is kept.");
			return;
		}
		say("looking…");
		job = new Looking(studio.get(), order.get());
		job.setSystem(true);
		job.schedule();
	}

	private void cancel() {
		if (job != null)
			job.cancel();
	}

	private void set(String summary) {
		say(summary);
		String wanted = texts.getOrDefault(page, "");
		if (!text.getText().equals(wanted))
			text.setText(wanted);
	}

	private void say(String summary) {
		found.setText(summary.replace("&", "&&"));
		layout();
	}

	private void set(ImportPreview preview) {
		texts.put(Page.POEMS, String.join(BETWEEN_POEMS, preview.first().stream().map(PreviewPane::poem).toList()));
		texts.put(Page.CHARACTERS, Words.characters(preview.report().alphabet()));
		texts.put(Page.REPORT, Words.details(preview.report()));
		set(Words.previewSummary(preview.report()));
		seen.accept(preview);
	}

	private static String poem(SourcePoem poem) {
		List<String> above = List.of(poem.title(), poem.author()).stream().filter(line -> !line.isBlank()).toList();
		return above.isEmpty() ? poem.text() : String.join("\n", above) + "\n\n" + poem.text();
	}

	/** One look at the files; a newer wish cancels it. */
	private final class Looking extends Job {
		private final Studio studio;
		private final ImportOrder order;

		Looking(Studio studio, ImportOrder order) {
			super("Preview");
			this.studio = studio;
			this.order = order;
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			try {
				ImportPreview preview = studio.corpora().preview(order, new PacedProgress((what, done) -> later(monitor, () -> say(share(what, done)))));
				later(monitor, () -> set(preview));
			} catch (StudioException e) {
				String sentence = e.getMessage();
				later(monitor, () -> {
					texts.clear();
					set(sentence.substring(0, 1).toUpperCase(Locale.ENGLISH) + sentence.substring(1) + ".");
				});
			} catch (InterruptedException e) {
				return Status.CANCEL_STATUS;
			} finally {
				Thread.interrupted(); // the thread goes back to the pool
			}
			return Status.OK_STATUS;
		}

		private static String share(String what, double done) {
			return Double.isNaN(done) ? what + "…" : what + " · " + Math.round(done * 100) + " %";
		}

		private void later(IProgressMonitor monitor, Runnable show) {
			if (!isDisposed())
				getDisplay().asyncExec(() -> {
					if (!monitor.isCanceled() && !isDisposed())
						show.run();
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
