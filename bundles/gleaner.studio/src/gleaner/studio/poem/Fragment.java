package gleaner.studio.poem;

/**
 * A piece of debris.
 *
 * @param debris id of the debris: its path below the studio's debris folder, without extension
 * @param offset where the piece begins, in UTF-16 characters from the start of the debris' body; 0 or more
 * @param length how many UTF-16 characters it has; 1 or more
 * @param source how it was made
 */
public record Fragment(String debris, long offset, int length, FragmentSource source) {
	public Fragment {
		if (offset < 0) throw new IllegalArgumentException("offset in debris is " + offset + ", must be 0 or more");
		if (length < 1) throw new IllegalArgumentException("length in debris is " + length + ", must be 1 or more");
		if (offset > Long.MAX_VALUE - length) throw new IllegalArgumentException("offset in debris is " + offset + ", too large");
	}

	/** Where the piece ends: the offset of the first character behind it. */
	public long end() {
		return offset + length;
	}

	/** The characters from {@code from} to before {@code to}, counted within this piece. */
	public Fragment part(int from, int to) {
		if (from < 0 || to > length) throw new IndexOutOfBoundsException(from + " to " + to + " of " + length);
		return from == 0 && to == length ? this : new Fragment(debris, offset + from, to - from, source);
	}

	/** Whether the other piece comes right behind this one in the same debris. */
	boolean isFollowedBy(Fragment other) {
		return other.offset == end() && other.debris.equals(debris) && other.source.equals(source);
	}

	/** This piece and the one right behind it as one piece. */
	Fragment with(Fragment next) {
		return new Fragment(debris, offset, Math.addExact(length, next.length), source);
	}
}
