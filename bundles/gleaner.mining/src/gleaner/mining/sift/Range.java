// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.sift;

import gleaner.mining.ore.Label;

/**
 * From one number to another, both included.
 *
 * @param low {@link Double#NEGATIVE_INFINITY} if there is no lower end
 * @param high {@link Double#POSITIVE_INFINITY} if there is no upper end
 */
public record Range(double low, double high) {
	public Range {
		if (!(low <= high)) throw new IllegalArgumentException("from " + low + " to " + high + " there is nothing");
	}

	public static Range atLeast(double low) {
		return new Range(low, Double.POSITIVE_INFINITY);
	}

	public static Range atMost(double high) {
		return new Range(Double.NEGATIVE_INFINITY, high);
	}

	/** What is not known is in no range. */
	public boolean has(double value) {
		return value >= low && value <= high;
	}

	/** {@code 14 to 48}, {@code at least 3}, {@code at most 0.5}. */
	public String words() {
		if (Double.isInfinite(low)) return Double.isInfinite(high) ? "any" : "at most " + Label.plain(high);
		if (Double.isInfinite(high)) return "at least " + Label.plain(low);
		return low == high ? Label.plain(low) : Label.plain(low) + " to " + Label.plain(high);
	}
}
