// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

import java.util.List;

/**
 * How high a curve stands: each has a scale of its own. Shares begin at 0, and what is less than a tenth is not blown up; losses that
 * explode are drawn by their logarithms, so that the life before can still be seen. Immutable.
 */
public final class CurveScale {
	private static final double LEAST_SHARE = 0.1;
	private static final double EXPLOSION = 6;

	private final double least;
	private final double most;
	private final boolean isLogarithmic;

	private CurveScale(double least, double most, boolean isLogarithmic) {
		this.least = least;
		this.most = most;
		this.isLogarithmic = isLogarithmic;
	}

	/** @param points step and value, all finite */
	public static CurveScale of(Curve curve, List<double[]> points) {
		double least = points.stream().mapToDouble(point -> point[1]).min().orElse(0);
		double most = points.stream().mapToDouble(point -> point[1]).max().orElse(1);
		if (curve.isShare) return new CurveScale(0, Math.max(LEAST_SHARE, most), false);
		return new CurveScale(least, most, least > 0 && most / least > EXPLOSION);
	}

	/** Where a value stands, from 0 at the bottom to 1 at the top. */
	public double share(double value) {
		if (!(most > least)) return 0.5;
		double share = isLogarithmic ? Math.log(value / least) / Math.log(most / least) : (value - least) / (most - least);
		return Math.clamp(share, 0, 1);
	}
}
