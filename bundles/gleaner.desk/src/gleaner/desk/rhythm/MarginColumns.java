// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.rhythm;

/**
 * Where the columns of the right margin stand, by the room that the page has: all of them on a wide one, fewer on a narrow one, none
 * where the poem needs all the room itself. In pixels from the left edge of the margin.
 *
 * @param width of the margin
 * @param count right edge of the number of syllables; 0 for no column at all
 * @param pattern left edge of the stress pattern; 0 for none
 * @param patternWidth room for it
 * @param metre left edge of the metre; 0 for none
 * @param rhyme left edge of the rhyme letter
 */
public record MarginColumns(int width, int count, int pattern, int patternWidth, int metre, int rhyme) {
	public static final int RULER = 6;
	/** From the rhyme letter to the edge of the page. */
	public static final int EDGE = 10;

	private static final int PLAIN = 24;
	private static final int BETWEEN = 10;
	private static final int SYLLABLES = 10;
	/** So many widths of the pattern column a page must have before it gives one away. */
	private static final double PATTERN_FROM = 4.6;
	private static final double COUNT_FROM = 3;
	private static final double METRE_FROM = 9;

	/**
	 * @param page width of the page
	 * @param digits width of two digits
	 * @param pitch width of one stress mark with the space behind it
	 * @param letter width of a rhyme letter
	 * @param word width of the longest metre
	 */
	public static MarginColumns of(int page, int digits, int pitch, int letter, int word) {
		int patternWidth = SYLLABLES * pitch;
		int count = RULER + BETWEEN + digits;
		if (page < COUNT_FROM * patternWidth) return new MarginColumns(PLAIN, 0, 0, 0, 0, 0);
		boolean hasPattern = page >= PATTERN_FROM * patternWidth;
		boolean hasMetre = page >= METRE_FROM * patternWidth;
		int pattern = hasPattern ? count + BETWEEN : 0;
		int afterPattern = hasPattern ? pattern + patternWidth : count;
		int metre = hasMetre ? afterPattern + BETWEEN : 0;
		int rhyme = (hasMetre ? metre + word : afterPattern) + BETWEEN;
		return new MarginColumns(rhyme + letter + EDGE, count, pattern, hasPattern ? patternWidth : 0, metre, rhyme);
	}
}
