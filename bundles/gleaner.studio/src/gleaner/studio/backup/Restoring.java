// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.backup;

import gleaner.engine.Progress;
import gleaner.files.Faults;
import gleaner.files.Folders;
import gleaner.files.SafeName;
import gleaner.files.StudioException;
import gleaner.files.Workplace;
import gleaner.studio.Studio;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Makes a studio of what {@link Backup} has written, in a folder that is not there yet or empty; all or nothing. The file may be from
 * anybody: nothing is written outside the folder, and no more than it says and the disk has room for.
 */
public final class Restoring {
	private static final String STUDIO = "studio.json";
	private static final int MOST_FILES = 2_000_000;
	private static final int PIECE = 1 << 16;

	private final Path file;

	/** @param file a zip */
	public Restoring(Path file) {
		this.file = file.toAbsolutePath().normalize();
	}

	/** A file of the zip and where it comes to lie, below the studio. */
	private record Item(ZipEntry entry, String place) {
	}

	/**
	 * Makes the studio.
	 *
	 * @param folder made; must not be there yet, or be empty
	 * @throws StudioException if the file is no backup of a studio, or the folder cannot be written
	 * @throws InterruptedException if the thread was interrupted; then nothing is left
	 */
	public Studio into(Path folder, Progress progress) throws StudioException, InterruptedException {
		Path target = folder.toAbsolutePath().normalize();
		requireFree(target);
		try (ZipFile zip = open()) {
			List<Item> items = items(zip);
			requireRoom(items, target);
			try (Workplace workplace = Workplace.open(target.getParent())) {
				unpack(zip, items, workplace.folder(), progress);
				Studio.open(workplace.folder()); // a studio of a newer Gleaner, or none
				progress.report("writing to the disk", Double.NaN);
				workplace.force();
				Files.deleteIfExists(target);
				workplace.moveTo(target);
			}
			return Studio.open(target);
		} catch (StudioException e) {
			throw e;
		} catch (ZipException e) {
			throw new StudioException(file + " is damaged: " + e.getMessage() + "; choose another backup", e);
		} catch (IOException e) {
			throw Faults.writing(target, e);
		}
	}

	private static void requireFree(Path target) throws StudioException {
		if (target.getParent() == null) throw new StudioException(target + " cannot become a studio; choose a folder in it");
		try {
			if (Files.exists(target) && (!Files.isDirectory(target) || !Folders.names(target).isEmpty()))
				throw new StudioException(target + " is there already and not empty; name a new folder");
		} catch (StudioException e) {
			throw e;
		} catch (IOException e) {
			throw Faults.reading(target, e);
		}
	}

	private ZipFile open() throws StudioException {
		try {
			if (!Files.isRegularFile(file)) throw new StudioException("there is no file " + file);
			return new ZipFile(file.toFile());
		} catch (StudioException e) {
			throw e;
		} catch (ZipException e) {
			throw new StudioException(file + " is not a backup of a studio, or is damaged: " + e.getMessage(), e);
		} catch (IOException | IllegalArgumentException e) {
			throw new StudioException(file + " cannot be read: " + e.getMessage(), e);
		}
	}

	private List<Item> items(ZipFile zip) throws StudioException {
		if (zip.size() > MOST_FILES)
			throw new StudioException(file + " has " + zip.size() + " entries, a backup has " + MOST_FILES + " at most");
		List<? extends ZipEntry> entries = zip.stream().filter(entry -> !entry.isDirectory()).toList();
		String root = root(entries);
		List<Item> items = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (ZipEntry entry : entries) {
			String place = entry.getName().startsWith(root) ? entry.getName().substring(root.length()) : "..";
			if (!isSafe(place))
				throw new StudioException(file + " is not a backup of a studio: \"" + entry.getName() + "\" lies outside it");
			if (!seen.add(place)) throw new StudioException(file + " is damaged: \"" + entry.getName() + "\" is in it twice");
			items.add(new Item(entry, place));
		}
		return items;
	}

	/** In which folder of the zip the studio lies; with {@code /} at its end, or nothing. */
	private String root(List<? extends ZipEntry> entries) throws StudioException {
		return entries.stream().map(ZipEntry::getName).filter(name -> name.equals(STUDIO) || name.matches("[^/]+/" + STUDIO)).findFirst()
				.map(name -> name.substring(0, name.length() - STUDIO.length()))
				.orElseThrow(() -> new StudioException(file + " is not a backup of a studio: there is no " + STUDIO + " in it"));
	}

	/** Whether a file of this name comes to lie in the folder, on every system. */
	private static boolean isSafe(String place) {
		if (place.isEmpty() || place.startsWith("/") || place.contains("\\") || place.contains(":") && isWindows()) return false;
		for (String name : place.split("/", -1))
			if (name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('\0') >= 0) return false;
		try {
			return !Path.of(place).isAbsolute();
		} catch (InvalidPathException e) {
			return false;
		}
	}

	private static boolean isWindows() {
		return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
	}

	private void requireRoom(List<Item> items, Path target) throws IOException {
		long needed = 0;
		for (Item item : items) {
			if (item.entry().getSize() < 0) throw new ZipException("\"" + item.entry().getName() + "\" does not say its size");
			needed = Math.addExact(needed, Math.min(item.entry().getSize(), Long.MAX_VALUE >> 24));
		}
		Path there = target.getParent();
		while (!Files.exists(there)) there = there.getParent();
		long room = Files.getFileStore(there).getUsableSpace();
		if (needed > room)
			throw new StudioException("the studio in " + file.getFileName() + " has " + (needed >> 20) + " MB, and there are "
					+ (room >> 20) + " MB free at " + there + "; make room or choose another place");
	}

	private void unpack(ZipFile zip, List<Item> items, Path folder, Progress progress) throws IOException, InterruptedException {
		long all = Math.max(1, items.stream().mapToLong(item -> item.entry().getSize()).sum());
		long done = 0;
		for (Item item : items) {
			if (Thread.interrupted()) throw new InterruptedException("the restoring was cancelled");
			Path place = folder.resolve(item.place()).normalize();
			if (!place.startsWith(folder)) throw new StudioException("\"" + item.place() + "\" lies outside the studio");
			Files.createDirectories(place.getParent());
			done += unpack(zip, item.entry(), place, done, all, progress);
			if (item.entry().getLastModifiedTime() != null) Files.setLastModifiedTime(place, item.entry().getLastModifiedTime());
		}
	}

	private static long unpack(ZipFile zip, ZipEntry entry, Path place, long done, long all, Progress progress)
			throws IOException, InterruptedException {
		long written = 0;
		CRC32 checksum = new CRC32();
		try (InputStream in = zip.getInputStream(entry);
				OutputStream out = Files.newOutputStream(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			byte[] piece = new byte[PIECE];
			for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
				if (Thread.interrupted()) throw new InterruptedException("the restoring was cancelled");
				written += read;
				if (written > entry.getSize()) throw new ZipException("\"" + entry.getName() + "\" is larger than it says");
				out.write(piece, 0, read);
				checksum.update(piece, 0, read);
				progress.report("restoring " + shown(entry.getName()), Math.min(1, (double) (done + written) / all));
			}
		}
		if (written != entry.getSize()) throw new ZipException("\"" + entry.getName() + "\" is cut off");
		if (checksum.getValue() != entry.getCrc()) throw new ZipException("\"" + entry.getName() + "\" differs from what was written");
		return written;
	}

	private static String shown(String name) {
		return SafeName.of(name.substring(name.lastIndexOf('/') + 1));
	}
}
