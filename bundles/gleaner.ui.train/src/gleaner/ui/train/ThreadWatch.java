// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.desk.thread.Seen;
import gleaner.desk.thread.ThreadReader;
import gleaner.runs.Note;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * What the views of a window know of the threads, and which of them is chosen. While one of these views is to be seen, the folders are
 * looked at now and then, off the UI thread. All methods are for the UI thread.
 */
final class ThreadWatch {
	/** Milliseconds between two beats. */
	private static final int BEAT = 200;
	/** Beats between two looks; a room that is entered is looked at with the next beat. */
	private static final int BEATS_A_LOOK = 5;
	private static final String MEMORY = "gleaner.threads";

	private final Display display;
	private final Background looking;
	private final List<Control> views = new ArrayList<>();
	private final List<Runnable> listeners = new ArrayList<>();
	private Optional<Studio> studio = Optional.empty();
	private ThreadReader reader;
	/** Written on the UI thread, read by the look too. */
	private volatile Seen seen = Seen.NOTHING;
	private String chosen = "";
	private String chosenModel = "";
	private boolean ticking;
	private boolean wasVisible;
	private int beats;

	private ThreadWatch(Shell shell) {
		display = shell.getDisplay();
		looking = Background.inTurn(shell);
	}

	/** The watch of this window. */
	static ThreadWatch of(IWorkbenchWindow window) {
		IEclipseContext context = window.getService(IEclipseContext.class);
		if (context.getLocal(MEMORY) instanceof ThreadWatch known) return known;
		ThreadWatch made = new ThreadWatch(window.getShell());
		context.set(MEMORY, made);
		return made;
	}

	Seen seen() {
		return seen;
	}

	Optional<Studio> studio() {
		return studio;
	}

	/** The chosen thread; the newest if none was chosen. */
	Optional<Run> chosen() {
		Optional<Run> run = seen.run(chosen);
		return run.isPresent() || seen.runs().isEmpty() ? run : Optional.of(seen.runs().getFirst());
	}

	void choose(String id) {
		if (chosen.equals(id)) return;
		chosen = id;
		tell();
		look();
	}

	/** The chosen model of the chosen thread; its best if none of it was chosen. */
	Optional<RunModel> chosenModel() {
		return chosen().flatMap(
				run -> chosenModel.startsWith(run.id() + "/") ? run.model(chosenModel.substring(run.id().length() + 1)).or(run::best)
						: run.best());
	}

	void choose(RunModel model) {
		chooseModel(model.name());
	}

	/** @param name as {@link RunModel#name()} has it */
	void chooseModel(String name) {
		if (chosenModel.equals(name)) return;
		chosenModel = name;
		tell();
	}

	/** Whether log and notes of a thread are known: a moment after it was chosen. */
	boolean hasRead(Run run) {
		return seen.page().run().equals(run.id());
	}

	/** What was noted of a model. */
	Note note(RunModel model) {
		return seen.notesOf(model.run()).of(OptionalLong.of(model.step()));
	}

	/** What was noted of a thread. */
	Note note(Run run) {
		return seen.notesOf(run.id()).of(OptionalLong.empty());
	}

	/** Keeps looking for a view, and tells it when there is something new. */
	void follow(Control view, Runnable onChange) {
		views.add(view);
		listeners.add(onChange);
		view.addDisposeListener(e -> {
			views.remove(view);
			listeners.remove(onChange);
		});
		StudioAccess.whenOpen(view, this::open);
		if (!ticking) {
			ticking = true;
			tick();
		}
	}

	private void open(Studio opened) {
		if (studio.isEmpty() || studio.get() != opened) {
			studio = Optional.of(opened);
			reader = new ThreadReader(opened.runs());
		}
		look();
	}

	private void tick() {
		if (views.isEmpty()) {
			ticking = false;
			return;
		}
		boolean isVisible = views.stream().anyMatch(Control::isVisible);
		beats = isVisible && !wasVisible ? 0 : (beats + 1) % BEATS_A_LOOK;
		wasVisible = isVisible;
		if (isVisible && beats == 0 && !looking.isBusy()) look();
		display.timerExec(BEAT, this::tick);
	}

	/** Looks now, or once more if somebody is at it. */
	void look() {
		if (reader == null) return;
		ThreadReader now = reader;
		String wanted = chosen;
		looking.work("Threads", turn -> {
			Seen found = now.read(wanted);
			Seen before = seen;
			boolean news = !found.equals(before);
			boolean otherModels = news && !models(found).equals(models(before));
			return (Runnable) () -> saw(now, found, news, otherModels);
		}).then(Runnable::run);
	}

	private void saw(ThreadReader by, Seen found, boolean news, boolean otherModels) {
		if (by != reader || !news) return;
		seen = found;
		if (otherModels) StudioChanges.tell(StudioChanges.Part.RUNS);
		tell();
	}

	private static List<Object> models(Seen seen) {
		return seen.runs().stream().<Object>map(run -> List.of(run.id(), run.models())).toList();
	}

	private void tell() {
		for (Runnable listener : List.copyOf(listeners)) listener.run();
	}
}
