// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.perform;

import gleaner.performance.terminal.Key;
import java.io.IOException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Shows a reel in a terminal, with keys. */
final class Replaying {
	private static final double NANOS = 1e9;
	private static final double LEAP = 5;
	private static final double STEP = 1.25;
	private static final double SLOWEST = 0.1;
	private static final double FASTEST = 20;
	private static final long TWICE = 2_000_000_000L;
	private static final long LOOK = 500_000_000L;
	private static final int FOOT_SHARE = 12;

	private final Reel reel;
	private final Tty tty;
	private final LinkedBlockingQueue<Key> keys = new LinkedBlockingQueue<>();
	private double at;
	private long since;
	private boolean plays = true;
	private double speed;
	private long escaped = Long.MIN_VALUE;
	private boolean isOver;

	Replaying(Reel reel, Tty tty, double speed) {
		this.reel = reel;
		this.tty = tty;
		this.speed = speed;
	}

	/** Shows it until its end, where it stays for a moment, or until somebody ends it. */
	void run() throws IOException, InterruptedException {
		tty.listen(keys::add, _ -> {});
		since = System.nanoTime();
		while (!isOver) {
			double t = now();
			tty.write(reel.changes(t) + foot(t));
			if (plays && t >= reel.seconds()) {
				if (!tty.hasKeys()) return;
				at = reel.seconds();
				plays = false;
			}
			double wait = plays ? Math.min((reel.next(t) - t) / speed * NANOS, LOOK) : LOOK;
			Key key = keys.poll((long) Math.max(0, wait), TimeUnit.NANOSECONDS);
			if (key != null) press(key);
		}
	}

	private double now() {
		return plays ? Math.min(reel.seconds(), at + (System.nanoTime() - since) / NANOS * speed) : at;
	}

	private void seek(double t) {
		at = Math.clamp(t, 0, reel.seconds());
		since = System.nanoTime();
	}

	private void press(Key key) {
		double t = now();
		seek(t);
		boolean isSecond = escaped != Long.MIN_VALUE && System.nanoTime() - escaped < TWICE;
		escaped = Long.MIN_VALUE;
		switch (key) {
		case TOGGLE -> {
			if (!plays && t >= reel.seconds()) seek(0);
			plays = !plays;
		}
		case STEP -> seek(t + LEAP);
		case BACK -> seek(t - LEAP);
		case FIRST, AGAIN -> seek(0);
		case LAST -> seek(reel.seconds());
		case FASTER -> speed = Math.min(FASTEST, speed * STEP);
		case SLOWER -> speed = Math.max(SLOWEST, speed / STEP);
		case ESCAPE -> {
			isOver = isSecond;
			escaped = System.nanoTime();
		}
		default -> {
			return; // a recording is not changed
		}
		}
	}

	private String foot(double t) {
		String text = " " + Clock.of(t) + " of " + Clock.of(reel.seconds()) + (speed == 1 ? "" : String.format("   %.2g times", speed))
				+ "   space pauses · ← → 5 seconds · ↑ ↓ speed · Esc twice ends";
		int columns = tty.size().columns();
		if (columns < FOOT_SHARE) return "";
		return "\u001b7\u001b[" + tty.size().rows() + ";1H\u001b[0;2m" + text.substring(0, Math.min(text.length(), columns - 1))
				+ "\u001b[0m\u001b[K\u001b8";
	}
}
