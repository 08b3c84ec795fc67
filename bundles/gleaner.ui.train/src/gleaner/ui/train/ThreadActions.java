// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.cluster.place.Sites;
import gleaner.desk.job.JobPlaces;
import gleaner.desk.thread.ThinWords;
import gleaner.desk.thread.TrainProgram;
import gleaner.engine.EngineInfo;
import gleaner.engine.Ingredient;
import gleaner.engine.ParameterGroup;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.runs.StarterThreads;
import gleaner.runs.Thinning;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.Commands;
import gleaner.ui.Installed;
import gleaner.ui.Mixing;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;

/** What can be done with threads. Files and processes are touched off the UI thread. */
final class ThreadActions {
	/** The first, the best and the last stay. */
	private static final int FEWEST = 3;
	private static final String NOT_STARTED = "the training could not be started";

	private final IWorkbenchWindow window;
	private final ThreadWatch watch;

	ThreadActions(IWorkbenchWindow window) {
		this.window = window;
		watch = ThreadWatch.of(window);
	}

	/** Asks what is to be trained, and begins. */
	void begin() {
		Mixing mixing = Mixing.of(window);
		Optional<Studio> studio = mixing.studio();
		if (studio.isEmpty()) return;
		Optional<TrainProgram> program = program();
		if (program.isEmpty()) return;
		List<EngineInfo> engines = mixing.palette().engines().stream().filter(engine -> engine.takes(Ingredient.Kind.MODEL)).toList();
		List<String> corpora = mixing.palette().corpora();
		if (corpora.isEmpty()) {
			Status.say("a training learns from a corpus, and the studio has none yet: import one first");
			return;
		}
		Path folder = studio.get().folder();
		NewThreadDialog dialog = new NewThreadDialog(window.getShell(), engines, corpora, Trainers.groups(),
				order -> program.get().sweep(folder, order, "--estimate"),
				new JobPlaces(TrainProgram.script(Installed.folder()), Sites.ofThisUser()));
		if (dialog.open() != Window.OK) return;
		dialog.order().ifPresent(order -> start(program.get().begin(folder, order),
				"learning " + order.corpus() + "; the thread appears when it starts"));
		dialog.sweep().ifPresent(order -> {
			start(program.get().sweep(folder, order, "--no-estimate"),
					"learning " + order.corpus() + "; find the job here, and its threads when they are done");
			showJobs();
		});
	}

	/** Where several threads that were begun together are to be seen. */
	private void showJobs() {
		try {
			if (window.getActivePage() != null) window.getActivePage().showView(JobsView.ID);
		} catch (PartInitException e) {
			Status.trouble("the jobs cannot be shown", e);
		}
	}

	/** Asks the chosen thread to stop. */
	void stop() {
		Optional<Run> run = watch.chosen();
		Optional<Studio> studio = watch.studio();
		if (run.isEmpty() || studio.isEmpty()) return;
		if (!run.get().isAlive()) {
			Status.say(run.get().called() + " is not running");
			return;
		}
		Background.once("Stopping " + run.get().called(), () -> {
			studio.get().runs().stop(run.get());
			Status.say(run.get().called() + " stops after this step, and keeps what it has learnt");
		}).start();
	}

	/** Goes on with the chosen thread as it was. */
	void resume() {
		resumable().ifPresent(run -> resume(run, Map.of()));
	}

	/** Asks what is to be different from here on, and goes on with the chosen thread. */
	void resumeWithChanges() {
		Optional<Run> run = resumable();
		if (run.isEmpty() || program().isEmpty()) return;
		List<ParameterGroup> groups = Trainers.changeable(run.get().engine());
		if (groups.isEmpty()) {
			Status.say("only the trainer knows what can be changed about " + run.get().called()
					+ "; add it with a click in the room Train");
			return;
		}
		ResumeDialog dialog = new ResumeDialog(window.getShell(), run.get(), groups);
		if (dialog.open() == Window.OK) resume(run.get(), dialog.changes());
	}

	/** The chosen thread, if it can go on; if not, it is said why. */
	private Optional<Run> resumable() {
		Optional<Run> run = watch.chosen();
		if (run.isEmpty()) Status.say("there is no thread to resume yet");
		else if (run.get().isAlive()) Status.say(run.get().called() + " is running already");
		else if (!run.get().canGoOn())
			Status.say(run.get().called() + " has no state to train from; its models can only speak");
		return run.filter(found -> !found.isAlive() && found.canGoOn());
	}

	private void resume(Run run, Map<String, String> changes) {
		Optional<Studio> studio = watch.studio();
		if (studio.isEmpty()) return;
		String with = changes.isEmpty() ? "" : " with other settings: " + String.join(", ", changes.keySet());
		program().ifPresent(program -> start(program.resume(studio.get().folder(), run.id(), changes), run.called() + " goes on" + with));
	}

	/** Asks which models of the chosen thread may go, and moves them to the trash. */
	void thin() {
		Optional<Run> run = watch.chosen();
		Optional<Studio> studio = watch.studio();
		if (run.isEmpty() || studio.isEmpty()) return;
		if (studio.get().isReadOnly()) Status.say("the studio " + studio.get().folder() + " is read-only, so no model can go");
		else if (run.get().isAlive()) Status.say(run.get().called() + " is running; stop it first");
		else if (run.get().models().size() < FEWEST) Status.say(run.get().called() + " has too few models to thin out");
		else {
			ThinDialog dialog = new ThinDialog(window.getShell(), studio.get(), run.get());
			if (dialog.open() == Window.OK) dialog.decided().ifPresent(plan -> thin(studio.get(), plan));
		}
	}

	private static void thin(Studio studio, Thinning plan) {
		Background.once("Thinning out " + plan.run().called(), turn -> plan.carryOut(studio.runs()))
				.trouble("not all models could go to the trash").then(gone -> {
					StudioChanges.tell(StudioChanges.Part.RUNS);
					StudioChanges.tell(StudioChanges.Part.TRASH);
					Status.say(ThinWords.done(plan));
				});
	}

	/** Copies the starter vintages into the studio, which the watch does not know yet if this is the first that is asked of it. */
	void bringStarters() {
		Optional<Studio> studio = StudioAccess.current();
		if (studio.isEmpty()) return;
		Background.once("Starter vintages", () -> StarterThreads.into(studio.get().runs().folder())).start();
	}

	/** Gives the best model of the chosen thread to the active pane. */
	void open() {
		Optional<RunModel> best = watch.chosen().flatMap(Run::best);
		if (best.isPresent()) OpenModel.inPane(window, best.get());
		else Status.say("there is no model to open yet");
	}

	/** Goes to the life-line of the chosen thread, at the chosen model. */
	void lifeline() {
		Optional<RunModel> model = watch.chosenModel();
		if (model.isPresent())
			Commands.run(window, Commands.SHOW_LIFELINE, "thread", model.get().run(), "model", model.get().name());
		else Status.say("a life-line needs a model; train one first");
	}

	/** Shows in which settings the chosen thread and another differ. */
	void compare() {
		Optional<Run> run = watch.chosen();
		List<Run> others = watch.seen().runs().stream().filter(other -> run.isPresent() && !other.id().equals(run.get().id())).toList();
		if (others.isEmpty()) Status.say("comparing settings needs two threads; train another one");
		else new CompareDialog(window.getShell(), run.orElseThrow(), others).open();
	}

	private static Optional<TrainProgram> program() {
		Optional<TrainProgram> program = TrainProgram.find(Installed.folder());
		if (program.isEmpty()) Status.say(
				"this window did not come with the program \"gleaner\", which starts trainings; start one from a terminal: gleaner train "
						+ "--help");
		return program;
	}

	private static void start(List<String> command, String said) {
		Background.once("Starting a training", () -> {
			TrainProgram.start(command,
					reason -> Status.say("the training gave up: " + reason.lines().findFirst().orElse("it does not say why"), reason));
			Status.say(said);
		}).trouble(NOT_STARTED).start();
	}
}
