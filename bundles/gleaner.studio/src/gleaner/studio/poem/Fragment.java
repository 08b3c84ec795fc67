// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import gleaner.studio.making.Making;
import java.util.Optional;

/**
 * A piece of debris.
 *
 * @param debris id of the debris: its path below the studio's debris folder, without extension
 * @param offset where the piece begins, in UTF-16 characters from the start of the debris' body; 0 or more
 * @param length how many UTF-16 characters it has; 1 or more
 * @param making how it was made
 * @param poem the number of the poem in its stream that the piece is in, or that it begins in; {@link #UNKNOWN} if nobody noted it
 * @param poemOffset where that poem begins in the debris' body; 0 if nobody noted it
 * @param shown the performance that it was taken from; nothing if it came straight from the debris
 */
public record Fragment(String debris, long offset, int length, Making making, long poem, long poemOffset, Optional<Showing> shown) {
	/** In place of the number of a poem. */
	public static final long UNKNOWN = 0;

	public Fragment {
		if (offset < 0) throw new IllegalArgumentException("offset in debris is " + offset + ", must be 0 or more");
		if (length < 1) throw new IllegalArgumentException("length in debris is " + length + ", must be 1 or more");
		if (poem < 0 || poemOffset < 0 || poemOffset > offset)
			throw new IllegalArgumentException("poem " + poem + " at " + poemOffset + " cannot hold the offset " + offset);
		if (offset > Long.MAX_VALUE - length) throw new IllegalArgumentException("offset in debris is " + offset + ", too large");
	}

	/** A piece that nobody took from a performance. */
	public Fragment(String debris, long offset, int length, Making making, long poem, long poemOffset) {
		this(debris, offset, length, making, poem, poemOffset, Optional.empty());
	}

	/** A piece of a poem of which nobody noted the number. */
	public Fragment(String debris, long offset, int length, Making making) {
		this(debris, offset, length, making, UNKNOWN, 0);
	}

	/** Where the piece ends: the offset of the first character behind it. */
	public long end() {
		return offset + length;
	}

	/** The same, taken from a performance: the last one, if it was taken from another before. */
	public Fragment from(Showing performance) {
		return new Fragment(debris, offset, length, making, poem, poemOffset, Optional.of(performance));
	}

	/** The characters from {@code from} to before {@code to}, counted within this piece. */
	public Fragment part(int from, int to) {
		if (from < 0 || to > length) throw new IndexOutOfBoundsException(from + " to " + to + " of " + length);
		return from == 0 && to == length ? this : new Fragment(debris, offset + from, to - from, making, poem, poemOffset, shown);
	}

	/** Whether the other piece comes right behind this one in the same debris. */
	boolean isFollowedBy(Fragment other) {
		return other.offset == end() && other.debris.equals(debris) && other.making.equals(making)
				&& other.shown.equals(shown);
	}

	/** This piece and the one right behind it as one piece. */
	Fragment with(Fragment next) {
		return new Fragment(debris, offset, Math.addExact(length, next.length), making, poem, poemOffset, shown);
	}
}
