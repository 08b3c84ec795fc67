// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Data as scripts that hand it over: a page that was opened from a file may not read other files, but it may load scripts. Written plainly,
 * for the whole archive is forced to the disk before it comes to its place.
 */
final class DataFiles {
	private static final ObjectMapper MAPPER = new ObjectMapper();

	private final Path folder;

	/** @param archive the folder of the archive */
	DataFiles(Path archive) {
		folder = archive.resolve("data");
	}

	/** Keeps a value under a key, which may have folders in it. */
	void put(String key, Object value) throws StudioException {
		Path file = folder.resolve(key + ".js");
		try {
			Files.createDirectories(file.getParent());
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
				out.write(("gleaner.take(" + MAPPER.writeValueAsString(key) + ",").getBytes(StandardCharsets.UTF_8));
				out.write(MAPPER.writeValueAsBytes(value));
				out.write(");\n".getBytes(StandardCharsets.UTF_8));
			}
		} catch (IOException e) {
			throw Faults.writing(file, e);
		}
	}
}
