// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.write;

/**
 * Where the page and the foot stand in the room to write in: a block in the middle that is as wide as its letters are large, with air
 * above. All in pixels of the room.
 *
 * @param x left edge of the page
 * @param y its upper edge
 * @param width of the page
 * @param height of the page
 * @param footX left edge of the foot, where the words begin
 * @param footY its upper edge
 * @param footWidth up to the right edge of the block
 */
public record RoomPlan(int x, int y, int width, int height, int footX, int footY, int footWidth) {
	/** Height of the foot. */
	public static final int FOOT = 24;

	/** So wide is the block for so large letters. */
	private static final int BLOCK = 640;
	private static final int LETTERS = 26;
	private static final int LEAST_SIDE = 24;
	private static final int BELOW_FOOT = 20;
	private static final int BETWEEN = 12;

	/**
	 * @param width of the room
	 * @param height of the room
	 * @param letters size of the poem's font in pixels
	 * @param toBar from the page's left edge to the bars of origin, where the block begins
	 * @param toWords from the page's left edge to the words
	 * @param beyond from the last column, where the block ends, to the page's right edge
	 */
	public static RoomPlan of(int width, int height, float letters, int toBar, int toWords, int beyond) {
		int block = Math.max(1, Math.min(Math.round(BLOCK * letters / LETTERS), width - 2 * LEAST_SIDE));
		int left = (width - block) / 2;
		int footY = Math.max(0, height - BELOW_FOOT - FOOT);
		int y = Math.max(0, Math.min(height * 2 / 15, footY / 4));
		return new RoomPlan(left - toBar, y, block + toBar + beyond, Math.max(1, footY - BETWEEN - y), left - toBar + toWords, footY,
				Math.max(1, block + toBar - toWords));
	}
}
