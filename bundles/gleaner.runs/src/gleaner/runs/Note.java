package gleaner.runs;

/**
 * What a poet thinks of a thread or of a model.
 *
 * @param text the tasting notes; may be empty
 * @param rating from 1 to {@link #BEST} stars; 0 for none
 */
public record Note(String text, int rating) {
	/** The most stars. */
	public static final int BEST = 5;
	/** Nothing was noted. */
	public static final Note NONE = new Note("", 0);

	public Note {
		rating = Math.clamp(rating, 0, BEST);
	}

	public boolean isEmpty() {
		return equals(NONE);
	}

	/** The rating as stars; empty if there is none. */
	public String stars() {
		return rating == 0 ? "" : "★".repeat(rating) + "☆".repeat(BEST - rating);
	}

	/**
	 * This note, with a change that was made meanwhile of what it had been: whatever was changed on one side only is so, and of a text that
	 * was changed on both nothing is lost.
	 *
	 * @param before what both sides began with
	 * @param changed what the other side made of that; its rating is the later one
	 */
	Note merge(Note before, Note changed) {
		return new Note(merge(text, before.text, changed.text), changed.rating == before.rating ? rating : changed.rating);
	}

	private static String merge(String text, String before, String changed) {
		if (changed.equals(before) || changed.equals(text)) return text;
		if (text.equals(before)) return changed;
		if (text.isEmpty() || changed.isEmpty()) return text + changed;
		if (!before.isEmpty() && text.contains(before)) return replaced(text, before, changed);
		if (!before.isEmpty() && changed.contains(before)) return replaced(changed, before, text);
		return text + "\n\n" + changed;
	}

	private static String replaced(String text, String part, String by) {
		int at = text.indexOf(part);
		return text.substring(0, at) + by + text.substring(at + part.length());
	}
}
