// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What the file of a poem says.
 *
 * @param text with {@code \n} between its lines
 * @param isUtf8 whether it is in UTF-8; else it was read as Windows-1252
 * @param hash SHA-256 of its bytes
 */
record PoemFile(String text, boolean isUtf8, String hash) {
	private static final Charset FOREIGN = Charset.forName("windows-1252");

	/**
	 * Reads one.
	 *
	 * @param title for the sentence if it cannot be read
	 */
	static PoemFile read(Path file, String title) throws StudioException {
		try {
			if (Files.size(file) > Poems.LONGEST)
				throw new StudioException("\"" + title + "\" has " + (Files.size(file) >> 20) + " MB, a poem may have "
						+ (Poems.LONGEST >> 20) + "; import it as a corpus instead");
			byte[] bytes = Files.readAllBytes(file);
			Optional<String> utf8 = decode(bytes);
			return new PoemFile(unixLines(utf8.orElseGet(() -> new String(bytes, FOREIGN))), utf8.isPresent(), hash(bytes));
		} catch (StudioException e) {
			throw e;
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}

	/** The hash of a file alone. Empty if there is none, or one that is no poem. */
	static String hash(Path file) throws StudioException {
		try {
			return Files.exists(file) && Files.size(file) <= Poems.LONGEST ? hash(Files.readAllBytes(file)) : "";
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}

	private static String hash(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	private static Optional<String> decode(byte[] bytes) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
		} catch (CharacterCodingException e) {
			return Optional.empty();
		}
	}

	private static String unixLines(String text) {
		return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
	}
}
