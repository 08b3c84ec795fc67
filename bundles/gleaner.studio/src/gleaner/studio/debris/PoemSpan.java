package gleaner.studio.debris;

/**
 * Where a poem stands in the body of a debris file, in UTF-16 chars.
 *
 * @param offset from the start of the body
 * @param length of the whole poem; what parts it from the next is not in it
 * @param promptLength how much of its beginning is the poet's prompt and not the machine's
 */
public record PoemSpan(long offset, int length, int promptLength) {
	public PoemSpan {
		if (offset < 0 || length < 0 || promptLength < 0 || promptLength > length)
			throw new IllegalArgumentException("no such span: " + offset + ", " + length + ", " + promptLength);
	}

	/** The offset behind the poem's last char. */
	public long end() {
		return offset + length;
	}
}
