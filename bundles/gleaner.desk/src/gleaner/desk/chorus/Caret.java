// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.chorus;

import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.PoemEdit;

/**
 * A caret in a text, and how engines hear what stands before it.
 *
 * @param poem the whole text
 * @param offset where the caret is
 */
public record Caret(Harvest poem, int offset) {
	private static final Harvest SPACE = Harvest.hand(" ");

	/** All that stands before the caret. */
	public String before() {
		return poem.text().substring(0, offset);
	}

	/** The part of the present line before the caret. */
	public String line() {
		return before().substring(before().lastIndexOf('\n') + 1);
	}

	/** What has been typed of the word at the caret; empty behind white space, and in the middle of a word. */
	public String begun() {
		String text = poem.text();
		if (offset < text.length() && Character.isLetterOrDigit(text.charAt(offset))) return "";
		int start = offset;
		while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) start--;
		return text.substring(start, offset);
	}

	/** The text before the word at the caret. */
	public String beforeBegun() {
		return before().substring(0, offset - begun().length());
	}

	/** Whether a word that comes now needs a space before it. */
	boolean needsSpace() {
		return offset > 0 && !Character.isWhitespace(poem.text().charAt(offset - 1));
	}

	/** The line as an engine hears it before it says a word. */
	public String heard() {
		return needsSpace() ? line() + " " : line();
	}

	/** Words come in at the caret, parted from what is there. */
	public PoemEdit insert(Harvest words) {
		Harvest coming = needsSpace() ? SPACE.plus(words) : words;
		boolean parts = offset < poem.length() && Character.isLetterOrDigit(poem.text().charAt(offset));
		int caret = offset + coming.length();
		return PoemEdit.withCaret("Chorus", offset, 0, parts ? coming.plus(SPACE) : coming, caret);
	}

	/** The word at the caret goes on. */
	public PoemEdit complete(Harvest rest) {
		return PoemEdit.withCaret("Chorus", offset, 0, rest, offset + rest.length());
	}
}
