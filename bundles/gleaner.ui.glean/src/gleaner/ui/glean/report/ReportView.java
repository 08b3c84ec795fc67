// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.report;

import gleaner.corpus.StoredCorpus;
import gleaner.corpus.report.CorpusReport;
import gleaner.corpus.report.CorpusReports;
import gleaner.corpus.report.PoemReport;
import gleaner.desk.report.Block;
import gleaner.desk.report.Blocks;
import gleaner.engine.Progress;
import gleaner.engine.SourcePoem;
import gleaner.files.StudioException;
import gleaner.ui.Background;
import gleaner.ui.Css;
import gleaner.ui.EmptyPage;
import gleaner.ui.Fonts;
import gleaner.ui.StudioAccess;
import gleaner.ui.glean.Understanding;
import gleaner.ui.glean.studio.StudioFollower;
import gleaner.ui.glean.studio.StudioView;
import gleaner.ui.glean.studio.Subjects;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;

/** The report of a corpus, or of one of its poems; follows the selection in the Studio view. Copy takes it along as text. */
public final class ReportView extends ViewPart {
	/** The view's identifier. */
	public static final String ID = "gleaner.ui.report";

	private Label title;
	private Link about;
	private ReportCanvas canvas;
	private EmptyPage empty;
	private Understanding understanding;
	private Optional<Subjects.Subject> subject = Optional.empty();
	/** What the report is of that is seen now. */
	private Optional<Subjects.Subject> shown = Optional.empty();
	private Background summing;

	/** Shows the report of a corpus; UI thread. */
	static void open(IWorkbenchPage page, String corpus) throws PartInitException {
		((ReportView) page.showView(ID)).show(new Subjects.Subject(corpus, Optional.empty()));
	}

	@Override
	public void createPartControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(20, 12).spacing(0, 2).applyTo(page);
		title = new Label(page, SWT.NONE);
		title.setFont(Fonts.ui(title, 0, SWT.BOLD));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		about = new Link(page, SWT.WRAP);
		about.setFont(Fonts.ui(about, -1, SWT.NORMAL));
		Css.id(about, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(about);
		about.addListener(SWT.Selection, event -> readOn());
		canvas = new ReportCanvas(page);
		GridDataFactory.fillDefaults().grab(true, true).indent(0, 16).hint(100, 100).applyTo(canvas);
		empty = new EmptyPage(page, getSite(), canvas);
		say("", "");
		empty.say("Select a corpus or one of its poems in the Studio to see what Gleaner understands of it.", StudioView.GO_THERE,
				EmptyPage.IMPORT);
		getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), new Action("Copy") {
			@Override
			public void run() {
				copy();
			}
		});
		summing = Background.newest(canvas);
		StudioAccess.whenThere(page, Understanding.class, found -> {
			understanding = found;
			refresh();
		});
		Understanding.follow(page, this::refresh);
		StudioFollower.follow(this, page, this::show);
	}

	@Override
	public void setFocus() {
		if (!empty.setFocus()) canvas.setFocus();
	}

	private void show(Subjects.Subject newSubject) {
		if (subject.filter(newSubject::equals).isPresent())
			return;
		subject = Optional.of(newSubject);
		refresh();
	}

	private void refresh() {
		if (understanding == null || subject.isEmpty())
			return;
		Subjects.Subject of = subject.get();
		summing.work("Summing up " + of.corpus(), turn -> sum(of, turn)).interruptible()
				.orElse(sentence -> show(of, new Sum(of.corpus(), sentence, List.of()))).then(sum -> show(of, sum));
	}

	private void readOn() {
		if (understanding != null)
			understanding.goOn();
	}

	private void say(String heading, String sentence) {
		title.setText(heading.replace("&", "&&"));
		about.setText(sentence.replace("&", "&&"));
		((GridData) about.getLayoutData()).exclude = sentence.isEmpty();
		about.setVisible(!sentence.isEmpty());
		about.getParent().layout();
	}

	private void copy() {
		String text = title.getText().replace("&&", "&") + "\n\n" + canvas.text();
		Clipboard clipboard = new Clipboard(canvas.getDisplay());
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	/** What is shown of a subject. */
	private record Sum(String heading, String sentence, List<Block> blocks) {
	}

	private void show(Subjects.Subject of, Sum sum) {
		empty.clear();
		say(sum.heading(), sum.sentence());
		canvas.show(sum.blocks(), shown.filter(of::equals).isPresent());
		shown = Optional.of(of);
	}

	/** Reads and sums up, off the UI thread. */
	private Sum sum(Subjects.Subject of, Progress progress) throws StudioException, InterruptedException {
		StoredCorpus corpus = understanding.studio().corpora().get(of.corpus());
		return of.poem().isPresent() ? poem(corpus, of.poem().get()) : corpus(corpus, progress);
	}

	private Sum poem(StoredCorpus corpus, String id) throws StudioException {
		SourcePoem poem = corpus.poem(id);
		Optional<PoemReport> report = CorpusReports.of(corpus, poem);
		String label = poem.title().isBlank() ? poem.text().lines().findFirst().orElse("").strip() : poem.title();
		return new Sum(label + " · " + corpus.name(), report.isPresent() ? "" : notRead(),
				report.map(r -> Blocks.of(poem, r)).orElse(List.of()));
	}

	private Sum corpus(StoredCorpus corpus, Progress progress) throws StudioException, InterruptedException {
		CorpusReport report = new CorpusReports(understanding.studio().corpora()).sum(corpus, progress);
		return new Sum("Report of " + corpus.name(), report.read() < report.size().poems() ? notRead() : "", Blocks.of(report));
	}

	private String notRead() {
		if (understanding.studio().isReadOnly())
			return "The studio is read-only, so it cannot keep reports.";
		return understanding.isCalledOff() ? "Gleaner has not read all of it yet.  <a>Read on</a>"
				: "Gleaner is still reading it; the rest follows by itself.";
	}
}
