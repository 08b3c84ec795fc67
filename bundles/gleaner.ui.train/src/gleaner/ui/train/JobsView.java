// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.cluster.place.Sites;
import gleaner.desk.job.JobPlaces;
import gleaner.desk.job.JobReader;
import gleaner.desk.job.SeenJob;
import gleaner.desk.job.SeenJobs;
import gleaner.desk.thread.TrainProgram;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.ButtonRow;
import gleaner.ui.Css;
import gleaner.ui.EmptyPage;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import gleaner.ui.Installed;
import gleaner.ui.Spoken;
import gleaner.ui.StudioAccess;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;

/**
 * The jobs of the studio: on the left, or above where there is little room, which there are and how they stand; beside them the tasks of
 * the chosen one, of a sweep with its curves, and what the chosen task has printed. While it is to be seen it is looked at again and
 * again, off the UI thread.
 */
public final class JobsView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.ui.jobs";
	/** Milliseconds between two looks. */
	private static final int BEAT = 1000;
	/** Where the view is narrower than this, in points, the list of jobs stands above the tasks and not beside them. */
	private static final int NARROW = 720;
	private static final EmptyPage.Step NEW = new EmptyPage.Step("Begin a thread, or several at once", ThreadHandler.NEW);

	private Composite page;
	private SashForm sash;
	private EmptyPage empty;
	private Table list;
	private Label what;
	private Label stands;
	private JobTasks tasks;
	private JobCurves curves;
	private SashForm middle;
	private StyledText printed;
	private Button stop;
	private Button pause;
	private Button goOn;
	private Button fetch;
	private Button remove;
	private Button again;
	private Background looking;
	private JobReader reader;
	private JobDeeds deeds;
	private SeenJobs seen = SeenJobs.NOTHING;
	private List<SeenJob> listed = List.of();
	private String chosen = "";
	private int task;

	@Override
	public void createPartControl(Composite parent) {
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(12, 8).spacing(0, 0).applyTo(page);
		sash = new SashForm(page, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		list = list(sash);
		detail(sash);
		sash.setWeights(23, 77);
		page.addListener(SWT.Resize, e -> arrange());
		empty = new EmptyPage(page, getSite(), sash);
		looking = Background.inTurn(page);
		StudioAccess.whenOpen(page, this::open);
		tick();
		show();
	}

	private void arrange() {
		boolean isNarrow = page.getClientArea().width < NARROW;
		int orientation = isNarrow ? SWT.VERTICAL : SWT.HORIZONTAL;
		if (sash.getOrientation() == orientation) return;
		sash.setOrientation(orientation);
		if (isNarrow) sash.setWeights(27, 73);
		else sash.setWeights(23, 77);
	}

	private Table list(Composite parent) {
		Table table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		Spoken.name(table, "Jobs");
		table.setFont(Fonts.ui(table, -1, SWT.NORMAL));
		table.setHeaderVisible(true);
		Ink.follow(table, Table::redraw);
		for (String name : List.of("Job", "How it stands")) new TableColumn(table, SWT.LEFT).setText(name);
		table.addListener(SWT.Selection, e -> {
			int index = table.getSelectionIndex();
			if (index < 0 || index >= listed.size()) return;
			chosen = listed.get(index).name();
			task = 0;
			look();
		});
		table.addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.DEL && remove.isEnabled()) with(job -> deeds.remove(job));
		});
		return table;
	}

	private void detail(Composite parent) {
		Composite detail = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(8, 0).spacing(0, 2).applyTo(detail);
		what = new Label(detail, SWT.WRAP);
		what.setFont(Fonts.ui(what, -1, SWT.BOLD));
		stands = new Label(detail, SWT.WRAP);
		stands.setFont(Fonts.ui(stands, -1, SWT.NORMAL));
		Css.id(stands, Css.DIM);
		for (Label label : List.of(what, stands)) GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(label);
		Composite row = ButtonRow.in(detail);
		stop = button(row, "Stop", "Stops the job; trainings keep what they have learnt", () -> with(job -> deeds.stop(job)));
		pause = button(row, "Pause", "Pauses the job while you need this computer", () -> with(job -> deeds.pause(job)));
		goOn = button(row, "Go On", "Continues what was stopped or broke off, and tries again what failed",
				() -> with(job -> deeds.goOn(job, 0)));
		fetch = button(row, "Fetch", "Brings what is done so far into the studio", () -> with(job -> deeds.fetch(job)));
		remove = button(row, "Delete", "Moves the job to the trash; its threads and debris stay",
				() -> with(job -> deeds.remove(job)));
		again = button(row, "This Again", "Continues only the chosen task, or tries it again", () -> with(job -> deeds.goOn(job, task)));
		SashForm below = new SashForm(detail, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(100, 60).applyTo(below);
		middle = new SashForm(below, SWT.HORIZONTAL);
		tasks = new JobTasks(middle, this::choose);
		curves = new JobCurves(middle, this::choose);
		middle.setWeights(2, 1);
		printed(below);
		below.setWeights(7, 3);
	}

	private void printed(Composite parent) {
		printed = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		Spoken.name(printed, "What the task printed");
		printed.setAlwaysShowScrollBars(false);
		printed.setCaret(null);
		printed.setFont(JFaceResources.getTextFont());
		printed.setMargins(6, 4, 6, 4);
		Ink.follow(printed, any -> {
			printed.setSelectionBackground(Ink.SELECTION.get());
			printed.setSelectionForeground(Ink.INK.get());
		});
	}

	private static Button button(Composite row, String text, String help, Runnable deed) {
		Button button = new Button(row, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(help);
		button.addListener(SWT.Selection, e -> deed.run());
		return button;
	}

	/** With the chosen job, once the studio is open. */
	private void with(Consumer<SeenJob> deed) {
		if (deeds != null) seen.job().ifPresent(deed);
	}

	private void open(Studio studio) {
		JobPlaces places = new JobPlaces(TrainProgram.script(Installed.folder()), Sites.ofThisUser());
		reader = new JobReader(studio, places);
		deeds = new JobDeeds(studio, places, () -> {
			if (page.isDisposed()) return;
			reader.forget();
			look();
		});
		look();
	}

	private void choose(int number) {
		task = number;
		look();
	}

	private void tick() {
		if (page.isDisposed()) return;
		if (page.isVisible() && !looking.isBusy()) look();
		page.getDisplay().timerExec(BEAT, this::tick);
	}

	private void look() {
		if (reader == null) return;
		JobReader now = reader;
		String wanted = chosen.isEmpty() ? seen.chosen() : chosen;
		int number = task;
		looking.work("Jobs", turn -> now.read(wanted, number)).then(found -> {
			if (found.equals(seen)) return;
			seen = found;
			show();
		});
	}

	private void show() {
		if (seen.jobs().isEmpty()) {
			String troubles = String.join("\n", seen.troubles());
			empty.say(
					"No job yet. A job makes many trainings or poems, and runs without this window. Give several values in a field of a "
							+ "new thread, or run gleaner sweep in a terminal." + (troubles.isEmpty() ? "" : "\n" + troubles),
					NEW);
			return;
		}
		empty.clear();
		list();
		Optional<SeenJob> job = seen.job();
		set(what, job.map(SeenJob::what).orElse(""));
		String troubles = seen.troubles().isEmpty() ? "" : "\n" + String.join("\n", seen.troubles());
		set(stands, job.map(each -> each.stands() + " · on " + each.where()).orElse("") + troubles);
		SeenJob.Can can = job.map(SeenJob::can).orElse(new SeenJob.Can(false, false, false, false, false));
		stop.setEnabled(can.stop());
		pause.setEnabled(can.pause() || can.resume());
		pause.setText(can.resume() ? "Resume" : "Pause");
		goOn.setEnabled(can.runAgain());
		fetch.setEnabled(job.isPresent());
		remove.setEnabled(can.remove());
		boolean isSweep = job.map(SeenJob::isSweep).orElse(false);
		if (curves.control().getVisible() != isSweep) {
			curves.control().setVisible(isSweep);
			middle.layout();
		}
		tasks.show(seen.table(), task);
		curves.show(seen, task);
		again.setEnabled(task > 0);
		String text = task == 0 ? "Choose a task to see what it printed." : seen.printed();
		if (!printed.getText().equals(text)) printed.setText(text);
	}

	private void list() {
		List<SeenJob> jobs = seen.jobs();
		boolean isFirst = listed.isEmpty();
		if (!jobs.equals(listed)) {
			listed = jobs;
			list.setItemCount(jobs.size());
			for (int i = 0; i < jobs.size(); i++) {
				TableItem item = list.getItem(i);
				item.setText(new String[] { jobs.get(i).name(), jobs.get(i).stands() });
			}
		}
		if (isFirst) for (TableColumn column : list.getColumns()) column.pack();
		for (int i = 0; i < jobs.size(); i++)
			if (jobs.get(i).name().equals(seen.chosen()) && list.getSelectionIndex() != i) list.setSelection(i);
	}

	private static void set(Label label, String text) {
		String shown = text.replace("&", "&&");
		if (label.getText().equals(shown)) return;
		label.setText(shown);
		label.getParent().layout();
	}

	@Override
	public void setFocus() {
		if (!empty.setFocus()) list.setFocus();
	}
}
