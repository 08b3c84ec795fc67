// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.lifeline;

import gleaner.desk.lifeline.Besides;
import gleaner.desk.lifeline.Walk;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.lifeline.Ahead;
import gleaner.lifeline.LifeLine;
import gleaner.lifeline.LifeTable;
import gleaner.lifeline.Measuring;
import gleaner.lifeline.SourceNames;
import gleaner.lifeline.Spoken;
import gleaner.lifeline.Voicing;
import gleaner.runs.LossCurve;
import gleaner.runs.LossPoint;
import gleaner.runs.ModelName;
import gleaner.runs.Note;
import gleaner.runs.Run;
import gleaner.runs.RunNotes;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import gleaner.ui.Background;
import gleaner.ui.Commands;
import gleaner.ui.EmptyPage;
import gleaner.ui.LanguageAccess;
import gleaner.ui.NoteKeeper;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/** One poem at every age of a thread: five ages side by side, and below them a slider over its life with its notes and curves. */
public final class LifelineView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.lifeline.view";

	private static final String CONTEXT = "gleaner.lifeline";
	/** Milliseconds that playing stays at an age. */
	private static final int AN_AGE = 2000;
	/** Milliseconds between two drawings of what has come. */
	private static final int PACE = 100;

	private final AtomicBoolean hasNews = new AtomicBoolean();
	private final Runnable stride = this::stride;
	private Composite page;
	private AskedRow asked;
	private AgeColumns columns;
	private LifeCanvas canvas;
	private EmptyPage empty;
	private Background reading;
	private Background drawing;
	private NoteKeeper keeper;
	private AgeMarks marks;
	/** Gives slider and curves the height that the poems leave. */
	private Runnable fit;
	private Optional<Studio> studio = Optional.empty();
	private Voicing voicing;
	private Ahead ahead;
	private Walk walk;
	/** What stands side by side; the first is the one that is walked. */
	private List<LifeLine> lines = List.of();
	private RunNotes notes = RunNotes.NONE;
	private List<LossPoint> losses = List.of();
	private Harvest harvest = Harvest.EMPTY;
	private String wantedThread = "";
	private String wantedModel = "";
	private boolean isPlaying;
	private boolean isVisible = true;

	/** What lies beside the models of a thread. */
	private record Beside(List<LossPoint> losses, RunNotes notes) {
	}

	@Override
	public void createPartControl(Composite parent) {
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		asked = new AskedRow(page, new AskedRow.Deeds() {
			@Override
			public void asked() {
				ask();
			}

			@Override
			public void besides() {
				if (walk != null) stand(walk);
			}

			@Override
			public void threads() {
				chooseThreads();
			}

			@Override
			public void play() {
				LifelineView.this.play();
			}

			@Override
			public void note() {
				LifelineView.this.note();
			}

			@Override
			public void harvest() {
				LifelineView.this.harvest();
			}

			@Override
			public void film() {
				LifelineView.this.film(null);
			}
		});
		GridDataFactory.fillDefaults().grab(true, false).applyTo(page.getChildren()[0]);
		Composite life = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(life);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(life);
		columns = new AgeColumns(life, this::choose);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(columns.control());
		canvas = new LifeCanvas(life, new LifeCanvas.Deeds() {
			@Override
			public void go(Walk other) {
				stop();
				LifelineView.this.go(other);
			}

			@Override
			public void play() {
				LifelineView.this.play();
			}

			@Override
			public void editNote(long step) {
				LifelineView.this.note(step);
			}
		});
		GridData low = GridDataFactory.fillDefaults().grab(true, false).hint(100, canvas.fit(Integer.MAX_VALUE, false)).create();
		canvas.control().setLayoutData(low);
		fit = () -> {
			int height = canvas.fit(life.getSize().y, lines.size() > Besides.COLUMNS);
			if (height == low.heightHint) return;
			low.heightHint = height;
			life.layout(new Control[] { canvas.control() });
		};
		life.addListener(SWT.Resize, e -> fit.run());
		empty = new EmptyPage(page, getSite(), life);
		reading = Background.newest(page);
		drawing = Background.inTurn(page);
		marks = new AgeMarks(page);
		keeper = new NoteKeeper(() -> page.getDisplay().asyncExec(this::readBeside));
		page.addDisposeListener(e -> close());
		getSite().getService(IContextService.class).activateContext(CONTEXT);
		getSite().getPage().addPartListener(visibility);
		StudioAccess.whenOpen(page, this::open);
	}

	private final IPartListener2 visibility = new IPartListener2() {
		@Override
		public void partVisible(IWorkbenchPartReference part) {
			if (part.getPart(false) == LifelineView.this) setVisible(true);
		}

		@Override
		public void partHidden(IWorkbenchPartReference part) {
			if (part.getPart(false) == LifelineView.this) setVisible(false);
		}
	};

	/** Where nobody looks nothing is made ahead. */
	private void setVisible(boolean visible) {
		isVisible = visible;
		if (!visible) stop();
		want();
	}

	private void close() {
		getSite().getPage().removePartListener(visibility);
		if (ahead != null) ahead.close();
		if (voicing != null) voicing.close();
		keeper.close();
	}

	private void open(Studio opened) {
		studio = Optional.of(opened);
		voicing = new Voicing(opened, StudioAccess.engines());
		ahead = new Ahead(voicing, () -> Measuring.by(opened, LanguageAccess.language(), Progress.NONE), this::heard);
		StudioChanges.follow(page, parts -> {
			if (parts.contains(StudioChanges.Part.RUNS)) look();
			if (parts.contains(StudioChanges.Part.CORPORA)) {
				marks.forget();
				if (walk != null) draw();
			}
		});
		look();
	}

	/** Reads which threads there are. */
	private void look() {
		studio.ifPresent(s -> reading.work("Threads", turn -> s.runs().list().stream().filter(run -> !run.models().isEmpty()).toList())
				.then(this::found));
	}

	private void found(List<Run> runs) {
		if (runs.isEmpty()) {
			empty.say("No model yet. A life-line shows the same poem in the words of every model of a thread.",
					new EmptyPage.Step("Train a model of your own", "gleaner.thread.new"),
					new EmptyPage.Step("Add the starter vintages", "gleaner.thread.starters"));
			asked.show(runs, "");
			return;
		}
		empty.clear();
		String thread = wantedThread;
		wantedThread = "";
		asked.show(runs, thread);
		asked.run().filter(run -> walk != null && walk.line().run().id().equals(run.id()) && !walk.line().models().equals(run.models()))
				.ifPresent(run -> stand(walk.on(walk.line().grown(run))));
		goToWanted();
	}

	/** Shows a thread, and one of its models; null for the one that is shown. */
	void choose(String thread, String model) {
		wantedThread = thread == null ? "" : thread;
		wantedModel = model == null ? "" : model;
		look();
		canvas.control().setFocus();
	}

	private void goToWanted() {
		if (wantedModel.isEmpty() || walk == null) return;
		Optional<Long> step = walk.line().run().model(ModelName.of(wantedModel).step()).map(model -> model.step());
		wantedModel = "";
		step.ifPresent(s -> go(walk.to(walk.line().nearest(s))));
	}

	/** Something else is asked of all ages, or another thread. */
	private void ask() {
		Optional<Run> run = asked.run();
		if (run.isEmpty() || ahead == null) return;
		LifeLine line = new LifeLine(run.get(), asked.asked());
		boolean sameThread = walk != null && walk.line().run().id().equals(run.get().id());
		stop();
		stand(sameThread ? walk.on(line) : Walk.of(line));
		if (!sameThread) {
			notes = RunNotes.NONE;
			losses = List.of();
			readBeside();
		}
	}

	private void stand(Walk where) {
		walk = where;
		lines = asked.besides().lines(walk.line(), asked.threads().among(asked.runs()));
		fit.run();
		setPartName("Life-line of " + where.line().run().called());
		ahead.aim(walk.step());
		want();
		draw();
		redrawCurves();
	}

	/** @param place of a column */
	private void choose(int place) {
		Optional<Besides.Cell> cell = asked.besides().cells(walk, lines).get(place);
		if (asked.besides() == Besides.AGES) cell.ifPresent(each -> go(walk.to(each.age())));
		else cell.ifPresent(each -> asked.take(each.line()));
	}

	/** Lets the poet choose which threads stand side by side, and shows them. */
	void chooseThreads() {
		stop();
		ThreadsDialog.ask(getSite().getShell(), asked.runs(), asked.threads()).ifPresent(asked::show);
	}

	private void want() {
		if (ahead != null) ahead.want(walk == null || !isVisible ? List.of() : lines);
	}

	private void readBeside() {
		if (page.isDisposed() || walk == null) return;
		Run run = walk.line().run();
		Background.once(page, "Notes and losses of " + run.called(), turn -> beside(run)).then(found -> {
			if (!walk.line().run().id().equals(run.id())) return;
			notes = found.notes();
			losses = found.losses();
			canvas.show(notes);
			redrawCurves();
		});
	}

	private static Beside beside(Run run) throws StudioException {
		LossCurve curve = new LossCurve(run.folder());
		curve.update();
		return new Beside(curve.points(), RunNotes.read(run.folder()));
	}

	private void go(Walk where) {
		if (walk == null || where.age() == walk.age()) return;
		walk = where;
		ahead.aim(walk.step());
		draw();
	}

	private void draw() {
		List<Optional<Besides.Cell>> cells = asked.besides().cells(walk, lines);
		columns.show(cells, asked.besides() != Besides.AGES);
		canvas.show(walk);
		Set<AgeMarks.Asked> texts = new LinkedHashSet<>();
		for (Optional<Besides.Cell> cell : cells) cell.map(LifelineView::read).filter(each -> !each.text().isEmpty()).ifPresent(texts::add);
		columns.mark(cells, cell -> marks.of(read(cell)));
		studio.ifPresent(opened -> marks.want(opened, texts, () -> {
			if (walk != null) columns.mark(asked.besides().cells(walk, lines), cell -> marks.of(read(cell)));
		}));
	}

	/** What is looked through; nothing as long as it is not said. */
	private static AgeMarks.Asked read(Besides.Cell cell) {
		boolean isSaid = cell.line().spoken(cell.age()).map(Spoken::isPoem).orElse(false);
		return new AgeMarks.Asked(isSaid ? AgeColumns.text(cell) : "", cell.line().run().corpus());
	}

	/** On the thread that makes ages: many may come at once, so they are drawn together. */
	private void heard(LifeLine line, int age) {
		if (hasNews.getAndSet(true)) return;
		page.getDisplay().asyncExec(() -> {
			if (!page.isDisposed()) page.getDisplay().timerExec(PACE, this::drawNews);
		});
	}

	private void drawNews() {
		hasNews.set(false);
		if (page.isDisposed() || walk == null) return;
		draw();
		redrawCurves();
	}

	/** To compare all ages takes a moment: off the UI thread. */
	private void redrawCurves() {
		LifeLine line = walk.line();
		List<LossPoint> known = losses;
		drawing.work("Curves", turn -> LifeTable.of(line, known, SourceNames.NONE)).then(table -> {
			if (walk.line() == line) canvas.show(table);
		});
	}

	/** Walks from age to age, from the beginning if it stands at the end; or stands still. */
	void play() {
		if (isPlaying) {
			stop();
			return;
		}
		if (walk == null || walk.age() < 0) return;
		if (walk.isAtEnd()) go(walk.toFirst());
		isPlaying = true;
		asked.playing(true);
		page.getDisplay().timerExec(AN_AGE, stride);
	}

	/** An age that is not there yet is waited for. */
	private void stride() {
		if (page.isDisposed() || !isPlaying) return;
		if (walk.isAtEnd()) {
			stop();
			return;
		}
		if (walk.line().spoken(walk.age()).isPresent()) go(walk.by(1));
		page.getDisplay().timerExec(AN_AGE, stride);
	}

	private void stop() {
		isPlaying = false;
		asked.playing(false);
	}

	/** Notes what the poet thinks of the chosen age; what is selected in its poem is the excerpt. */
	void note() {
		if (walk != null && walk.age() >= 0) note(walk.step());
	}

	private void note(long step) {
		Run run = walk.line().run();
		Note before = notes.of(OptionalLong.of(step));
		String selected = step == walk.step() ? columns.selected().strip() : "";
		Note begun = before.excerpt().isEmpty() ? before.withExcerpt(selected) : before;
		stop();
		NoteDialog dialog = new NoteDialog(getSite().getShell(), "Note about " + run.called() + ", step " + step, begun);
		if (dialog.open() != Window.OK || dialog.note().equals(before)) return;
		Note note = dialog.note();
		studio.ifPresent(s -> keeper.keep(() -> s.runs().note(run, OptionalLong.of(step), before, note)));
	}

	/** Has the poem of the chosen age made as debris, and puts it into the poem at hand. */
	void harvest() {
		if (walk == null || walk.age() < 0 || studio.isEmpty()) return;
		LifeLine line = walk.line();
		int age = walk.age();
		Studio open = studio.get();
		Status.say(line.cited(age) + " is being made as debris");
		Background.once(page, "The poem of " + line.cited(age),
				turn -> AgeHarvest.of(open, StudioAccess.engines(), Voicing.order(line.run(), line.models().get(age), line.asked())))
				.then(made -> {
					harvest = made;
					StudioChanges.tell(StudioChanges.Part.DEBRIS);
					getSite().getPage().activate(this);
					Commands.run(getSite(), Commands.HARVEST);
				});
	}

	/** Makes a film of what stands side by side; null to ask where. */
	void film(String file) {
		if (walk == null || walk.age() < 0 || studio.isEmpty()) return;
		stop();
		AgeFilm film = new AgeFilm(studio.get(), lines);
		if (file != null) film.make(Path.of(file));
		else film.ask(getSite().getShell());
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter == Harvest.class ? adapter.cast(harvest) : super.getAdapter(adapter);
	}

	@Override
	public void setFocus() {
		if (!empty.setFocus()) canvas.control().setFocus();
	}
}
