// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.programme;

/**
 * How the stage looks.
 *
 * @param size of the letters, in pixels of a screen 900 high; from {@value #SMALLEST} to {@value #LARGEST}
 * @param family of the letters; empty for Gleaner's own
 * @param mirrored left and right changed, for a glass in front of the camera
 * @param earlier how many earlier lines stay, fading; from 0 to {@value #MOST_EARLIER}
 * @param dark light letters on a dark ground
 * @param foot whether there is a dim line at the foot: which poem, and when the pause is
 */
public record Look(int size, String family, boolean mirrored, int earlier, boolean dark, boolean foot) {
	public static final int SMALLEST = 12;
	public static final int LARGEST = 400;
	public static final int MOST_EARLIER = 5;
	/** As it is drawn if nobody says otherwise. */
	public static final Look USUAL = new Look(80, "", false, 2, true, true);

	public Look {
		if (size < SMALLEST || size > LARGEST)
			throw new IllegalArgumentException("the size is " + size + ", must be from " + SMALLEST + " to " + LARGEST + " pixels");
		if (earlier < 0 || earlier > MOST_EARLIER)
			throw new IllegalArgumentException("earlier lines are " + earlier + ", must be from 0 to " + MOST_EARLIER);
	}

	public Look withSize(int pixels) {
		return new Look(pixels, family, mirrored, earlier, dark, foot);
	}

	public Look withFamily(String name) {
		return new Look(size, name, mirrored, earlier, dark, foot);
	}

	public Look withMirrored(boolean mirror) {
		return new Look(size, family, mirror, earlier, dark, foot);
	}

	public Look withEarlier(int lines) {
		return new Look(size, family, mirrored, lines, dark, foot);
	}

	public Look withDark(boolean ground) {
		return new Look(size, family, mirrored, earlier, ground, foot);
	}

	public Look withFoot(boolean shown) {
		return new Look(size, family, mirrored, earlier, dark, shown);
	}
}
