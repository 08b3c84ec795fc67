// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a text by its content: the first half of its SHA-256, in hexadecimal digits. */
public final class TextHash {
	/** How many digits it has. */
	public static final int LENGTH = 32;

	private TextHash() {
	}

	/** The hash of a text in UTF-8. */
	public static String of(String text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0,
					LENGTH / 2);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
