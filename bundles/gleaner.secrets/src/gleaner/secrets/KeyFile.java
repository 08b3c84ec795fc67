// SPDX-License-Identifier: EPL-2.0
package gleaner.secrets;

import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The key of the secrets: drawn once, in a file that only its owner can read. */
final class KeyFile {
	private static final int BYTES = 32;

	private KeyFile() {
	}

	/** The key in this folder; drawn if there is none. */
	static String in(Path folder) throws StudioException {
		Path file = folder.resolve("secrets.key");
		try {
			Files.createDirectories(folder);
			if (!Files.exists(file)) draw(file);
			return Files.readString(file, StandardCharsets.US_ASCII).strip();
		} catch (IOException e) {
			throw Faults.writing(file, e);
		}
	}

	private static void draw(Path file) throws IOException {
		byte[] key = new byte[BYTES];
		new SecureRandom().nextBytes(key);
		Path whole = Files.createTempFile(file.getParent(), "key", ".tmp", ownersOnly(file));
		try {
			Files.writeString(whole, HexFormat.of().formatHex(key));
			// A link, not a move: of two programs that draw at once, the first one's key stays.
			Files.createLink(file, whole);
		} catch (FileAlreadyExistsException e) {
			return;
		} catch (UnsupportedOperationException | FileSystemException e) {
			if (!Files.exists(file)) Files.copy(whole, file);
		} finally {
			Files.deleteIfExists(whole);
		}
	}

	/** Windows keeps home folders to their owners by itself. */
	private static FileAttribute<?>[] ownersOnly(Path file) {
		if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) return new FileAttribute<?>[0];
		return new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) };
	}
}
