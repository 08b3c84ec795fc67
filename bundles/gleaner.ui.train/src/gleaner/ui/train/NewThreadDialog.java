// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.cluster.Job;
import gleaner.desk.job.JobPlaces;
import gleaner.desk.job.ManyValues;
import gleaner.desk.job.SweepOrder;
import gleaner.desk.mix.Objections;
import gleaner.desk.mix.Usual;
import gleaner.desk.thread.TrainProgram;
import gleaner.desk.thread.TrainingOrder;
import gleaner.engine.EngineInfo;
import gleaner.engine.Objection;
import gleaner.engine.ParameterGroup;
import gleaner.engine.Settings;
import gleaner.ui.Background;
import gleaner.ui.form.FormRow;
import gleaner.ui.form.LateChoice;
import gleaner.ui.form.TextField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;

/**
 * Asks what is to be trained: engine, corpus, name, how long, and whatever the trainer lets set. Where there is no trainer yet, it adds it
 * before it begins.
 */
final class NewThreadDialog extends Dialog {
	private static final int WIDTH = 480;
	private static final int HEIGHT = 600;
	private static final int HEIGHT_WITHOUT_SETTINGS = 340;
	private static final Usual STANDARD = new Usual("usually", Map.of());
	private static final int LONGEST = 1_000_000;
	private static final long MOST_STEPS = 1_000_000_000;

	private final List<EngineInfo> engines;
	private final List<String> corpora;
	private Map<String, List<ParameterGroup>> groups;
	private final Map<String, Map<String, String>> settings = new HashMap<>();
	private Combo engine;
	private Combo corpus;
	private FormRow minutesRow;
	private FormRow stepsRow;
	private LateChoice place;
	private Link many;
	private SettingsForm form;
	private Objections objections;
	private TrainerOffer trainer;
	private String nameText = "";
	private String minutesText = "";
	private String stepsText = "";
	private String estimate = "";
	private String estimated = "";
	private final Function<SweepOrder, List<String>> estimating;
	private final JobPlaces places;
	private Background measuring;
	private TrainingOrder order;
	private SweepOrder sweep;

	/**
	 * @param groups what can be set, by engine; an engine that has none here is trained as is usual
	 * @param estimating the command that tells what a sweep will take
	 * @param places where threads can be trained
	 */
	NewThreadDialog(Shell parent, List<EngineInfo> engines, List<String> corpora, Map<String, List<ParameterGroup>> groups,
			Function<SweepOrder, List<String>> estimating, JobPlaces places) {
		super(parent);
		this.engines = engines;
		this.corpora = corpora;
		this.groups = groups;
		this.estimating = estimating;
		this.places = places;
	}

	/** What was asked for, after it was closed with OK; nothing if several threads were. */
	Optional<TrainingOrder> order() {
		return Optional.ofNullable(order);
	}

	/** The threads that were asked for where a field had several values, or that train on a cluster. */
	Optional<SweepOrder> sweep() {
		return Optional.ofNullable(sweep);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("New Thread");
	}

	@Override
	protected Point getInitialSize() {
		return new Point(WIDTH, groups.isEmpty() ? HEIGHT_WITHOUT_SETTINGS : HEIGHT);
	}

	@Override
	public void create() {
		super.create();
		engine.setFocus(); // or GTK gives it to a button, and to the next one when that is disabled
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		objections = new Objections(answer -> {
			if (!parent.isDisposed()) parent.getDisplay().asyncExec(answer);
		}, () -> {
			if (!parent.isDisposed()) check();
		});
		form = new SettingsForm(parent, this::check);
		engine = combo("Engine", "The kind of net that learns.", engines.stream().map(EngineInfo::name).toList());
		engine.addListener(SWT.Selection, e -> show());
		corpus = combo("Corpus", "What it learns.", corpora);
		new TextField(new FormRow(form.rows(), "Name", "The thread's name; you can leave it empty.", 1, SettingsForm.LABELS), "",
				text -> nameText = text);
		minutesRow = new FormRow(form.rows(), "Minutes",
				"Stop after this many minutes. Leave it empty to train until you stop it. You can resume either way.", 1,
				SettingsForm.LABELS);
		new TextField(minutesRow, "until it is stopped", text -> {
			minutesText = text;
			check();
		}).counting(TextField.Steps.WHOLE);
		stepsRow = new FormRow(form.rows(), "Steps",
				"How long the best threads train, if a setting has several values, such as 0.001, 0.002. On a cluster: how long one "
						+ "trains.",
				1,
				SettingsForm.LABELS);
		new TextField(stepsRow, String.format(Locale.ENGLISH, "%,d, for several threads or on a cluster", ManyValues.USUAL_STEPS), text -> {
			stepsText = text;
			check();
		}).counting(TextField.Steps.WHOLE);
		place = new LateChoice(new FormRow(form.rows(), "Where", "On this machine, or on a cluster that you have described.", 1,
				SettingsForm.LABELS), Job.HERE, _ -> places.clusters(), this::check);
		many = new Link(form.rows(), SWT.WRAP);
		many.setVisible(false);
		many.addListener(SWT.Selection, e -> measure());
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(60, SWT.DEFAULT).exclude(true).applyTo(many);
		measuring = Background.newest(many);
		trainer = new TrainerOffer(form.rows(), 2, () -> {
			groups = Trainers.groups();
			if (getButton(IDialogConstants.OK_ID) != null) show();
		});
		return form.control();
	}

	private Combo combo(String label, String help, List<String> items) {
		FormRow row = new FormRow(form.rows(), label, help, 1, SettingsForm.LABELS);
		Combo combo = row.named(new Combo(row.controls(), SWT.READ_ONLY));
		combo.setItems(items.toArray(String[]::new));
		combo.select(0);
		GridDataFactory.fillDefaults().grab(true, false).hint(40, SWT.DEFAULT).applyTo(combo);
		return combo;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Train", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		show();
	}

	private String engineId() {
		return engines.get(Math.max(0, engine.getSelectionIndex())).id();
	}

	private void show() {
		List<ParameterGroup> settable = groups.getOrDefault(engineId(), List.of());
		form.show(settable, 0, STANDARD, settings.computeIfAbsent(engineId(), _ -> new LinkedHashMap<>()));
		check();
		form.layOut();
	}

	private List<Objection> objections(String engine, Settings chosen) {
		return Trainers.of(engine).map(trainer -> objections.of(engine, chosen, trainer::check)).orElse(List.of());
	}

	private ManyValues values() {
		return ManyValues.of(form.parameters(), settings.getOrDefault(engineId(), Map.of()));
	}

	/** Several threads are a job, and so is even one on a cluster. */
	private boolean isJob(ManyValues values) {
		return values.isMany() || !place.isFirst();
	}

	/** Says what is wrong; only if nothing is can it begin. */
	private void check() {
		ManyValues values = values();
		boolean right = form.check(values.toCheck(), settings -> objections(engineId(), settings));
		String wrong = minutesText.isBlank() || minutes() > 0 ? ""
				: "Minutes is \"" + minutesText.strip() + "\", must be a whole number from 1 to " + LONGEST + ", or empty.";
		if (isJob(values) && !minutesText.isBlank()) wrong = values.isMany()
				? "Several threads are compared by steps; leave Minutes empty."
				: "On a cluster, a thread trains by steps; leave Minutes empty.";
		String wrongSteps = stepsText.isBlank() || steps() > 0 ? ""
				: "Steps is \"" + stepsText.strip() + "\", must be a whole number from 1 to " + MOST_STEPS + ", or empty.";
		boolean isOther = minutesRow.tell(wrong) | stepsRow.tell(wrongSteps);
		right &= wrong.isEmpty() && wrongSteps.isEmpty();
		isOther |= tell(values, right);
		if (isOther) form.layOut();
		getButton(IDialogConstants.OK_ID).setEnabled(right && values.threads().isPresent() && !trainer.isAdding());
		getShell().setDefaultButton(getButton(IDialogConstants.OK_ID)); // GTK gives the rank away while it is disabled
	}

	/** Says how many threads there will be, and offers to measure what they take; whether that is new. */
	private boolean tell(ManyValues values, boolean isRight) {
		String words = isJob(values) && isRight ? values.words(steps()) : "";
		if (!words.equals(estimated)) estimate = "";
		estimated = words;
		String offer = !Trainers.isThere() ? "" : estimate.isEmpty() ? " <a>How long will it take?</a>" : " " + estimate;
		String text = words.isEmpty() ? "" : words.replace("&", "&&") + offer;
		if (many.getText().equals(text)) return false;
		many.setText(text);
		many.setVisible(!text.isEmpty());
		((GridData) many.getLayoutData()).exclude = text.isEmpty();
		return true;
	}

	/** A small part is trained in a program of its own. */
	private void measure() {
		String asked = estimated;
		List<String> command = estimating.apply(sweepOrder());
		estimate = "Measuring …";
		check();
		measuring.<String>work("How long a sweep will take", turn -> TrainProgram.ask(command)).interruptible()
				.orElse(reason -> answered(asked, reason))
				.then(answer -> answered(asked, answer.replaceFirst("^.*?: about", "About") + "."));
	}

	private void answered(String asked, String answer) {
		if (!asked.equals(estimated)) return;
		estimate = answer.replace("&", "&&").replace("<", "‹");
		check();
	}

	private long steps() {
		if (stepsText.isBlank()) return ManyValues.USUAL_STEPS;
		try {
			long number = Long.parseLong(stepsText.strip().replace(",", ""));
			return number >= 1 && number <= MOST_STEPS ? number : 0;
		} catch (NumberFormatException e) {
			return 0;
		}
	}

	private SweepOrder sweepOrder() {
		return new SweepOrder(engineId(), corpus.getText(), nameText, steps(), values().values(), place.chosen());
	}

	/** 0 if it is no number that can be. */
	private int minutes() {
		try {
			int number = Integer.parseInt(minutesText.strip());
			return number >= 1 && number <= LONGEST ? number : 0;
		} catch (NumberFormatException e) {
			return 0;
		}
	}

	/** Without a trainer it is added first, and then the training begins. */
	@Override
	protected void okPressed() {
		if (Trainers.isThere()) begin();
		else trainer.add(this::begin);
	}

	private void begin() {
		check();
		if (!getButton(IDialogConstants.OK_ID).isEnabled()) return;
		if (isJob(values())) sweep = sweepOrder();
		else order = new TrainingOrder(engineId(), corpus.getText(), nameText, minutes(), settings.getOrDefault(engineId(), Map.of()));
		super.okPressed();
	}
}
