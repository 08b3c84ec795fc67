// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.check;

import gleaner.files.StudioException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** An archive whose files can be read, be it a folder or a zip. Its names are safe: none leads out of it. */
interface Box extends Closeable {
	/** The files, by their places in the archive, with {@code /} between folders. */
	List<String> names();

	/** What is in a file; whoever reads too much of too little is told that it is a bomb. */
	InputStream open(String name) throws IOException;

	/** What is wrong with it though it can be read, in sentences. */
	List<String> findings();

	/** All bytes of a small file. */
	default byte[] bytes(String name) throws StudioException, IOException {
		int most = 64 << 20;
		try (InputStream in = open(name)) {
			byte[] all = in.readNBytes(most + 1);
			if (all.length > most) throw new StudioException(name + " has more than " + (most >> 20) + " MB, too many for an archive");
			return all;
		}
	}
}
