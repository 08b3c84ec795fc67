// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.compare;

import java.util.List;

/**
 * What an oracle shows of a voice that speaks faster than it: one poem letter by letter at a speed of its own, a rest behind it, then the
 * newest that there is. Remembers one poem, however long it goes on. For one thread.
 */
public final class OraclePace {
	/** In characters a second. */
	public static final int USUAL = 8;
	private static final int SLOWEST = 1;
	private static final int FASTEST = 60;
	private static final double REST_SECONDS = 12;

	/**
	 * A poem that is being said.
	 *
	 * @param place names it; one that is said later has a higher place
	 * @param text as far as it was said
	 */
	public record Said(long place, String text) {
	}

	private int speed;
	private long place = -1;
	private String text = "";
	private double shown;
	private double rested;

	/** @param speed in characters a second */
	public OraclePace(int speed) {
		this.speed = Math.clamp(speed, SLOWEST, FASTEST);
	}

	public int speed() {
		return speed;
	}

	/** Goes faster by so many characters a second, or slower; within bounds. */
	public void change(int by) {
		speed = Math.clamp(speed + by, SLOWEST, FASTEST);
	}

	/**
	 * Lets time go by.
	 *
	 * @param seconds since the last time
	 * @param said what the voice has said, the oldest first; may have forgotten older ones
	 */
	public void pass(double seconds, List<Said> said) {
		said.stream().filter(poem -> poem.place() == place).findFirst().ifPresent(poem -> text = poem.text());
		boolean isOver = shown >= text.length();
		boolean isNewer = !said.isEmpty() && said.getLast().place() > place;
		if (!isOver) {
			shown = Math.min(text.length(), shown + seconds * speed);
			return;
		}
		if (!isNewer) return; // it may be going on; and who stops stays in sight
		rested += seconds;
		if (place >= 0 && rested < REST_SECONDS) return;
		place = said.getLast().place();
		text = said.getLast().text();
		shown = 0;
		rested = 0;
	}

	/** What is to be seen, never a half of a letter. */
	public String shown() {
		int end = (int) shown;
		if (end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) end--;
		return text.substring(0, end);
	}
}
