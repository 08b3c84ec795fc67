package gleaner.ui.perform;

import gleaner.desk.perform.FootLine;
import gleaner.desk.perform.Marks;
import gleaner.desk.perform.Position;
import gleaner.desk.perform.StageWords;
import gleaner.performance.record.Performances;
import gleaner.performance.record.Recording;
import gleaner.performance.record.ShownLine;
import gleaner.performance.stage.Frame;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** The recorded performance that is shown again: which, where in it, how fast. The views of the replay follow it. UI thread only. */
final class Player {
	private static final int TICK_MILLIS = 33;

	private final Display display;
	private final Background reading;
	private final ReplaySound sound = new ReplaySound();
	private final List<Runnable> onOpen = new ArrayList<>();
	private final List<Runnable> onTick = new ArrayList<>();
	private Optional<Recording> recording = Optional.empty();
	private List<ShownLine> lines = List.of();
	private Marks marks = new Marks();
	private Position position = Position.begin(0);
	private boolean isTicking;

	/** @param lines of the recording, found once */
	private record Opened(Recording recording, List<ShownLine> lines) {
	}

	Player(Shell shell) {
		display = shell.getDisplay();
		reading = Background.newest(shell);
		shell.addDisposeListener(event -> sound.stop());
	}

	/** Opens a performance at its beginning. */
	void open(Studio studio, String name) {
		reading.work("Performance", turn -> {
			Recording read = new Performances(studio).open(name);
			return new Opened(read, read.lines());
		}).trouble("the performance cannot be shown").then(this::opened);
	}

	private void opened(Opened opened) {
		sound.stop();
		recording = Optional.of(opened.recording);
		lines = opened.lines;
		position = Position.begin(opened.recording.seconds());
		marks = new Marks();
		opened.recording.pieces().forEach(marks::add);
		opened.recording.marks().forEach(marks::add);
		if (!opened.recording.remarks().isEmpty())
			Status.say("not all of the performance can be read", String.join("\n", opened.recording.remarks()));
		tell(onOpen);
		tell(onTick);
	}

	/** Shows nothing any more if it shows this performance: it is about to go. */
	void leave(String name) {
		if (recording.filter(shown -> shown.name().equals(name)).isEmpty()) return;
		sound.stop();
		recording = Optional.empty();
		lines = List.of();
		marks = new Marks();
		position = Position.begin(0);
		tell(onOpen);
		tell(onTick);
	}

	Optional<Recording> recording() {
		return recording;
	}

	List<ShownLine> lines() {
		return lines;
	}

	Marks marks() {
		return marks;
	}

	/** Where it is, in seconds. */
	double now() {
		return position.now(System.nanoTime());
	}

	double end() {
		return position.end();
	}

	double speed() {
		return position.usual();
	}

	boolean isPlaying() {
		return position.isPlaying(System.nanoTime());
	}

	/** What the stage showed then. */
	Frame frame() {
		return recording.map(read -> read.frameAt(now())).orElse(Frame.NOTHING);
	}

	FootLine foot() {
		return recording.isPresent() ? StageWords.foot(frame()) : FootLine.NONE;
	}

	void toggle() {
		if (recording.isEmpty()) return;
		long nanos = System.nanoTime();
		position = position.isPlaying(nanos) ? position.pause(nanos) : position.play(nanos);
		moved();
	}

	void seek(double seconds) {
		if (recording.isEmpty()) return;
		position = position.seek(seconds, System.nanoTime());
		moved();
	}

	void setSpeed(double speed) {
		position = position.withSpeed(speed, System.nanoTime());
		moved();
	}

	private void moved() {
		sound.follow(recording, position);
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
