// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

import gleaner.files.SafeName;
import gleaner.files.StudioException;
import gleaner.studio.poem.Poems;

/** What a poem may be called. */
public final class PoemTitles {
	/** What a title may end with beside letters. */
	private static final String ENDINGS = "!…)’”";
	private static final int LONGEST_PROPOSAL = 48;

	private PoemTitles() {
	}

	/** A title for a poem that has none: the words of its first line, as far as they make a name; empty if it has no words. */
	public static String proposal(String text) {
		String first = text.lines().map(String::strip).filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit)).findFirst()
				.orElse("");
		int space = first.length() > LONGEST_PROPOSAL ? first.lastIndexOf(' ', LONGEST_PROPOSAL) : first.length();
		int end = Math.min(first.length(), space > 0 ? space : LONGEST_PROPOSAL);
		while (end > 0 && !Character.isLetterOrDigit(first.codePointBefore(end)) && ENDINGS.indexOf(first.charAt(end - 1)) < 0) end--;
		return end == 0 ? "" : SafeName.of(first.substring(0, end));
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
			return free.equals(wish) ? null : "That title is taken, or cannot name a file; “" + free + "” would do.";
		} catch (StudioException e) {
			return e.getMessage();
		}
	}
}
