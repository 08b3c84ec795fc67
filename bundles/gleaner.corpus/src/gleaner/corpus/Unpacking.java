// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import gleaner.corpus.document.Hearsay;
import gleaner.files.Faults;
import gleaner.files.Sentence;
import gleaner.files.StudioException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks what an import needs of archives into a folder of numbered files: names in an archive are never taken for paths. Counts over
 * all archives of an import, so that no nesting of them can fill the disk.
 */
final class Unpacking {
	/**
	 * How much may come out of the archives of one import.
	 *
	 * @param bytes of all files together
	 * @param file bytes of one file: a larger one cannot be read anyway
	 * @param files how many
	 * @param depth of archives in archives
	 */
	record Limits(long bytes, long file, int files, int depth) {
		static final Limits STANDARD = new Limits(2L << 30, FileIntake.largest(), 1_000_000, 3);
	}

	/** A file that unpacks to more than this, and to so many times its size, holds no text, but was made to fill disk and memory. */
	private static final long LARGEST_ANYWAY = 1L << 26;
	private static final long MOST_TIMES = 100;

	/** Hears of what is in an archive. */
	interface Contents {
		/** Whether a file of this name is worth unpacking. */
		boolean wants(String name);

		/** @param path inside the archive */
		void file(String path, Path unpacked) throws TooMuch, StudioException, InterruptedException;

		/** @param why a sentence */
		void skipped(String path, String why);
	}

	/** The archive is damaged, or too much comes out of it. The message is half a sentence that says why. */
	static class Refused extends Exception {
		private static final long serialVersionUID = 1L;

		Refused(String why) {
			super(why);
		}
	}

	/** More comes out of an archive and of those inside it than may: then the outermost is left out, whichever it came out of. */
	static final class TooMuch extends Refused {
		private static final long serialVersionUID = 1L;

		TooMuch(String why) {
			super(why);
		}
	}

	private final Path folder;
	private final Limits limits;
	private long bytes;
	private int files;
	/** How many bytes may have been unpacked when the file that the poet named is. */
	private long room;
	private String tooMuch = "";

	/** @param folder is made when it is needed */
	Unpacking(Path folder, Limits limits) {
		this.folder = folder;
		this.limits = limits;
	}

	/** A file of this import's own. */
	Path newFile() throws StudioException {
		try {
			Files.createDirectories(folder);
		} catch (IOException e) {
			throw Faults.writing(folder, e);
		}
		return folder.resolve(Integer.toString(++files));
	}

	/**
	 * If it is refused, nothing of it is left on the disk, and others may have its room.
	 *
	 * @param name of the archive; its ending says what it is
	 * @param depth 1 for an archive that lies in a folder
	 */
	void unpack(Path archive, String name, int depth, Contents contents) throws Refused, StudioException, InterruptedException {
		int filesBefore = files;
		long bytesBefore = bytes;
		try {
			if (depth == 1) makeRoom(archive);
			unpacked(archive, name, depth, contents);
		} catch (Refused e) {
			takeBack(filesBefore, depth == 1 ? bytesBefore : bytes);
			throw e;
		}
	}

	private void makeRoom(Path packed) throws Refused {
		try {
			long inProportion = LARGEST_ANYWAY + MOST_TIMES * Files.size(packed);
			room = Math.min(limits.bytes, bytes + inProportion);
			tooMuch = room < limits.bytes ? "unpacked, it is more than " + MOST_TIMES + " times larger than packed, which no text would be"
					: "unpacked, it is larger than " + size(limits.bytes);
		} catch (IOException e) {
			throw new Refused("it cannot be read: " + Faults.whyNotRead(e));
		}
	}

	/** Archives inside an archive give none of its room back: else a few kB could keep the disk busy for ever. */
	private void takeBack(int filesBefore, long bytesBefore) throws StudioException {
		for (; files > filesBefore; files--) {
			Path file = folder.resolve(Integer.toString(files));
			try {
				Files.deleteIfExists(file);
			} catch (IOException e) {
				throw Faults.writing(file, e);
			}
		}
		bytes = bytesBefore;
	}

	private void unpacked(Path archive, String name, int depth, Contents contents)
			throws Refused, StudioException, InterruptedException {
		if (depth > limits.depth) throw new Refused(
				"there are more than " + limits.depth + " archives inside one another; unpack it yourself and import the folder");
		String lower = name.toLowerCase(Locale.ROOT);
		try {
			if (lower.endsWith(".zip")) zip(archive, contents);
			else tar(archive, Packing.of(lower), contents);
		} catch (IOException | RuntimeException | OutOfMemoryError e) {
			if (e instanceof StudioException said) throw said;
			throw new Refused(
					"it is not a valid archive" + Hearsay.inBrackets(e) + "; get it again, or unpack it yourself and import the folder");
		}
	}

	/**
	 * Unpacks a single packed file.
	 *
	 * @param name of the packed file; its ending says how
	 * @param depth 1 for a file that lies in a folder, more for one in archives
	 * @return a file of this import's own
	 */
	Path unpackOne(Path packed, String name, int depth) throws Refused, StudioException, InterruptedException {
		int filesBefore = files;
		long bytesBefore = bytes;
		try {
			if (depth == 1) makeRoom(packed);
			return unpackedOne(packed, name);
		} catch (Refused e) {
			takeBack(filesBefore, depth == 1 ? bytesBefore : bytes);
			throw e;
		}
	}

	private Path unpackedOne(Path packed, String name) throws Refused, StudioException, InterruptedException {
		Path file = newFile();
		try (InputStream raw = new BufferedInputStream(Files.newInputStream(packed), 1 << 16);
				InputStream in = Packing.of(name.toLowerCase(Locale.ROOT)).open(raw)) {
			if (copy(in, file) > limits.file) throw new Refused(tooLarge());
			return file;
		} catch (IOException | RuntimeException | OutOfMemoryError e) {
			if (e instanceof StudioException said) throw said;
			throw new Refused("it is not packed correctly" + Hearsay.inBrackets(e) + "; get it again, or unpack it yourself");
		}
	}

	private void zip(Path archive, Contents contents) throws IOException, Refused, InterruptedException {
		try (ZipFile zip = ZipFile.builder().setPath(archive).setIgnoreLocalFileHeader(true).get()) {
			for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements();) {
				ZipArchiveEntry entry = entries.nextElement();
				Optional<String> path = entry.isDirectory() ? Optional.empty() : wanted(entry.getName(), contents);
				if (path.isEmpty()) continue;
				if (entry.isUnixSymlink()) contents.skipped(path.get(), "It is a link.");
				else if (!zip.canReadEntryData(entry))
					contents.skipped(path.get(), "It is locked with a password, or packed in an unusual way.");
				else try (InputStream in = zip.getInputStream(entry)) {
					take(path.get(), in, contents);
				}
			}
		}
	}

	private void tar(Path archive, Packing packing, Contents contents) throws IOException, Refused, InterruptedException {
		try (InputStream raw = new BufferedInputStream(Files.newInputStream(archive), 1 << 16);
				TarArchiveInputStream tar = new TarArchiveInputStream(packing.open(raw), "UTF-8")) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				if (entry.isDirectory()) continue;
				Optional<String> path = wanted(entry.getName(), contents);
				if (path.isEmpty()) continue;
				if (!entry.isFile() || entry.isSymbolicLink() || entry.isLink())
					contents.skipped(path.get(), "It is not an ordinary file.");
				else take(path.get(), tar, contents);
			}
		}
	}

	/** The path of an entry that is to be unpacked. */
	private Optional<String> wanted(String name, Contents contents) throws Refused, InterruptedException {
		if (Thread.interrupted()) throw new InterruptedException();
		String path = name.replace('\\', '/').replaceAll("[\\p{Cntrl}]", "\uFFFD").replaceFirst("^(?:\\./)++", "");
		List<String> segments = List.of(path.split("/"));
		if (path.startsWith("/") || path.matches("[A-Za-z]:.*") || segments.contains("..")) {
			contents.skipped(path, "Its name leads out of the archive; Gleaner never unpacks such files.");
			return Optional.empty();
		}
		if (segments.stream().anyMatch(s -> s.startsWith(".") || s.equals("__MACOSX"))) return Optional.empty();
		return contents.wants(path) ? Optional.of(path) : Optional.empty();
	}

	/** Never trusts what an archive says of sizes. */
	private void take(String path, InputStream in, Contents contents) throws IOException, Refused, InterruptedException {
		if (files >= limits.files) throw new Refused("there are more than " + limits.files + " files in it; cut it into several");
		Path file = newFile();
		if (copy(in, file) > limits.file) {
			Files.delete(file);
			contents.skipped(path, Sentence.of(tooLarge()));
		} else {
			contents.file(path, file);
		}
	}

	private String tooLarge() {
		return "unpacked, it has more than " + size(limits.file) + ", more than Gleaner has room for";
	}

	/** Copies until the end, or until it is more than a file may have. */
	private long copy(InputStream in, Path file) throws IOException, Refused, InterruptedException {
		byte[] buffer = new byte[1 << 16];
		long length = 0;
		try (OutputStream out = Files.newOutputStream(file)) {
			for (int n = in.read(buffer); n >= 0 && length <= limits.file; n = in.read(buffer)) {
				if (Thread.interrupted()) throw new InterruptedException();
				bytes += n;
				length += n;
				if (bytes > room) throw new TooMuch(tooMuch + "; unpack it yourself and import what comes out, if you trust it");
				write(out, buffer, n, file);
			}
		}
		return length;
	}

	private static void write(OutputStream out, byte[] buffer, int n, Path file) throws StudioException {
		try {
			out.write(buffer, 0, n);
		} catch (IOException e) {
			throw Faults.writing(file, e);
		}
	}

	/** A size for people. */
	static String size(long bytes) {
		return bytes >= 1L << 30 ? Math.round(10.0 * bytes / (1L << 30)) / 10.0 + " GB"
				: bytes >= 1L << 20 ? bytes / (1L << 20) + " MB" : bytes / 1024 + " kB";
	}
}
