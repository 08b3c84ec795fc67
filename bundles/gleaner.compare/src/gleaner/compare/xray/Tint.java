// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.xray;

import java.util.Locale;

/** How strongly a place is tinted: the likely is not. */
public final class Tint {
	/** The strongest. */
	public static final int MOST = 3;
	/** Less likely than one in four, one in twelve, one in fifty. */
	private static final double[] BELOW = { 0.25, 1.0 / 12, 0.02 };

	private Tint() {
	}

	/** From 0 for none to {@value #MOST}. */
	public static int of(XrayUnit unit) {
		int tint = 0;
		for (double below : BELOW) if (unit.probability() < below) tint++;
		return tint;
	}

	/** As in {@code 1 in 50}; what a model would never have said is {@code never}. */
	public static String odds(double probability) {
		if (probability <= 0) return "never";
		double one = 1 / probability;
		if (one < 1.95) return Math.round(100 * probability) + " of 100";
		if (one < 9.5) return "1 in " + Math.round(one);
		double scale = Math.pow(10, Math.floor(Math.log10(one)) - 1);
		return "1 in " + String.format(Locale.ENGLISH, "%,d", (long) (Math.round(one / scale) * scale));
	}
}
