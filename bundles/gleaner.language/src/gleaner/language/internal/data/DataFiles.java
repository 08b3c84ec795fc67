// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.data;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Opens the compact data files that are shipped inside this bundle. */
public final class DataFiles {
	private DataFiles() {
	}

	/** Reads a packed file of this bundle; a damaged installation is the only way for it to fail. */
	public static <T> T read(String name, Reader<T> reader) {
		try (InputStream file = DataFiles.class.getResourceAsStream(name)) {
			if (file == null) throw new IOException("the file is missing");
			byte[] all = new GZIPInputStream(new BufferedInputStream(file), 1 << 16).readAllBytes();
			return reader.read(new DataInputStream(new ByteArrayInputStream(all)));
		} catch (IOException e) {
			throw new UncheckedIOException("The word data \"" + name + "\" cannot be read: install Gleaner again.", e);
		}
	}

	/** The lines of a packed text file of this bundle; lines that start with # are remarks. */
	public static List<String> lines(String name) {
		return read(name, in -> new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter(l -> !l.isBlank() && !l.startsWith("#")).toList());
	}

	/** Turns the content of a data file into something. */
	public interface Reader<T> {
		T read(DataInputStream in) throws IOException;
	}
}
