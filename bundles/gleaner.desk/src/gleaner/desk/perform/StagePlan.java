// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

/**
 * Where on the stage what stands, in pixels of the stage: the line that is spoken a little below the middle, earlier ones above it, one
 * dim line at the foot. Made for a stage of 1440 × 900 and stretched from there.
 *
 * @param left where the text begins
 * @param width of the text
 * @param top no text above it
 * @param middle where the middle of the spoken line's first row is
 * @param bottom no text below it
 * @param footLeft where the foot begins
 * @param footWidth of the foot
 * @param footMiddle the middle of the foot's line
 * @param scale how much larger than drawn all is
 */
public record StagePlan(int left, int width, int top, int middle, int bottom, int footLeft, int footWidth, int footMiddle, double scale) {
	/** Height of the stage that was drawn. */
	public static final int HEIGHT = 900;
	private static final int WIDTH = 1440;
	private static final int LEFT = 200;
	private static final int FOOT_LEFT = 60;
	private static final int TOP = 48;
	private static final int MIDDLE = 480;
	private static final int FOOT = 845;
	private static final int ABOVE_FOOT = 48;
	private static final int LEAST_EDGE = 8;

	/**
	 * @param width of the stage
	 * @param height of the stage
	 * @param alone whether the foot has more to say, since there is no desk beside it, and so begins farther out
	 */
	public static StagePlan of(int width, int height, boolean alone) {
		double scale = Math.min((double) height / HEIGHT, (double) width / WIDTH);
		int left = Math.max(LEAST_EDGE, width * LEFT / WIDTH);
		int footLeft = alone ? Math.max(LEAST_EDGE, width * FOOT_LEFT / WIDTH) : left;
		int foot = height * FOOT / HEIGHT;
		return new StagePlan(left, Math.max(1, width - 2 * left), (int) (TOP * scale), height * MIDDLE / HEIGHT,
				Math.max(1, foot - (int) (ABOVE_FOOT * scale)), footLeft, Math.max(1, width - 2 * footLeft), foot, scale);
	}

	/**
	 * Where the spoken line begins: its first row in the middle, or higher if it would reach into the foot.
	 *
	 * @param row height of one row
	 * @param height of all its rows
	 */
	public int lineTop(int row, int height) {
		return Math.max(top, Math.min(middle - row / 2, bottom - height));
	}

	/** The height that a line may have at most. */
	public int room() {
		return Math.max(1, bottom - top);
	}
}
