// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.compare;

/** How fast panes go, as a slider has it. */
public final class Speed {
	/** Where the slider ends: as fast as it comes. */
	public static final int FULL = 100;
	/** Of who reads calmly, in characters a second. */
	public static final int USUAL = 25;
	private static final double SLOWEST = 4;
	private static final double FASTEST = 200;

	private Speed() {
	}

	/** Characters a second at a place of the slider, from 0 to 100; each step is as much faster as the one before. */
	public static int perSecond(int place) {
		return (int) Math.round(SLOWEST * Math.pow(FASTEST / SLOWEST, Math.clamp(place, 0, FULL) / (double) FULL));
	}

	/** The place of the slider for a speed. */
	public static int place(int perSecond) {
		double share = Math.log(Math.max(SLOWEST, perSecond) / SLOWEST) / Math.log(FASTEST / SLOWEST);
		return (int) Math.clamp(Math.round(share * FULL), 0, FULL - 1);
	}

	/** In words. */
	public static String words(int place) {
		if (place >= FULL) return "full speed";
		int perSecond = perSecond(place);
		return perSecond >= 18 && perSecond <= 32 ? "as one reads" : perSecond + " a second";
	}
}
