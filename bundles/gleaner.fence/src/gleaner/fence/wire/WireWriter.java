// SPDX-License-Identifier: EPL-2.0
package gleaner.fence.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes the body of a message. Not for several threads. */
public final class WireWriter {
	private static final int LARGEST_SMALL = 0x7f;

	private byte[] bytes = new byte[64];
	private int length;

	/** Writes a value; for lists. */
	@FunctionalInterface
	public interface Each<T> {
		void write(T value);
	}

	/** How many bytes there are. */
	public int length() {
		return length;
	}

	/** All that was written; the writer is empty afterwards. */
	public byte[] take() {
		byte[] taken = Arrays.copyOf(bytes, length);
		length = 0;
		if (bytes.length > 1 << 20) bytes = new byte[64];
		return taken;
	}

	/** Forgets what was written after so many bytes. */
	public void cut(int bytesKept) {
		length = Math.min(length, bytesKept);
	}

	private void room(int more) {
		if (length + more < 0) throw new IllegalArgumentException("a message of more than 2 GB");
		if (length + more > bytes.length) bytes = Arrays.copyOf(bytes, (int) Math.max(length + (long) more,
				Math.min(2L * bytes.length, Integer.MAX_VALUE - 8L)));
	}

	/** All that another one has written. */
	public WireWriter append(WireWriter other) {
		room(other.length);
		System.arraycopy(other.bytes, 0, bytes, length, other.length);
		length += other.length;
		return this;
	}

	public WireWriter flag(boolean value) {
		return small(value ? 1 : 0);
	}

	/** A number from 0 to 255. */
	public WireWriter small(int value) {
		room(1);
		bytes[length++] = (byte) value;
		return this;
	}

	/** Any number; the nearer to 0, the shorter. */
	public WireWriter whole(long value) {
		room(10);
		long rest = value << 1 ^ value >> 63;
		while ((rest & ~(long) LARGEST_SMALL) != 0) {
			bytes[length++] = (byte) (rest & LARGEST_SMALL | LARGEST_SMALL + 1);
			rest >>>= 7;
		}
		bytes[length++] = (byte) rest;
		return this;
	}

	public WireWriter decimal(double value) {
		room(Long.BYTES);
		long bits = Double.doubleToLongBits(value);
		for (int shift = 56; shift >= 0; shift -= 8) bytes[length++] = (byte) (bits >> shift);
		return this;
	}

	/** A text as it is, halves of surrogate pairs included: one byte a character where all are of Latin-1, else two. */
	public WireWriter text(CharSequence text) {
		String whole = text.toString();
		byte[] narrow = whole.getBytes(StandardCharsets.ISO_8859_1);
		boolean isNarrow = new String(narrow, StandardCharsets.ISO_8859_1).equals(whole); // else something has become a question mark
		whole(whole.length()).flag(isNarrow);
		return isNarrow ? bytes(narrow) : wide(whole);
	}

	private WireWriter bytes(byte[] more) {
		room(more.length);
		System.arraycopy(more, 0, bytes, length, more.length);
		length += more.length;
		return this;
	}

	private WireWriter wide(String text) {
		room(Math.multiplyExact(text.length(), Character.BYTES));
		for (char c : text.toCharArray()) {
			bytes[length++] = (byte) (c >> 8);
			bytes[length++] = (byte) c;
		}
		return this;
	}

	public <T> WireWriter list(List<? extends T> values, Each<T> each) {
		whole(values.size());
		for (T value : values) each.write(value);
		return this;
	}

	public WireWriter map(Map<String, String> values) {
		whole(values.size());
		values.forEach((key, value) -> text(key).text(value));
		return this;
	}
}
