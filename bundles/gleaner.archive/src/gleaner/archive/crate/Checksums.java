// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.crate;

import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import gleaner.files.Visible;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The list of all files of an archive with their SHA-256, as {@code sha256sum --check} reads it too. */
public final class Checksums {
	/** The file with the list; it is not in the list itself. */
	public static final String FILE = "SHA256SUMS";
	private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");
	private static final int PIECE = 1 << 16;

	private Checksums() {
	}

	/** Reads every file of a folder and writes the list into it. */
	public static void write(Path folder) throws StudioException, InterruptedException {
		Map<String, String> all = new TreeMap<>();
		for (Path file : files(folder)) {
			if (Thread.interrupted()) throw new InterruptedException("the archive was cancelled");
			String place = folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
			try (InputStream in = Files.newInputStream(file)) {
				all.put(place, of(in));
			} catch (IOException e) {
				throw Faults.reading(file, e);
			}
		}
		StringBuilder list = new StringBuilder();
		all.forEach((place, sum) -> list.append(sum).append("  ").append(place).append('\n'));
		AtomicFile.write(folder.resolve(FILE), list.toString());
	}

	private static List<Path> files(Path folder) throws StudioException {
		try (Stream<Path> found = Files.walk(folder)) {
			return found.filter(Files::isRegularFile).toList();
		} catch (IOException e) {
			throw Faults.reading(folder, e);
		}
	}

	/** The sum of what comes. */
	public static String of(InputStream in) throws IOException {
		MessageDigest digest = digest();
		byte[] piece = new byte[PIECE];
		for (int read = in.read(piece); read >= 0; read = in.read(piece)) digest.update(piece, 0, read);
		return HexFormat.of().formatHex(digest.digest());
	}

	/** What sums are made with. */
	public static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	/**
	 * Reads a list: sums by places.
	 *
	 * @throws StudioException if it is none
	 */
	public static Map<String, String> read(byte[] list) throws StudioException {
		Map<String, String> all = new TreeMap<>();
		for (String line : new String(list, StandardCharsets.UTF_8).lines().toList()) {
			Matcher m = LINE.matcher(line);
			if (!m.matches()) throw new StudioException(FILE + " is damaged: \"" + Visible.of(shortened(line))
					+ "\" is no checksum; get another copy of the archive");
			all.put(m.group(2), m.group(1));
		}
		return all;
	}

	private static String shortened(String line) {
		return line.length() <= 40 ? line : line.substring(0, 40) + "…";
	}
}
