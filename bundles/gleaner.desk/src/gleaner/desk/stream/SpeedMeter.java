// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

/** How many characters a second have come lately. For one thread. */
public final class SpeedMeter {
	private static final double NANOS = 1e9;
	/** How much a second that has just passed counts against all before. */
	private static final double FRESH = 0.6;
	private static final long SPAN = 500_000_000;

	private long since;
	private long characters;
	private double speed;
	private boolean begun;

	/** Notes that so many characters have come now (ns). */
	public void count(int more, long now) {
		if (!begun) {
			since = now;
			begun = true;
		}
		characters += more;
		if (now - since < SPAN) return;
		double lately = characters * NANOS / (now - since);
		speed = speed == 0 ? lately : FRESH * lately + (1 - FRESH) * speed;
		characters = 0;
		since = now;
	}

	/** In characters a second; 0 as long as it is not known. */
	public long perSecond() {
		return Math.round(speed);
	}
}
