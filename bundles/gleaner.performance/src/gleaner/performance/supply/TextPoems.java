// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.supply;

import gleaner.files.Faults;
import gleaner.files.StudioException;
import gleaner.performance.pace.Strip;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the poems of a plain text. */
public final class TextPoems {
	/** In bytes; what is larger is no evening's reading. */
	private static final long LARGEST = 16L << 20;
	private static final Charset OLD = Charset.forName("windows-1252");
	/** A line between two poems: dashes, stars, a number between dashes as in debris. */
	private static final Pattern PARTING = Pattern.compile("\\h*(?:-{3,}\\h*\\d{1,12}\\h*-{3,}|(?:[-–—*_=~#•⁂]\\h*){3,})\\h*");

	private TextPoems() {
	}

	/**
	 * The poems of a file in UTF-8, UTF-16 with its mark, or, if it is neither, Windows' old encoding.
	 *
	 * @throws StudioException if it cannot be read, is too large, or is no text
	 */
	public static List<String> read(Path file) throws StudioException {
		try {
			if (Files.isDirectory(file)) throw new StudioException(file + " is a folder; name a text file");
			if (Files.size(file) > LARGEST) throw new StudioException(
					file + " is too large to perform: it has " + Files.size(file) + " bytes, at most " + LARGEST + " are read");
			return of(decode(Files.readAllBytes(file), file));
		} catch (StudioException e) {
			throw e;
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}

	private static String decode(byte[] bytes, Path file) throws StudioException {
		Charset charset = StandardCharsets.UTF_8;
		if (bytes.length > 1 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF))
			charset = StandardCharsets.UTF_16;
		else for (byte each : bytes) if (each == 0)
			throw new StudioException(file + " is not a text, because it has zero bytes; name a text file");
		String text;
		try {
			text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		} catch (CharacterCodingException e) {
			text = new String(bytes, OLD);
		}
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	/** The poems of a text; a text without a parting is one poem. Empty ones between two partings are none. */
	public static List<String> of(String text) {
		List<String> poems = new ArrayList<>();
		int begin = 0;
		for (int at = 0; at < text.length();) {
			int end = at;
			while (end < text.length() && !Strip.endsLine(text.charAt(end))) end++;
			int next = Math.min(text.length(), end + 1);
			boolean isPage = end < text.length() && text.charAt(end) == '\f';
			boolean isParting = PARTING.matcher(text).region(at, end).matches();
			if (isParting || isPage) {
				add(text.substring(begin, isParting ? at : end), poems);
				begin = next;
			}
			at = next;
		}
		add(text.substring(begin), poems);
		return poems.isEmpty() ? List.of(text) : List.copyOf(poems);
	}

	private static void add(String poem, List<String> poems) {
		int from = 0;
		int to = poem.length();
		while (to > from && Character.isWhitespace(poem.charAt(to - 1))) to--;
		int at = from;
		while (at < to && Character.isWhitespace(poem.charAt(at))) if (Strip.endsLine(poem.charAt(at++))) from = at;
		if (to > from) poems.add(poem.substring(from, to));
	}
}
