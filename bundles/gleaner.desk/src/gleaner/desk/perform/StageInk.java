// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

import java.util.List;

/**
 * The colours of the stage, which do not follow the theme: a stage is dark or light because the room is. Each is {@code 0xRRGGBB}; text
 * is at least 4.5 : 1 on the ground.
 *
 * @param ground constant, whatever comes and goes
 * @param line what is read now
 * @param earlier lines before it, the nearest first; farther ones have the last
 * @param caret behind what is being typed
 * @param foot the line at the foot
 * @param track the bar at the foot
 * @param done the part of it that is done
 * @param light that the show is recorded
 */
public record StageInk(int ground, int line, List<Integer> earlier, int caret, int foot, int track, int done, int light) {
	public static final StageInk DARK = new StageInk(0x12110F, 0xF4ECDC, List.of(0xA79F92, 0x877F74), 0xD98A96, 0x9A9286, 0x35312C,
			0xA79F92, 0xE06C78);
	public static final StageInk LIGHT = new StageInk(0xFBF9F4, 0x26231F, List.of(0x6A645A, 0x756F65), 0x7A2E3A, 0x6A645A, 0xDDD6C9,
			0x6A645A, 0xA02C3C);

	public static StageInk of(boolean isDark) {
		return isDark ? DARK : LIGHT;
	}

	/** The colour of a line that came so many lines before. */
	public int earlier(int before) {
		return earlier.get(Math.clamp(before - 1, 0, earlier.size() - 1));
	}

	/** How clearly one colour stands on another, from 1 to 21, as WCAG 2 reckons. */
	static double contrast(int one, int other) {
		double a = luminance(one) + 0.05;
		double b = luminance(other) + 0.05;
		return Math.max(a, b) / Math.min(a, b);
	}

	private static double luminance(int colour) {
		return 0.2126 * linear(colour >> 16 & 0xFF) + 0.7152 * linear(colour >> 8 & 0xFF) + 0.0722 * linear(colour & 0xFF);
	}

	private static double linear(int part) {
		double share = part / 255.0;
		return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}
}
