// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

/**
 * Where the words of a {@link Passage} stand in its text as that is now: somebody may have edited it since they were found there.
 *
 * @param start of the words; of the place where they were, if they are gone
 * @param end behind the words; the same as the start if they are gone
 * @param state whether they are where they were
 */
public record PassagePlace(int start, int end, State state) {
	/** What has become of the words. */
	public enum State {
		/** They stand where they were found. */
		THERE,
		/** They stand elsewhere. */
		MOVED,
		/** They do not stand in the text any more. */
		GONE
	}

	/**
	 * Looks for words.
	 *
	 * @param text as it is now
	 * @param offset where the words were found in it; may lie beyond its end
	 * @param words as they were found
	 * @return the place where they were, or else the nearest one where they stand
	 */
	public static PassagePlace of(String text, int offset, String words) {
		if (text.startsWith(words, offset)) return new PassagePlace(offset, offset + words.length(), State.THERE);
		int before = text.lastIndexOf(words, offset);
		int behind = text.indexOf(words, offset);
		if (before < 0 && behind < 0) {
			int was = Math.min(offset, text.length());
			return new PassagePlace(was, was, State.GONE);
		}
		int nearest = before < 0 || behind >= 0 && behind - offset < offset - before ? behind : before;
		return new PassagePlace(nearest, nearest + words.length(), State.MOVED);
	}
}
