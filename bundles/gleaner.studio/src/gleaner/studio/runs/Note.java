package gleaner.studio.runs;

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
}
