package gleaner.desk.perform;

/**
 * Where a replay is: runs on by itself from when it was last touched, at its speed. Immutable; times are seconds of the performance, moments
 * are nanoseconds by a clock that never goes back.
 *
 * @param at where it was when it was last touched
 * @param touched when that was
 * @param speed how many seconds of the performance a second has; 0 while it stands
 * @param usual the speed that it goes on with
 * @param end how long the performance is
 */
public record Position(double at, long touched, double speed, double usual, double end) {
	private static final double NANOS = 1e9;

	/** At the beginning, standing. */
	public static Position begin(double end) {
		return new Position(0, 0, 0, 1, Math.max(0, end));
	}

	/** Where it is now. */
	public double now(long nanos) {
		return Math.clamp(at + speed * (nanos - touched) / NANOS, 0, end);
	}

	public boolean isPlaying(long nanos) {
		return speed > 0 && now(nanos) < end;
	}

	/** Goes on; from the beginning if it is at the end. */
	public Position play(long nanos) {
		double from = now(nanos);
		return new Position(from >= end ? 0 : from, nanos, usual, usual, end);
	}

	public Position pause(long nanos) {
		return new Position(now(nanos), nanos, 0, usual, end);
	}

	/** Goes to another place; plays on if it was playing. */
	public Position seek(double to, long nanos) {
		return new Position(Math.clamp(to, 0, end), nanos, speed, usual, end);
	}

	/** Is faster or slower from now on; no place is lost. */
	public Position withSpeed(double other, long nanos) {
		return new Position(now(nanos), nanos, speed > 0 ? other : 0, other, end);
	}
}
