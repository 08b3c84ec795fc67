package gleaner.desk.studio;

import gleaner.engine.Progress;

/** Passes on ten reports a second, however many come. */
public final class PacedProgress implements Progress {
	private static final long BETWEEN_NANOS = 100_000_000;

	private final Progress listener;
	private long last = System.nanoTime() - BETWEEN_NANOS;

	public PacedProgress(Progress listener) {
		this.listener = listener;
	}

	@Override
	public synchronized void report(String what, double done) {
		long now = System.nanoTime();
		if (now - last < BETWEEN_NANOS)
			return;
		last = now;
		listener.report(what, done);
	}
}
