// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

import java.util.List;

/**
 * A monitor: where it lies on the desktop, in the pixels that windows are placed by.
 *
 * @param x left edge
 * @param y upper edge
 * @param width of it
 * @param height of it
 */
public record Screen(int x, int y, int width, int height) {
	/** Whether a point lies on it. */
	public boolean contains(int px, int py) {
		return px >= x && px < x + width && py >= y && py < y + height;
	}

	/**
	 * Where the stage stands: on the largest screen that the window is not on; if there is none, on the window's own.
	 *
	 * @param all at least one, those that mirror each other included
	 * @param windowX a point in the middle of the window
	 * @param windowY of the same point
	 */
	public static Screen forStage(List<Screen> all, int windowX, int windowY) {
		Screen own = own(all, windowX, windowY);
		Screen best = own;
		for (Screen screen : all)
			if (!screen.overlaps(own) && (best == own || screen.area() > best.area())) best = screen;
		return best;
	}

	/** The screen that a point is on; the first if it is on none, as after a monitor was unplugged. */
	public static Screen own(List<Screen> all, int px, int py) {
		return all.stream().filter(screen -> screen.contains(px, py)).findFirst().orElse(all.getFirst());
	}

	private boolean overlaps(Screen other) {
		return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
	}

	private long area() {
		return (long) width * height;
	}

	/** As the desk names it: {@code 1920 × 1080}. */
	public String inWords() {
		return width + " × " + height;
	}
}
