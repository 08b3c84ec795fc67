// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.FootLine;
import gleaner.desk.perform.Marks;
import gleaner.desk.perform.StageWords;
import gleaner.performance.record.MarkNames;
import gleaner.performance.record.Performances;
import gleaner.performance.record.Recording;
import gleaner.performance.replay.Replay;
import gleaner.performance.replay.Transcript;
import gleaner.performance.stage.Frame;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** The recorded performance that is shown again: which, where in it, how fast. The views of the replay follow it. UI thread only. */
final class Player {
	private static final int TICK_MILLIS = 33;
	private static final Transcript NOTHING = new Transcript(List.of());

	private final Display display;
	private final Background reading;
	private final ReplaySound sound = new ReplaySound();
	private final List<Runnable> onOpen = new ArrayList<>();
	private final List<Runnable> onTick = new ArrayList<>();
	private Optional<Replay> replay = Optional.empty();
	private Transcript transcript = NOTHING;
	private Marks marks = new Marks();
	private boolean isTicking;

	private record Opened(Recording recording, Transcript transcript) {
	}

	Player(Shell shell) {
		display = shell.getDisplay();
		reading = Background.newest(shell);
		shell.addDisposeListener(event -> sound.stop());
	}

	/** Opens a performance at its beginning. */
	void open(Studio studio, String name) {
		open(studio, name, this::opened);
	}

	/** Opens a performance and plays it. */
	void play(Studio studio, String name) {
		open(studio, name, opened -> {
			opened(opened);
			toggle();
		});
	}

	/** Opens a performance and shows what was on stage at a second. */
	void show(Studio studio, String name, double at) {
		open(studio, name, opened -> {
			opened(opened);
			seek(at);
		});
	}

	private void open(Studio studio, String name, Consumer<Opened> then) {
		reading.work("Performance", turn -> {
			Recording read = new Performances(studio).open(name);
			return new Opened(read, Transcript.of(read));
		}).trouble("the performance cannot be shown").then(then);
	}

	private void opened(Opened opened) {
		sound.stop();
		replay = Optional.of(new Replay(opened.recording));
		transcript = opened.transcript;
		marks = new Marks();
		opened.recording.pieces().forEach(marks::add);
		opened.recording.marks().forEach(marks::add);
		if (!opened.recording.remarks().isEmpty())
			Status.say("part of the performance cannot be read", String.join("\n", opened.recording.remarks()));
		tell(onOpen);
		tell(onTick);
	}

	/** Shows nothing any more if it shows this performance: it is about to go. */
	void leave(String name) {
		if (recording().filter(shown -> shown.name().equals(name)).isEmpty()) return;
		sound.stop();
		replay = Optional.empty();
		transcript = NOTHING;
		marks = new Marks();
		tell(onOpen);
		tell(onTick);
	}

	Optional<Recording> recording() {
		return replay.map(Replay::recording);
	}

	Transcript transcript() {
		return transcript;
	}

	Marks marks() {
		return marks;
	}

	/** Where it is, in seconds. */
	double now() {
		return replay.map(shown -> shown.at(System.nanoTime())).orElse(0.0);
	}

	double end() {
		return recording().map(Recording::seconds).orElse(0.0);
	}

	double speed() {
		return replay.map(Replay::speed).orElse(1.0);
	}

	boolean isPlaying() {
		return replay.filter(shown -> shown.isPlaying(System.nanoTime())).isPresent();
	}

	/** Gives a mark a name, and reads the performance again, where it is. */
	void nameMark(int mark, String name) {
		recording().ifPresent(known -> reading.work("Marks", turn -> {
			MarkNames.give(known, mark, name);
			Recording read = Recording.read(known.folder());
			return new Opened(read, Transcript.of(read));
		}).trouble("the mark has no name yet").then(opened -> {
			double at = now();
			opened(opened);
			seek(at);
		}));
	}

	/** What the stage showed then. */
	Frame frame() {
		return replay.map(shown -> shown.frame(System.nanoTime())).orElse(Frame.NOTHING);
	}

	FootLine foot() {
		return replay.isPresent() ? StageWords.foot(frame()) : FootLine.NONE;
	}

	void toggle() {
		replay.ifPresent(shown -> {
			if (isPlaying()) shown.pause(System.nanoTime());
			else {
				shown.pause(System.nanoTime()); // one that has come to its end is still playing
				shown.play(System.nanoTime());
			}
			moved();
		});
	}

	void seek(double seconds) {
		replay.ifPresent(shown -> {
			shown.seek(seconds, System.nanoTime());
			moved();
		});
	}

	void setSpeed(double times) {
		replay.ifPresent(shown -> {
			shown.speed(times, System.nanoTime());
			moved();
		});
	}

	private void moved() {
		replay.ifPresent(sound::follow);
		tell(onTick);
		tick();
	}

	private void tick() {
		if (isTicking || !isPlaying()) return;
		isTicking = true;
		display.timerExec(TICK_MILLIS, () -> {
			isTicking = false;
			tell(onTick);
			if (!isPlaying()) sound.stop();
			tick();
		});
	}

	/** Hears when another performance is shown. */
	void onOpen(Control lifetime, Runnable listener) {
		follow(onOpen, lifetime, listener);
	}

	/** Hears, while it plays, that time goes on. */
	void onTick(Control lifetime, Runnable listener) {
		follow(onTick, lifetime, listener);
	}

	private static void follow(List<Runnable> listeners, Control lifetime, Runnable listener) {
		listeners.add(listener);
		lifetime.addDisposeListener(event -> listeners.remove(listener));
	}

	private static void tell(List<Runnable> listeners) {
		List.copyOf(listeners).forEach(Runnable::run);
	}
}
