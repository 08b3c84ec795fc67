// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The body of a debris file as it was when it was looked at: all that stands behind the header. It stays on disk; in memory is only a place
 * in bytes for every few thousand characters. What is appended later does not count. Safe for use by several threads.
 *
 * <p>What is no UTF-8 reads as U+FFFD. Where an editor has made the line ends those of Windows they read as plain ones.
 */
final class Body {
	/** So many bytes are read at once. */
	private static final int CHUNK = 1 << 15;
	/** So much is searched at once, in characters. */
	private static final int WINDOW = 1 << 18;

	private final Path file;
	private final boolean windowsLines;
	private long length;
	private long bytes;
	private long checksum;
	/** Places that are known both in characters and in bytes of the file, side by side. */
	private long[] characterPlaces = new long[16];
	private long[] bytePlaces = new long[16];
	private int places;

	/**
	 * Looks at a file once, from its beginning to its end.
	 *
	 * @param start where the body begins, in bytes
	 * @param windowsLines whether two characters end a line
	 */
	Body(Path file, long start, boolean windowsLines) throws IOException {
		this.file = file;
		this.windowsLines = windowsLines;
		CRC32C sum = new CRC32C();
		try (Decoding decoding = new Decoding(start)) {
			place(0, start);
			while (decoding.next()) {
				ByteBuffer plain = StandardCharsets.UTF_8.encode(CharBuffer.wrap(decoding.text));
				bytes += plain.remaining();
				sum.update(plain);
				length += decoding.text.length();
				if (decoding.isPlace()) place(length, decoding.place());
			}
		}
		checksum = sum.getValue();
		characterPlaces = Arrays.copyOf(characterPlaces, places);
		bytePlaces = Arrays.copyOf(bytePlaces, places);
	}

	private void place(long character, long inBytes) {
		if (places == characterPlaces.length) {
			characterPlaces = Arrays.copyOf(characterPlaces, places * 2);
			bytePlaces = Arrays.copyOf(bytePlaces, places * 2);
		}
		characterPlaces[places] = character;
		bytePlaces[places++] = inBytes;
	}

	/** In UTF-16 characters. */
	long length() {
		return length;
	}

	/** How many bytes it has, its line ends being plain ones. */
	long bytes() {
		return bytes;
	}

	/** CRC-32C of those bytes. */
	long checksum() {
		return checksum;
	}

	/** The characters from {@code from} to before {@code to}; those beyond the ends are left out. */
	String slice(long from, long to) throws IOException {
		long first = Math.clamp(from, 0, length);
		long end = Math.clamp(to, first, length);
		if (first == end) return "";
		int known = Arrays.binarySearch(characterPlaces, first);
		int place = known >= 0 ? known : -known - 2;
		StringBuilder text = new StringBuilder(Math.toIntExact(end - first));
		long at = characterPlaces[place];
		try (Decoding decoding = new Decoding(bytePlaces[place])) {
			while (at < end && decoding.next()) {
				int begin = (int) Math.clamp(first - at, 0, decoding.text.length());
				text.append(decoding.text, begin, (int) Math.clamp(end - at, begin, decoding.text.length()));
				at += decoding.text.length();
			}
		}
		return text.toString();
	}

	/** Where a text stands next; -1 if it does not. */
	long indexOf(String wanted, long from) throws IOException {
		for (long at = from; at < length; at += WINDOW) {
			int found = slice(at, at + WINDOW + wanted.length() - 1).indexOf(wanted);
			if (found >= 0) return at + found;
		}
		return -1;
	}

	/** Goes through the file from a place on, some thousand characters at a time. */
	private final class Decoding implements AutoCloseable {
		/** Not a channel: that would close if the thread was interrupted while reading. */
		private final FileInputStream in;
		private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
				.onUnmappableCharacter(CodingErrorAction.REPLACE);
		private final ByteBuffer coded = ByteBuffer.allocate(CHUNK).flip();
		private final CharBuffer characters = CharBuffer.allocate(CHUNK);
		private long place;
		private boolean atEnd;
		private boolean heldReturn;
		private String text = "";

		Decoding(long start) throws IOException {
			in = new FileInputStream(file.toFile());
			place = start;
			try {
				in.skipNBytes(start);
			} catch (IOException e) {
				in.close();
				throw e;
			}
		}

		/** Reads on; whether there was anything more, which is in {@link #text} then. */
		boolean next() throws IOException {
			do {
				if (atEnd) return false;
				characters.clear();
				coded.compact();
				int read = in.read(coded.array(), coded.position(), coded.remaining());
				if (read > 0) coded.position(coded.position() + read);
				coded.flip();
				atEnd = read < 0;
				int before = coded.position();
				decoder.decode(coded, characters, atEnd);
				if (atEnd) decoder.flush(characters);
				place += coded.position() - before;
				text = plain(characters.flip().toString());
			} while (text.isEmpty());
			return true;
		}

		private String plain(String raw) {
			if (!windowsLines) return raw;
			String all = heldReturn ? "\r" + raw : raw;
			heldReturn = !atEnd && all.endsWith("\r");
			return (heldReturn ? all.substring(0, all.length() - 1) : all).replace("\r\n", "\n");
		}

		/** Whether reading can begin at {@link #place()}. */
		boolean isPlace() {
			return !heldReturn;
		}

		/** How far the file has been read, in bytes. */
		long place() {
			return place;
		}

		@Override
		public void close() throws IOException {
			in.close();
		}
	}
}
