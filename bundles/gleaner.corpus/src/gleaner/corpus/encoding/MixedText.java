// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.encoding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Text that is UTF-8 in some places and something older in others, as files become that were put together from several.
 *
 * @param utf8 how many bytes beyond ASCII are UTF-8
 * @param other all bytes but those, in order; each char of UTF-8 is a space
 * @param lines the numbers of the lines with bytes that are not UTF-8, from 1
 */
public record MixedText(int utf8, byte[] other, List<Integer> lines) {
	/** Takes the two apart. */
	public static MixedText of(byte[] bytes) {
		ByteArrayOutputStream other = new ByteArrayOutputStream(bytes.length);
		List<Integer> lines = new ArrayList<>();
		int utf8 = 0;
		int line = 1;
		int i = 0;
		while (i < bytes.length) {
			if (bytes[i] >= 0) {
				other.write(bytes[i]);
				if (bytes[i] == '\n' || bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n')) line++;
				i++;
				continue;
			}
			int end = endOfRun(bytes, i);
			if (isUtf8(bytes, i, end)) {
				utf8 += end - i;
				other.write(' ');
			} else {
				other.write(bytes, i, end - i);
				if (lines.isEmpty() || lines.getLast() != line) lines.add(line);
			}
			i = end;
		}
		return new MixedText(utf8, other.toByteArray(), List.copyOf(lines));
	}

	/** Reads such a text. */
	public static String read(byte[] bytes, Charset other) {
		StringBuilder text = new StringBuilder(bytes.length);
		int from = 0;
		int i = 0;
		while (i < bytes.length) {
			if (bytes[i] >= 0) {
				i++;
				continue;
			}
			int end = endOfRun(bytes, i);
			if (!isUtf8(bytes, i, end)) {
				text.append(new String(bytes, from, i - from, StandardCharsets.UTF_8));
				text.append(new String(bytes, i, end - i, other));
				from = end;
			}
			i = end;
		}
		return text.append(new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8)).toString();
	}

	/** Bytes beyond ASCII that follow one another are all of one kind. */
	private static int endOfRun(byte[] bytes, int start) {
		int end = start;
		while (end < bytes.length && bytes[end] < 0) end++;
		return end;
	}

	private static boolean isUtf8(byte[] bytes, int start, int end) {
		for (int i = start; i < end;) {
			int length = sequence(bytes, i);
			if (length == 0 || i + length > end) return false;
			i += length;
		}
		return true;
	}

	/** How long the char beyond ASCII is that begins here in UTF-8; 0 if none does. */
	private static int sequence(byte[] bytes, int at) {
		int lead = bytes[at] & 0xFF;
		int length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
		if (length == 0 || at + length > bytes.length) return 0;
		for (int i = 1; i < length; i++) if ((bytes[at + i] & 0xC0) != 0x80) return 0;
		int second = bytes[at + 1] & 0xFF;
		boolean sound = switch (lead) {
		case 0xE0 -> second >= 0xA0;
		case 0xED -> second < 0xA0;
		case 0xF0 -> second >= 0x90;
		case 0xF4 -> second < 0x90;
		default -> true;
		};
		return sound ? length : 0;
	}
}
