// SPDX-License-Identifier: EPL-2.0
package gleaner.fence.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the body of a message, whoever made it: nothing is longer than it may be, and what is said to be there is there. */
public final class WireReader {
	/** The longest name, sentence or label that is taken. */
	public static final int LINE = 4096;

	private final byte[] bytes;
	private int place;

	WireReader(byte[] bytes) {
		this.bytes = bytes;
	}

	/** Reads a value; for lists. */
	@FunctionalInterface
	public interface Each<T> {
		T read() throws WireException;
	}

	/** Whether nothing more is there. */
	public boolean atEnd() {
		return place == bytes.length;
	}

	/** @throws WireException if more is there than was understood */
	public void requireEnd() throws WireException {
		if (!atEnd()) throw new WireException(bytes.length - place + " bytes are left over");
	}

	private void require(long count) throws WireException {
		if (count > bytes.length - place) throw new WireException("a message ends too soon");
	}

	public boolean flag() throws WireException {
		int value = small();
		if (value > 1) throw new WireException("neither yes nor no: " + value);
		return value == 1;
	}

	public int small() throws WireException {
		require(1);
		return bytes[place++] & 0xff;
	}

	public long whole() throws WireException {
		long value = 0;
		for (int shift = 0; shift < Long.SIZE; shift += 7) {
			int next = small();
			value |= (long) (next & 0x7f) << shift;
			if (next < 0x80) return value >>> 1 ^ -(value & 1);
		}
		throw new WireException("a number has no end");
	}

	/** A whole number from {@code least} to {@code most}. */
	public int whole(int least, int most) throws WireException {
		long value = whole();
		if (value < least || value > most) throw new WireException(value + " is not from " + least + " to " + most);
		return (int) value;
	}

	public double decimal() throws WireException {
		require(Long.BYTES);
		long bits = 0;
		for (int i = 0; i < Long.BYTES; i++) bits = bits << 8 | bytes[place++] & 0xff;
		return Double.longBitsToDouble(bits);
	}

	/** @param longest in characters */
	public String text(int longest) throws WireException {
		int count = whole(0, longest);
		boolean narrow = flag();
		require(narrow ? count : 2L * count);
		if (narrow) {
			@SuppressWarnings("deprecation") // just what is wanted: each byte a character
			String text = new String(bytes, 0, place, count);
			place += count;
			return text;
		}
		char[] characters = new char[count];
		for (int i = 0; i < count; i++, place += 2) characters[i] = (char) ((bytes[place] & 0xff) << 8 | bytes[place + 1] & 0xff);
		return new String(characters);
	}

	/** A name, a sentence, a label. */
	public String line() throws WireException {
		return text(LINE);
	}

	/** @param most so many at most */
	public <T> List<T> list(int most, Each<T> each) throws WireException {
		int count = whole(0, most);
		require(count); // each is a byte at least
		List<T> values = new ArrayList<>(count);
		for (int i = 0; i < count; i++) values.add(each.read());
		return values;
	}

	/** @param longest value, in characters */
	public Map<String, String> map(int most, int longest) throws WireException {
		int count = whole(0, most);
		require(count);
		Map<String, String> values = new LinkedHashMap<>();
		for (int i = 0; i < count; i++) values.put(line(), text(longest));
		return values;
	}
}
