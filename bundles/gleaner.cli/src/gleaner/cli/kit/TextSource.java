// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.kit;

import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the text that a command is given: a file, or what is piped in for "-". */
public final class TextSource {
	private TextSource() {
	}

	public static String read(String name) throws StudioException {
		try {
			byte[] bytes = name.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(name));
			String text = new String(bytes, StandardCharsets.UTF_8);
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		} catch (NoSuchFileException | InvalidPathException e) {
			throw new StudioException("there is no file \"" + name + "\"; name a text file, or - to read what is piped in", e);
		} catch (IOException e) {
			throw new StudioException("\"" + name + "\" cannot be read: " + e.getMessage() + "; name a text file that you may read", e);
		}
	}
}
