// SPDX-License-Identifier: EPL-2.0
package gleaner.archive;

import gleaner.files.Faults;
import gleaner.files.Folders;
import gleaner.files.SafeName;
import gleaner.files.StudioException;
import gleaner.files.UnfinishedFile;
import gleaner.studio.Studio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The archives of a studio, in its folder {@code archives}: of each the pages as a folder, and the same as one file. */
public final class Archives {
	/** Below a studio. */
	public static final String FOLDER = "archives";
	/** How the one file ends. */
	public static final String ENDING = ".zip";

	private final Path folder;

	public Archives(Studio studio) {
		folder = studio.folder().resolve(FOLDER);
	}

	/**
	 * An archive of the list.
	 *
	 * @param card empty if its folder is not there, or cannot be read
	 * @param site the folder with the pages, if it is there
	 * @param file the zip, if it is there
	 */
	public record Entry(String name, Optional<ArchiveCard> card, Optional<Path> site, Optional<Path> file) {
	}

	/** Where they are; need not be there. */
	public Path folder() {
		return folder;
	}

	/** All, by the alphabet. What is still being made is none. */
	public List<Entry> list() throws StudioException {
		if (!Files.isDirectory(folder)) return List.of();
		Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		try {
			for (String name : Folders.names(folder)) {
				if (name.startsWith(".")) continue;
				if (Files.isRegularFile(site(name).resolve(ArchiveCard.FILE))) names.add(name);
				else if (name.endsWith(ENDING) && Files.isRegularFile(folder.resolve(name)))
					names.add(name.substring(0, name.length() - ENDING.length()));
			}
		} catch (IOException e) {
			throw Faults.reading(folder, e);
		}
		List<Entry> all = new ArrayList<>();
		for (String name : names) all.add(new Entry(name, card(name), Optional.of(site(name)).filter(Files::isDirectory),
				Optional.of(file(name)).filter(Files::isRegularFile)));
		return all;
	}

	private Optional<ArchiveCard> card(String name) {
		try {
			return Files.exists(site(name).resolve(ArchiveCard.FILE)) ? Optional.of(ArchiveCard.read(site(name))) : Optional.empty();
		} catch (StudioException e) {
			return Optional.empty(); // checking it tells what is wrong
		}
	}

	/**
	 * What speaks against a name for a new archive, as a sentence; nothing if it would do. Looks at no file.
	 *
	 * @param taken the names that there are
	 */
	public static Optional<String> fault(String name, Collection<String> taken) {
		if (name.isBlank()) return Optional.of("an archive needs a name");
		if (!SafeName.of(name).equals(name))
			return Optional.of("an archive cannot be called \"" + name + "\"; \"" + SafeName.of(name) + "\" would do");
		boolean isTaken = taken.stream().anyMatch(other -> SafeName.key(other).equals(SafeName.key(name)));
		return isTaken ? Optional.of("there is an archive \"" + name + "\" already; choose another name") : Optional.empty();
	}

	/** Copies the file of an archive into a folder, in one step. */
	public static Path copy(Path file, Path folder) throws StudioException {
		Path place = folder.resolve(file.getFileName());
		if (place.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize())) return file;
		try (UnfinishedFile copy = UnfinishedFile.of(place)) {
			Files.copy(file, copy.file(), StandardCopyOption.REPLACE_EXISTING);
			copy.complete();
		} catch (IOException e) {
			throw Faults.writing(place, e);
		}
		return place;
	}

	/** Where the pages of an archive lie, or will. */
	Path site(String name) {
		return folder.resolve(name);
	}

	/** Where the file of an archive lies, or will. */
	Path file(String name) {
		return folder.resolve(name + ENDING);
	}

	/** @throws StudioException if no new archive can be called so */
	void requireFree(String name) throws StudioException {
		if (!SafeName.of(name).equals(name))
			throw new StudioException("an archive cannot be called \"" + name + "\"; \"" + SafeName.of(name) + "\" would do");
		if (Files.exists(site(name)) || Files.exists(file(name)))
			throw new StudioException("there is an archive \"" + name + "\" already in " + folder + "; choose another name, or delete it");
	}
}
