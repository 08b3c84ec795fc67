// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.data;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A sorted list of words in one byte array (UTF-8, sorted by unsigned bytes), found by a table of hashes: some ten times smaller
 * than a set of strings. On disk each word is written as what it adds to the word before it. Immutable.
 */
public final class PackedWords {
	private final byte[] text;
	private final int[] starts;
	/** The index of a word and one more at the place of its hash, or at the next that is free; 0 where there is none. */
	private final int[] places;

	private PackedWords(byte[] text, int[] starts) {
		this.text = text;
		this.starts = starts;
		places = new int[Integer.highestOneBit(Math.max(1, size())) << 2];
		for (int i = 0; i < size(); i++) {
			int place = place(text, starts[i], starts[i + 1]);
			while (places[place] != 0) place = place + 1 & places.length - 1;
			places[place] = i + 1;
		}
	}

	private int place(byte[] bytes, int from, int to) {
		int hash = 0;
		for (int i = from; i < to; i++) hash = 31 * hash + bytes[i];
		hash *= 0x9E3779B1;
		return (hash ^ hash >>> 16) & places.length - 1;
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
		for (int place = place(key, 0, key.length); places[place] != 0; place = place + 1 & places.length - 1) {
			int index = places[place] - 1;
			if (Arrays.equals(text, starts[index], starts[index + 1], key, 0, key.length)) return index;
		}
		return -1;
	}
}
