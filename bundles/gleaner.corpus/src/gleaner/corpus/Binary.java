// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Knows files that are not text, whatever their name says. */
final class Binary {
	static final String NO_TEXT = "it is not text, but a binary file";

	/** How files of well-known kinds begin, in ISO-8859-1. */
	private static final Map<String, String> KINDS = new LinkedHashMap<>();

	static {
		KINDS.put("%PDF-", "a PDF");
		KINDS.put("PK\u0003\u0004", "a ZIP archive or an office document");
		KINDS.put("\u00D0\u00CF\u0011\u00E0", "an old office document");
		KINDS.put("{\\rtf", "a rich-text document");
		KINDS.put("\u0089PNG", "a picture");
		KINDS.put("GIF8", "a picture");
		KINDS.put("\u00FF\u00D8\u00FF", "a picture");
		KINDS.put("\u001F\u008B", "a compressed file");
		KINDS.put("BZh", "a compressed file");
		KINDS.put("\u00FD7zXZ", "a compressed file");
		KINDS.put("7z\u00BC\u00AF", "a compressed file");
		KINDS.put("SQLite format 3", "a database");
		KINDS.put("\u007FELF", "a program");
	}

	private Binary() {
	}

	/** What it is, if it begins like something well known. */
	static Optional<String> kind(byte[] bytes) {
		String start = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
		return KINDS.entrySet().stream().filter(e -> start.startsWith(e.getKey())).map(Map.Entry::getValue).findFirst();
	}

	/** Whether more than one char in twenty is a control character that no text has. */
	static boolean isMostlyControl(byte[] bytes) {
		int controls = 0;
		int sample = Math.min(bytes.length, 1 << 16);
		for (int i = 0; i < sample; i++) {
			int b = bytes[i] & 0xFF;
			if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B || b == 0x7F) controls++;
		}
		return controls * 20 > sample;
	}
}
