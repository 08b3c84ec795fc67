// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

/**
 * One gesture of a poet on a poem: text with origins takes the place of a stretch, and something is selected afterwards.
 *
 * @param name what was done, as the poet calls it: "Swap", "Join lines"
 * @param offset where the stretch begins
 * @param length how many characters go
 * @param text what stands there instead
 * @param selectionStart where the selection begins afterwards, counted in the poem after the edit
 * @param selectionEnd where it ends; the same as the start for a mere caret
 */
public record PoemEdit(String name, int offset, int length, Harvest text, int selectionStart, int selectionEnd) {
	public PoemEdit {
		if (offset < 0 || length < 0)
			throw new IllegalArgumentException("offset " + offset + " and length " + length + " must be 0 or more");
		if (selectionStart < 0 || selectionEnd < selectionStart)
			throw new IllegalArgumentException("selection from " + selectionStart + " to " + selectionEnd);
	}

	/** An edit after which the caret stands at an offset. */
	public static PoemEdit withCaret(String name, int offset, int length, Harvest text, int caret) {
		return new PoemEdit(name, offset, length, text, caret, caret);
	}

	/** Where the stretch that goes has its end. */
	public int end() {
		return offset + length;
	}

	/** The poem afterwards. */
	public Harvest on(Harvest poem) {
		return poem.replace(offset, end(), text);
	}

	/** Whether the poem is the same afterwards. */
	public boolean isIdle(Harvest poem) {
		return poem.slice(offset, end()).equals(text);
	}
}
