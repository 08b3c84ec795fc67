// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.perform.Deed;
import gleaner.desk.perform.FootLine;
import gleaner.desk.perform.Marks;
import gleaner.desk.perform.Screens;
import gleaner.desk.perform.StageWords;
import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Programme;
import gleaner.performance.record.Recorder;
import gleaner.performance.stage.Frame;
import gleaner.performance.stage.Moment;
import gleaner.performance.stage.Piece;
import gleaner.performance.stage.Show;
import gleaner.performance.stage.ShowListener;
import gleaner.performance.stage.State;
import gleaner.performance.supply.Sources;
import gleaner.ui.Background;
import gleaner.ui.Motion;
import gleaner.ui.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** A show that is on: the stage, the show itself, what is recorded of it. UI thread only. */
final class Evening implements FrameFeed.Follower, Stage.Play {
	/** How often the time at the foot is painted. */
	private static final int CLOCK_MILLIS = 500;
	/** How often what rolls is painted. */
	private static final int ROLL_MILLIS = 16;
	private static final double NANOS = 1e9;

	private final Display display;
	private final Stage stage;
	private final Show show;
	private final Optional<Recorder> recorder;
	private final Sources supplies;
	private final Runnable onNews;
	private Consumer<String> onRecorded = name -> {};
	private final BooleanSupplier asks;
	private final Marks marks = new Marks();
	private final long began = System.nanoTime();
	private final boolean still = Motion.isReduced();
	private Frame frame = Frame.NOTHING;
	private Moment.Shown beat;
	private long beatCame;
	private double roundBegan;
	private long ended;
	private boolean isListening;
	private boolean isRolling;

	/**
	 * Opens the stage and gets everything ready; nothing is shown before {@link Show#start}.
	 *
	 * @param recorder nothing if the show cannot be recorded
	 * @param onNews runs whenever desk or stage have something else to show
	 * @param asks whether one more press ends the show
	 * @param onClose runs when somebody wants to close the stage
	 */
	Evening(Shell window, Screens screens, Programme programme, Sources supplies, Optional<Recorder> recorder, Runnable onNews,
			BooleanSupplier asks, Runnable onClose) {
		this.display = window.getDisplay();
		this.recorder = recorder;
		this.supplies = supplies;
		this.onNews = onNews;
		this.asks = asks;
		stage = new Stage(window, screens, this, this::resized, onClose);
		List<ShowListener> listeners = new ArrayList<>();
		recorder.ifPresent(listeners::add);
		listeners.add(new FrameFeed(display, this));
		tick();
		show = new Show(programme, supplies, StageSize.of(stage.area(), programme.look(), display), listeners);
	}

	Show show() {
		return show;
	}

	Stage stage() {
		return stage;
	}

	Marks marks() {
		return marks;
	}

	Optional<Recorder> recorder() {
		return recorder;
	}

	/** The time goes on where nothing else does. */
	private void tick() {
		display.timerExec(CLOCK_MILLIS, () -> {
			if (stage.shell().isDisposed()) return;
			if (stage.isAlone() && !frame.black()) stage.redraw();
			tick();
		});
	}

	/** How long the show has been on. */
	Duration soFar() {
		return Duration.ofNanos((ended == 0 ? System.nanoTime() : ended) - began);
	}

	/** How long the round has been on. */
	Duration roundSoFar() {
		return Duration.ofMillis(Math.max(0, Math.round((soFar().toNanos() / NANOS - roundBegan) * 1000)));
	}

	void setListening(boolean listens) {
		isListening = listens;
	}

	private void resized() {
		if (show != null) show.screen(StageSize.of(stage.area(), frame.standing().look(), display)); // null while the stage is being opened
	}

	/** Does what a key or a button says. */
	void perform(Deed deed) {
		switch (deed) {
		case PAUSE -> show.toggle();
		case NEXT -> show.step();
		case AGAIN -> show.back();
		case STOP -> show.stop();
		case MARK -> show.mark("");
		case BLACK_OUT -> show.blackOut();
		case END -> show.end();
		case FASTER -> show.faster();
		case SLOWER -> show.slower();
		case SKIP -> show.nextPoem();
		case ANOTHER_ROUND -> show.anotherRound();
		}
	}

	@Override
	public void piece(Piece piece) {
		marks.add(piece);
	}

	@Override
	public void moment(Moment moment, long nanos) {
		switch (moment) {
		case Moment.Shown shown -> {
			beat = shown;
			beatCame = nanos;
		}
		case Moment.Marked marked -> marks.add(marked);
		case Moment.Set set -> roundBegan = set.t();
		case Moment.Looked _ -> display.asyncExec(this::resized);
		case Moment.Told told -> Status.say(told.sentence());
		default -> {
			return; // the frame tells
		}
		}
	}

	@Override
	public void frame(Frame now) {
		boolean isOver = now.state() == State.ENDED && frame.state() != State.ENDED;
		frame = now;
		if (isOver) over();
		stage.redraw();
		onNews.run();
		roll();
	}

	private void over() {
		ended = System.nanoTime();
		recorder.ifPresent(kept -> Background.once("Recording", () -> kept.close()).then(written -> onRecorded.accept(kept.name())));
	}

	/** Hears what the performance is called when all of it is on disk. */
	void whenRecorded(Consumer<String> listener) {
		onRecorded = listener;
	}

	/** What rolls is painted between frames too, unless nothing is to move. */
	private void roll() {
		if (isRolling || !rolls()) return;
		isRolling = true;
		display.timerExec(ROLL_MILLIS, () -> {
			isRolling = false;
			if (!rolls() || stage.shell().isDisposed()) return;
			stage.redraw();
			roll();
		});
	}

	private boolean rolls() {
		return !still && frame.standing().mode() == Mode.ROLLING && frame.state() == State.PLAYING;
	}

	@Override
	public Frame frame() {
		if (frame.standing().mode() != Mode.ROLLING || beat == null) return frame;
		double into = still ? 0 : frame.into();
		if (rolls() && beat.lasts() > 0)
			into = Math.clamp(beat.gone() + (1 - beat.gone()) * (System.nanoTime() - beatCame) / NANOS / beat.lasts(), 0, 1);
		return new Frame(frame.t(), frame.state(), frame.black(), frame.words(), frame.standing(), frame.left(), into, frame.said());
	}

	@Override
	public FootLine foot(boolean alone) {
		return alone ? StageWords.footAlone(frame, soFar(), isListening, asks.getAsBoolean()) : StageWords.foot(frame);
	}

	/** Ends the show if it is on, and waits a moment until all of it is written down: the program is about to end. */
	void finish() {
		show.close();
		recorder.ifPresent(Recorder::close);
		if (ended == 0) ended = System.nanoTime();
	}

	/** Ends the show if it is on, and closes the stage. What is recorded is written down in the background. */
	void close() {
		show.end();
		stage.close();
		if (ended == 0) over();
		Background.once("Closing models", supplies::close).start();
	}
}
