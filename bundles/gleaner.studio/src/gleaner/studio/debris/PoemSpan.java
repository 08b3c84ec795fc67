// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

/**
 * Where a poem stands in the body of a debris file, in UTF-16 chars.
 *
 * @param number of the poem in its stream, see {@link gleaner.engine.GenerationRequest#first()}; 1 or more
 * @param offset from the start of the body
 * @param length of the whole poem; what parts it from the next is not in it
 * @param promptLength how much of its beginning is the poet's prompt and not the machine's
 */
public record PoemSpan(long number, long offset, int length, int promptLength) {
	public PoemSpan {
		if (number < 1 || offset < 0 || length < 0 || promptLength < 0 || promptLength > length)
			throw new IllegalArgumentException("no such span: " + number + ": " + offset + ", " + length + ", " + promptLength);
	}

	/** The same place, but all of it the machine's. */
	public PoemSpan withoutPrompt() {
		return new PoemSpan(number, offset, length, 0);
	}

	/** The offset behind the poem's last char. */
	public long end() {
		return offset + length;
	}
}
