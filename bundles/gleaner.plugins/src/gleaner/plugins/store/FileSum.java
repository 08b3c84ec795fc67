// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Checksums of files. */
public final class FileSum {
	private FileSum() {
	}

	/** The SHA-256 of a file, in small hexadecimal digits. */
	public static String sha256(Path file) throws IOException {
		return of(file, "SHA-256");
	}

	/** @param algorithm one that every Java has */
	public static String of(Path file, String algorithm) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			MessageDigest digest = MessageDigest.getInstance(algorithm);
			byte[] buffer = new byte[1 << 16];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) digest.update(buffer, 0, read);
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has " + algorithm, e);
		}
	}
}
