// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.origin;

import gleaner.editor.document.Carving;
import gleaner.editor.page.FollowedPoem;
import gleaner.editor.page.PoemEditor;
import gleaner.files.AtomicFile;
import gleaner.studio.ledger.Ledger;
import gleaner.studio.ledger.LedgerFile;
import gleaner.studio.ledger.Step;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Poems;
import gleaner.studio.poem.Shares;
import gleaner.ui.Background;
import gleaner.ui.Css;
import gleaner.ui.EmptyPage;
import gleaner.ui.Spoken;
import gleaner.ui.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.util.Throttler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.part.ViewPart;

/** "Ledger": how the poem in front was carved. A slider goes from the empty page to the poem as it is, step by step. */
public class LedgerView extends ViewPart {
	/** As it is known to the workbench. */
	public static final String ID = "gleaner.editor.ledger";

	private static final String NO_POEM = "Open a poem to see how you carved it, step by step.";
	private static final String NO_STEPS = "Nothing has happened to this poem yet.";
	private static final Duration PACE = Duration.ofMillis(600);
	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

	/** A little after the last steps were noted: to note them sooner would cut into pieces what is written in one go. */
	private static final int AFTER_EDITS = 4500;

	private final Runnable later = this::refreshSoon;
	private Label told;
	private Label when;
	private Scale slider;
	private Background reading;
	private PoemText poem;
	private EmptyPage empty;
	private Link links;
	private Throttler soon;
	private FollowedPoem poems;
	private Ledger ledger = Ledger.EMPTY;
	private String title = "";
	private boolean isAtEnd = true;

	@Override
	public void createPartControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 6).spacing(8, 2).applyTo(area);
		told = new Label(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(told);
		when = new Label(area, SWT.NONE);
		Css.id(when, Css.DIM);
		slider = Spoken.name(new Scale(area, SWT.HORIZONTAL), "Steps of the poem");
		reading = Background.newest(slider);
		slider.setMinimum(0);
		slider.setIncrement(1);
		slider.setPageIncrement(10);
		slider.addListener(SWT.Selection, event -> {
			isAtEnd = slider.getSelection() == ledger.steps().size();
			show();
		});
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(slider);
		poem = new PoemText(area);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(100, 60).applyTo(poem.control());
		empty = new EmptyPage(area, getSite(), poem.control());
		links = new Link(area, SWT.NONE);
		Css.id(links, "gleaner-places");
		links.addListener(SWT.Selection, event -> {
			switch (event.text) {
			case "back" -> bringBack();
			case "export" -> export();
			default -> throw new IllegalStateException(event.text);
			}
		});
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(links);
		soon = new Throttler(area.getDisplay(), PACE, this::refresh);
		poems = new FollowedPoem(getSite().getPage(), area, this::refreshSoon, this::refreshLater);
		refresh();
	}

	private void refreshLater() {
		slider.getDisplay().timerExec(AFTER_EDITS, later);
	}

	private void refreshSoon() {
		soon.throttledExec();
	}

	private Optional<PoemEditor> editor() {
		return poems.get();
	}

	private void refresh() {
		if (slider.isDisposed()) return;
		Optional<PoemEditor> editor = editor();
		if (editor.isEmpty() || editor.get().poems().isEmpty()) {
			reading.cancel(); // what is read of a poem that is closed by now would take the place of this page
			take(Ledger.EMPTY, "", NO_POEM, EmptyPage.BEGIN_POEM, EmptyPage.FIND_POEM);
			if (editor.isPresent()) editor.get().whenRead(this::refreshSoon);
			return;
		}
		Optional<Carving> carving = editor.get().provider().carving(editor.get().getEditorInput());
		if (getSite().getPage().getActivePart() == this) carving.ifPresent(Carving::note);
		read(editor.get().poems().get(), carving, editor.get().poemInput().title());
	}

	private void read(Poems poems, Optional<Carving> carving, String of) {
		reading.work("Reading the ledger of " + of,
				turn -> carving.isPresent() ? carving.get().ledger() : new LedgerFile(poems.ledger(of)).read())
				.trouble("the ledger of “" + of + "” cannot be read").then(read -> take(read, of, NO_STEPS, EmptyPage.GO_TO_POEM));
	}

	private void take(Ledger read, String of, String hint, EmptyPage.Step... next) {
		if (slider.isDisposed()) return;
		boolean isOther = !of.equals(title);
		title = of;
		ledger = read;
		int steps = ledger.steps().size();
		slider.setEnabled(steps > 0);
		slider.setMaximum(Math.max(1, steps));
		if (isOther || isAtEnd) slider.setSelection(steps);
		isAtEnd = slider.getSelection() >= steps;
		if (steps > 0) {
			empty.clear();
			show();
			return;
		}
		told.setText("");
		when.setText("");
		poem.show(Harvest.EMPTY, 0, 0);
		links.setText("");
		empty.say(hint, next);
		told.getParent().layout();
	}

	private void show() {
		int many = slider.getSelection();
		Harvest text = ledger.after(many);
		Step step = many == 0 ? null : ledger.steps().get(many - 1);
		told.setText((step == null ? "the empty page" : step.told()).replace("&", "&&"));
		told.setToolTipText(String.join("\n", ledger.remarks()).isEmpty() ? null : String.join("\n", ledger.remarks()));
		Shares percent = text.provenance().shares(text.text()).percent();
		String share = percent.total() == 0 ? "" : " · machine " + (percent.machine() + percent.changed()) + " %";
		when.setText((step == null ? "" : WHEN.format(step.at().atZone(ZoneId.systemDefault())) + " · ") + many + " of "
				+ ledger.steps().size() + share);
		poem.show(text, step == null ? 0 : step.offset(), step == null ? 0 : step.offset() + step.inserted().length());
		links.setText((many < ledger.steps().size() ? "<a href=\"back\">Bring this version back</a>    " : "")
				+ "<a href=\"export\">Export the ledger…</a>");
		told.getParent().layout();
	}

	/** As an edit, which can be undone and is a step of its own. */
	private void bringBack() {
		Harvest version = ledger.after(slider.getSelection());
		editor().filter(editor -> editor.poemInput().title().equals(title)).ifPresent(editor -> {
			if (!editor.validateEditorInputState()) {
				Status.say("“" + title + "” cannot be changed: the studio is read-only");
				return;
			}
			editor.poem().become(version);
			isAtEnd = true;
			Status.say("“" + title + "” is as it was after step " + slider.getSelection() + "; undo reverses that");
		});
	}

	private void export() {
		FileDialog dialog = new FileDialog(slider.getShell(), SWT.SAVE);
		dialog.setText("Export the ledger");
		dialog.setFileName(title + " ledger.txt");
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen == null) return;
		String text = ledger.text(title);
		Background.once("Exporting the ledger of " + title, () -> {
			AtomicFile.write(Path.of(chosen), text);
			Status.say("the ledger is in " + chosen);
		}).trouble("the ledger is not exported").start();
	}

	@Override
	public void setFocus() {
		if (!empty.setFocus()) slider.setFocus();
	}
}
