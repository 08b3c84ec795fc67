// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.data;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A sorted list of words in one byte array (UTF-8, sorted by unsigned bytes), found by binary search: some ten times smaller
 * than a set of strings. On disk each word is written as what it adds to the word before it. Immutable.
 */
public final class PackedWords {
	private final byte[] text;
	private final int[] starts;

	private PackedWords(byte[] text, int[] starts) {
		this.text = text;
		this.starts = starts;
	}

	/** Orders words as this list needs them. */
	public static int compare(String a, String b) {
		return Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
	}

	public static void write(DataOutputStream out, List<String> sorted) throws IOException {
		out.writeInt(sorted.size());
		byte[] before = {};
		int total = 0;
		for (String word : sorted) total += word.getBytes(StandardCharsets.UTF_8).length;
		out.writeInt(total);
		for (String word : sorted) {
			byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
			int shared = Math.max(0, Arrays.mismatch(before, bytes));
			out.writeByte(shared);
			out.writeByte(bytes.length - shared);
			out.write(bytes, shared, bytes.length - shared);
			before = bytes;
		}
	}

	public static PackedWords read(DataInputStream in) throws IOException {
		int count = in.readInt();
		byte[] text = new byte[in.readInt()];
		int[] starts = new int[count + 1];
		int at = 0;
		for (int i = 0; i < count; i++) {
			int shared = in.readUnsignedByte();
			int rest = in.readUnsignedByte();
			if (shared > 0) System.arraycopy(text, starts[i - 1], text, at, shared);
			in.readFully(text, at + shared, rest);
			at += shared + rest;
			starts[i + 1] = at;
		}
		return new PackedWords(text, starts);
	}

	public int size() {
		return starts.length - 1;
	}

	public String get(int index) {
		return new String(text, starts[index], starts[index + 1] - starts[index], StandardCharsets.UTF_8);
	}

	/** The index of a word, or a negative number if it is not there. */
	public int indexOf(String word) {
		byte[] key = word.getBytes(StandardCharsets.UTF_8);
		int low = 0;
		int high = size() - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			int order = Arrays.compareUnsigned(text, starts[middle], starts[middle + 1], key, 0, key.length);
			if (order == 0) return middle;
			if (order < 0) low = middle + 1;
			else high = middle - 1;
		}
		return -1;
	}
}
