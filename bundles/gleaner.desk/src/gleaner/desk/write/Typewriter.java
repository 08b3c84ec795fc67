// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.write;

/**
 * How a page is set so that the line which is written stays in the middle, as on a typewriter. At the beginning and at the end of a poem
 * the page gets empty room above or below; it never takes room from words. All in pixels.
 *
 * @param top air above the first line
 * @param bottom air below the last line
 * @param scroll how far the page is scrolled
 */
public record Typewriter(int top, int bottom, int scroll) {
	/**
	 * @param page height of the page
	 * @param line height of the line that is written
	 * @param above height of all lines above it; of those that are far away it does not matter
	 * @param below height of all lines below it; likewise
	 * @param air that the page has above and below at least
	 */
	public static Typewriter of(int page, int line, int above, int below, int air) {
		int middle = Math.max(0, (page - line) / 2);
		int top = Math.max(air, middle - above);
		int bottom = Math.max(air, page - middle - line - below);
		return new Typewriter(top, bottom, Math.max(0, top + above - middle));
	}
}
