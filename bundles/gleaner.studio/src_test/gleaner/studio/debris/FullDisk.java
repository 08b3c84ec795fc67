// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** A file on a disk that is full once it has so many bytes. */
final class FullDisk extends RandomAccessFile {
	private final long room;

	FullDisk(Path file, long room) throws IOException {
		super(file.toFile(), "rw");
		this.room = room;
	}

	@Override
	public void write(byte[] bytes) throws IOException {
		int free = (int) Math.max(0, room - getFilePointer());
		super.write(bytes, 0, Math.min(free, bytes.length));
		if (free < bytes.length) throw new IOException("No space left on device");
	}
}
