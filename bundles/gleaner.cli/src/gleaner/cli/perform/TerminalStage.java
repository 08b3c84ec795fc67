// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.perform;

import gleaner.performance.stage.Frame;
import gleaner.performance.stage.Moment;
import gleaner.performance.stage.Plain;
import gleaner.performance.stage.ShowListener;
import gleaner.performance.stage.State;
import gleaner.performance.terminal.Drawing;
import gleaner.performance.terminal.TerminalSize;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Draws frames in the terminal, on a thread of its own: a terminal that is slow, or held by Ctrl+S, holds up nobody else. */
final class TerminalStage implements ShowListener, AutoCloseable {
	private static final long LOOK = 200_000_000L;
	private static final double NANOS = 1e9;
	/** For how many seconds the operator is told something. */
	private static final double TOLD = 8;

	private final Tty tty;
	private final String recording;
	private final List<String> hints;
	private final AtomicReference<Seen> latest = new AtomicReference<>(new Seen(Frame.NOTHING, System.nanoTime()));
	private final AtomicReference<TerminalSize> resized = new AtomicReference<>();
	private final Thread thread;
	private volatile boolean isClosed;
	private volatile String word = "";
	private volatile double wordUntil;
	private volatile Runnable onTrouble = () -> {};

	/** A frame, and when it came, by {@link System#nanoTime}. */
	private record Seen(Frame frame, long at) {
		/** What time it is in the show: it goes on while the frame stands. */
		double now() {
			return frame.state() == State.ENDED || frame.state() == State.READY ? frame.t() : frame.t() + (System.nanoTime() - at) / NANOS;
		}
	}

	/**
	 * @param recording what is said of the recording, beside the time; may be empty
	 * @param hints which keys there are, the shortest first
	 */
	TerminalStage(Tty tty, String recording, List<String> hints) {
		this.tty = tty;
		this.recording = recording;
		this.hints = hints;
		thread = Thread.ofPlatform().daemon().name("terminal stage").unstarted(this::draw);
		thread.start();
	}

	/** What is done when nothing can be drawn any more. */
	void onTrouble(Runnable what) {
		onTrouble = what;
	}

	/** Says something in the last row, for a moment. */
	void say(String sentence) {
		word = Plain.of(sentence);
		wordUntil = latest.get().now() + TOLD;
		LockSupport.unpark(thread);
	}

	@Override
	public void moment(Moment moment) {
		if (moment instanceof Moment.Told told) say(told.sentence());
		if (moment instanceof Moment.Marked mark) say("mark " + mark.mark());
	}

	@Override
	public void shown(Frame frame) {
		latest.set(new Seen(frame, System.nanoTime()));
		LockSupport.unpark(thread);
	}

	/** The terminal has another size. */
	void resize(TerminalSize size) {
		resized.set(size);
		LockSupport.unpark(thread);
	}

	private void draw() {
		TerminalSize size = tty.size();
		Drawing drawing = new Drawing(size);
		String foot = "";
		try {
			while (!isClosed) {
				TerminalSize other = resized.getAndSet(null);
				if (other != null) {
					size = other;
					drawing.resize(size);
					foot = "";
					tty.write("\u001b[2J");
				}
				Seen seen = latest.get();
				String changes = drawing.changes(seen.frame);
				String now = foot(seen.frame, seen.now(), size);
				if (!now.equals(foot)) changes += "\u001b[" + size.rows() + ";1H" + now + "\u001b[0m\u001b[K";
				foot = now;
				if (!changes.isEmpty()) tty.write(changes);
				if (latest.get() == seen) LockSupport.parkNanos(this, LOOK);
			}
		} catch (IOException e) {
			onTrouble.run();
		}
	}

	private String foot(Frame frame, double t, TerminalSize size) {
		if (frame.black()) return "";
		String time = recording.isEmpty() ? "" : recording + " " + Clock.of(t) + "   ";
		String begin = " " + time + frame.standing().wordsAMinute() + " words a minute   ";
		int room = size.columns() - 1;
		String said = !word.isEmpty() && t <= wordUntil ? word
				: frame.state() == State.ASKING ? "R another round · space next · Esc twice ends"
						: hints.stream().filter(each -> begin.length() + each.length() <= room).reduce("", (_, longer) -> longer);
		String text = begin + said;
		return "\u001b[2m" + text.substring(0, Math.min(text.length(), room));
	}

	@Override
	public void close() {
		isClosed = true;
		LockSupport.unpark(thread);
		try {
			thread.join(500);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
