package gleaner.desk.poem;

import gleaner.files.StudioException;
import gleaner.studio.poem.Poems;

/** What a poem may be called. */
public final class PoemTitles {
	private PoemTitles() {
	}

	/** Why no new poem can have this title, in a sentence; or null if it can. */
	public static String fault(Poems poems, String wish) {
		return fault(poems, "", wish);
	}

	/** The same for a poem that has a title already, of which only the capitals may be to change. */
	public static String fault(Poems poems, String title, String wished) {
		String wish = wished.strip();
		if (wish.isEmpty()) return "A poem needs a title.";
		if (wish.equalsIgnoreCase(title)) return null;
		try {
			String free = poems.freeTitle(wish);
			return free.equals(wish) ? null : "That title is taken or cannot be a file's name; “" + free + "” would do.";
		} catch (StudioException e) {
			return e.getMessage();
		}
	}
}
