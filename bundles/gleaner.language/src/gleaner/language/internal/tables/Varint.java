// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.tables;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/** Numbers from 0 in as few bytes as they need, seven bits in each, the lowest first. */
final class Varint {
	private static final int LONGEST = 5;

	private Varint() {
	}

	static void write(DataOutputStream out, int number) throws IOException {
		int rest = number;
		while (rest > 0x7F) {
			out.writeByte(rest & 0x7F | 0x80);
			rest >>>= 7;
		}
		out.writeByte(rest);
	}

	static int read(DataInputStream in) throws IOException {
		int number = 0;
		for (int place = 0; place < LONGEST; place++) {
			int next = in.readUnsignedByte();
			number |= (next & 0x7F) << 7 * place;
			if (next <= 0x7F) {
				if (number < 0) break;
				return number;
			}
		}
		throw new IOException("a number is too large");
	}

	/** A size that was read, if what is left can hold as much: each thing takes a byte or more. */
	static int size(int size, DataInputStream in) throws IOException {
		if (size < 0) throw new IOException("a size is " + size);
		if (size > in.available()) throw new EOFException("there are " + in.available() + " bytes left for " + size + " entries");
		return size;
	}
}
