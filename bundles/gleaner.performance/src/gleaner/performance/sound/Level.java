// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.sound;

/**
 * How loud a moment was.
 *
 * @param peak the loudest sample, from 0 to 1
 * @param mean the root of the mean square of all samples, from 0 to 1
 */
public record Level(double peak, double mean) {
	/** Nothing was heard. */
	public static final Level SILENCE = new Level(0, 0);
	/** In decibels below the loudest that can be: what a meter shows as nothing. */
	public static final double QUIETEST = -60;
	/** In decibels: above this it may be too loud. */
	public static final double TOO_LOUD = -3;

	private static final double DECIBELS = 20;

	/** Of some samples. */
	static Level of(short[] samples, int count) {
		if (count == 0) return SILENCE;
		double peak = 0;
		double sum = 0;
		for (int i = 0; i < count; i++) {
			double value = Math.abs(samples[i] / (double) -Short.MIN_VALUE);
			peak = Math.max(peak, value);
			sum += value * value;
		}
		return new Level(peak, Math.sqrt(sum / count));
	}

	/** The peak in decibels, from {@link #QUIETEST} to 0. */
	public double peakDecibels() {
		return decibels(peak);
	}

	/** The mean in decibels, from {@link #QUIETEST} to 0. */
	public double meanDecibels() {
		return decibels(mean);
	}

	private static double decibels(double value) {
		return value <= 0 ? QUIETEST : Math.clamp(DECIBELS * Math.log10(value), QUIETEST, 0);
	}
}
