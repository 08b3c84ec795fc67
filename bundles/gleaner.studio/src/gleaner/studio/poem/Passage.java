// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

/**
 * A piece of a text of a corpus.
 *
 * @param text which text
 * @param offset where the piece begins in it, in UTF-16 characters; 0 or more
 * @param length how many UTF-16 characters it has; 1 or more
 */
public record Passage(FoundText text, int offset, int length) {
	public Passage {
		if (offset < 0) throw new IllegalArgumentException("offset in a text is " + offset + ", must be 0 or more");
		if (length < 1) throw new IllegalArgumentException("length in a text is " + length + ", must be 1 or more");
		Math.addExact(offset, length);
	}

	/** Where the piece ends: the offset of the first character behind it. */
	public int end() {
		return offset + length;
	}

	/** The characters from {@code from} to before {@code to}, counted within this piece. */
	public Passage part(int from, int to) {
		if (from < 0 || to > length) throw new IndexOutOfBoundsException(from + " to " + to + " of " + length);
		return from == 0 && to == length ? this : new Passage(text, offset + from, to - from);
	}

	/** Whether the other piece comes right behind this one in the same text. */
	boolean isFollowedBy(Passage other) {
		return other.offset == end() && other.text.equals(text);
	}

	/** This piece and the one right behind it as one piece. */
	Passage with(Passage next) {
		return new Passage(text, offset, Math.addExact(length, next.length));
	}
}
