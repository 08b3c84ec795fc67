// SPDX-License-Identifier: EPL-2.0
package gleaner.film.track;

/**
 * How fast a text comes.
 *
 * @param speed in letters a second, from {@value #SLOWEST} to {@value #FASTEST}; the end of a line takes as long as a letter
 * @param rest how long a poem stands before the next one begins, in seconds, from {@value #SHORTEST} on
 */
public record ReadingPace(double speed, double rest) {
	/** As Bergen's typewriter wrote. */
	public static final double USUAL = 25;
	public static final double SLOWEST = 1;
	public static final double FASTEST = 1_000;
	/** Or an engine that gives empty poems for ever would keep a film waiting for ever. */
	private static final double SHORTEST = 0.1;
	private static final double USUAL_REST = 2;

	public ReadingPace {
		if (!(speed >= SLOWEST && speed <= FASTEST)) throw new IllegalArgumentException(
				"speed is " + speed + ", must be from " + (int) SLOWEST + " to " + (int) FASTEST + " letters a second");
		if (!(rest >= SHORTEST && rest <= 3_600))
			throw new IllegalArgumentException("rest is " + rest + ", must be from " + SHORTEST + " to 3600 seconds");
	}

	/** This speed, with the usual rest between poems. */
	public static ReadingPace of(double speed) {
		return new ReadingPace(speed, USUAL_REST);
	}

	/** How long a letter takes, in seconds. */
	double letter() {
		return 1 / speed;
	}
}
