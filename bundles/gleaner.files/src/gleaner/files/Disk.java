// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes sure that what was written is on the disk, and not only on its way there. Does not mind interrupts. */
final class Disk {
	private Disk() {
	}

	/** Forces a file, or the names in a folder. */
	static void force(Path path) throws IOException {
		if (Files.isDirectory(path)) forceFolder(path);
		else forceFile(path);
	}

	/** With a stream's descriptor, not with a channel: that would break off if the thread was interrupted. */
	static void forceFile(Path file) throws IOException {
		try (RandomAccessFile written = new RandomAccessFile(file.toFile(), "rw")) {
			written.getFD().sync();
		}
	}

	/** Makes renaming itself durable. Windows has no way to do this and needs none. */
	static void forceFolder(Path folder) {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		} catch (IOException e) {
			return;
		}
	}
}
