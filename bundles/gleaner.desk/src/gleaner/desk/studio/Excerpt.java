// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.studio;

/**
 * What is shown of a text around a place in it: all of it, or, of one so long that a text widget would take seconds to find the place, a
 * part.
 *
 * @param text what is shown
 * @param from where that begins in the whole
 * @param start where the place begins in what is shown
 * @param end where it ends
 */
public record Excerpt(String text, int from, int start, int end) {
	/** Texts up to this length are shown whole. */
	static final int WHOLE = 200_000;
	/** So much is shown before and after the place, if lines end there. */
	private static final int LINES = 50_000;
	/** So much of a line that does not end. */
	private static final int STRETCH = 2_000;

	/** The part around the characters from {@code start} to before {@code end}; a place beyond the text is taken for its end. */
	public static Excerpt around(String whole, int start, int end) {
		int first = Math.clamp(start, 0, whole.length());
		int last = Math.clamp(end, first, whole.length());
		if (whole.length() <= WHOLE) return new Excerpt(whole, 0, first, last);
		int from = from(whole, first);
		return new Excerpt(whole.substring(from, to(whole, last)), from, first - from, last - from);
	}

	private static int from(String whole, int start) {
		if (start <= STRETCH) return 0;
		int line = whole.indexOf('\n', Math.max(0, start - LINES));
		return line >= 0 && line < start ? line + 1 : whole(whole, start - STRETCH);
	}

	private static int to(String whole, int end) {
		int line = whole.lastIndexOf('\n', Math.min(whole.length(), end + LINES));
		return line >= end ? line : whole(whole, Math.min(whole.length(), end + STRETCH));
	}

	/** Not in the middle of a surrogate pair. */
	private static int whole(String text, int at) {
		return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at)) ? at - 1 : at;
	}

	/** Whether something is left out. */
	public boolean isPartOf(String whole) {
		return text.length() < whole.length();
	}
}
