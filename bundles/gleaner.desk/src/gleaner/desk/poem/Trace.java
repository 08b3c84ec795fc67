// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * By what a file is seen to be another than before, without reading it.
 *
 * @param size in bytes; -1 if there is no such file
 */
public record Trace(FileTime modified, long size) {
	public static final Trace NONE = new Trace(FileTime.fromMillis(0), -1);

	public static Trace of(Path file) throws IOException {
		try {
			BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
			return new Trace(attributes.lastModifiedTime(), attributes.size());
		} catch (NoSuchFileException e) {
			return NONE;
		}
	}
}
