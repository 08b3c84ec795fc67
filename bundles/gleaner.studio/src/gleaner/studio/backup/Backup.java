// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.backup;

import gleaner.engine.Progress;
import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a whole studio into a zip, in a folder that is called like the studio's: everything but caches, which come back by themselves,
 * locks and half-written files. What changes meanwhile is taken as it is when its turn comes; each file is whole.
 */
public final class Backup {
	/** How such a file ends. */
	public static final String ENDING = ".zip";

	/** Of the studio, and of each corpus. */
	private static final Pattern CACHE = Pattern.compile("(corpora/[^/]+/)?cache");
	/** Of a thread, and of files that are written by turns or just being written. */
	private static final Pattern LOCK = Pattern.compile("runs/[^/]+/lock|(.*/)?\\.[^/]+\\.lock");
	/** Weights are noise to a packer. */
	private static final String WEIGHTS = ".safetensors";
	private static final int PIECE = 1 << 16;

	private final Path studio;

	public Backup(Studio studio) {
		this.studio = studio.folder();
	}

	/** What a backup of today is called if nobody says otherwise: {@code Gleaner 2016-12-09.zip}. */
	public String name(LocalDate today) {
		return studio.getFileName() + " " + today + ENDING;
	}

	/**
	 * What came of it.
	 *
	 * @param files how many
	 * @param bytes how many there are in these files
	 */
	public record Outcome(int files, long bytes) {
	}

	/**
	 * Writes it, all or nothing: a file that is there already stays until the new one is whole.
	 *
	 * @param file must not be in the studio
	 * @throws StudioException if something cannot be read, or the file not be written
	 * @throws InterruptedException if the thread was interrupted; then nothing is left
	 */
	public Outcome write(Path file, Progress progress) throws StudioException, InterruptedException {
		Path target = file.toAbsolutePath().normalize();
		if (isInStudio(target)) throw new StudioException(
				"a backup inside the studio would be lost with it, and make each new backup larger; choose a place outside " + studio);
		if (Files.isDirectory(target)) throw new StudioException(target + " is a folder; name a file");
		progress.report("looking through the studio", Double.NaN);
		List<Item> items = items();
		Packing packing = new Packing(items, progress);
		try {
			AtomicFile.write(target, packing);
		} catch (StudioException e) {
			if (packing.isInterrupted) throw (InterruptedException) new InterruptedException(e.getMessage()).initCause(e);
			if (packing.unreadable != null) throw packing.unreadable;
			throw e;
		}
		return new Outcome(packing.files, packing.bytes);
	}

	private boolean isInStudio(Path target) {
		try {
			Path parent = target.getParent();
			while (parent != null && !Files.exists(parent)) parent = parent.getParent();
			return target.startsWith(studio) || parent != null && parent.toRealPath().startsWith(studio.toRealPath());
		} catch (IOException e) {
			return target.startsWith(studio);
		}
	}

	private record Item(Path file, String name, long size) {
	}

	private List<Item> items() throws StudioException, InterruptedException {
		Looking looking = new Looking();
		try {
			Files.walkFileTree(studio, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, looking);
		} catch (InterruptedIOException e) {
			throw (InterruptedException) new InterruptedException(e.getMessage()).initCause(e);
		} catch (IOException e) {
			throw Faults.reading(studio, e);
		}
		looking.items.sort(Comparator.comparing(Item::name));
		return looking.items;
	}

	private final class Looking extends SimpleFileVisitor<Path> {
		private final List<Item> items = new ArrayList<>();

		@Override
		public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
			if (Thread.interrupted()) throw new InterruptedIOException("the backup was cancelled");
			boolean isForGood = folder.equals(studio) || !CACHE.matcher(below(folder)).matches() && !AtomicFile.isTemporary(folder);
			return isForGood ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
		}

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
			String name = below(file);
			if (attributes.isRegularFile() && !LOCK.matcher(name).matches() && !AtomicFile.isTemporary(file))
				items.add(new Item(file, studio.getFileName() + "/" + name, attributes.size()));
			return FileVisitResult.CONTINUE;
		}

		/** What has gone since its folder was listed is none of the studio any more. */
		@Override
		public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
			if (why instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
			throw why;
		}
	}

	private String below(Path file) {
		return studio.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
	}

	private static final class Packing implements AtomicFile.Content {
		private final List<Item> items;
		private final Progress progress;
		private final long all;
		private boolean isInterrupted;
		private StudioException unreadable;
		private int files;
		private long bytes;

		Packing(List<Item> items, Progress progress) {
			this.items = items;
			this.progress = progress;
			all = Math.max(1, items.stream().mapToLong(Item::size).sum());
		}

		@Override
		public void writeTo(OutputStream out) throws IOException {
			ZipOutputStream zip = new ZipOutputStream(out);
			for (Item item : items) pack(item, zip);
			zip.finish();
		}

		private void pack(Item item, ZipOutputStream zip) throws IOException {
			try (InputStream in = open(item)) {
				if (in == null) return;
				zip.setLevel(item.name().endsWith(WEIGHTS) ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
				ZipEntry entry = new ZipEntry(item.name());
				entry.setLastModifiedTime(Files.getLastModifiedTime(item.file()));
				zip.putNextEntry(entry);
				byte[] piece = new byte[PIECE];
				for (int read = read(item, in, piece); read >= 0; read = read(item, in, piece)) {
					zip.write(piece, 0, read);
					bytes += read;
					progress.report("backing up", Math.min(1, (double) bytes / all));
				}
				zip.closeEntry();
				files++;
			}
		}

		/** Null if it has gone meanwhile. */
		private InputStream open(Item item) throws IOException {
			try {
				return Files.newInputStream(item.file());
			} catch (NoSuchFileException e) {
				return null;
			} catch (IOException e) {
				throw unreadable(item, e);
			}
		}

		private int read(Item item, InputStream in, byte[] piece) throws IOException {
			if (Thread.interrupted()) {
				isInterrupted = true;
				throw new InterruptedIOException("the backup was cancelled");
			}
			try {
				return in.read(piece);
			} catch (IOException e) {
				throw unreadable(item, e);
			}
		}

		private StudioException unreadable(Item item, IOException e) {
			unreadable = Faults.reading(item.file(), e);
			return unreadable;
		}
	}
}
