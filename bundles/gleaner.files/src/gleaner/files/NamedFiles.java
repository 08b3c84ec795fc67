// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Things of one kind that a poet keeps under names, each in a file of its name in one folder: styles, layouts, programmes, reservoirs.
 * Capitals do not count in names, so that a folder means the same on every system. What is in the files is not known here. Safe for use by
 * several threads; none is the UI thread.
 */
public final class NamedFiles {
	private final Path folder;
	private final String kind;
	private final String extension;
	private final Trash trash;
	private final boolean readOnly;

	/**
	 * @param folder need not be there yet
	 * @param kind what one is called in sentences and in the trash, such as "layout"
	 * @param extension what the names of the files end with, dot included
	 * @param readOnly whether nothing may be changed
	 */
	public NamedFiles(Path folder, String kind, String extension, Trash trash, boolean readOnly) {
		this.folder = folder;
		this.kind = kind;
		this.extension = extension;
		this.trash = trash;
		this.readOnly = readOnly;
	}

	/** The names of all, in the order of the alphabet. */
	public List<String> names() throws StudioException {
		if (!Files.isDirectory(folder)) return List.of();
		try {
			return Folders.names(folder).stream().filter(file -> file.endsWith(extension) && !file.startsWith(".")).map(this::nameOf)
					.filter(name -> !name.isBlank())
					.sorted(Comparator.comparing(SafeName::key).thenComparing(Comparator.naturalOrder())).toList();
		} catch (IOException e) {
			throw Faults.reading(folder, e);
		}
	}

	/** What is kept in a file of this name. */
	public String nameOf(String file) {
		return file.endsWith(extension) ? file.substring(0, file.length() - extension.length()) : file;
	}

	/** The name under which one is kept, whatever capitals it was asked for with; nothing if there is none. */
	public Optional<String> known(String name) throws StudioException {
		String key = SafeName.key(name.strip());
		return names().stream().filter(each -> SafeName.key(each).equals(key)).findFirst();
	}

	/** The file of a name, be there one or not, spelt just so. */
	public Path file(String name) {
		return folder.resolve(name + extension);
	}

	/**
	 * What says that there is none of this name, with those there are.
	 *
	 * @param whose what follows the name in the sentence, such as " of your own"; or empty
	 */
	public StudioException missing(String name, String whose, String remedyIfNone) throws StudioException {
		List<String> names = names();
		return new StudioException("there is no " + kind + " \"" + name + "\"" + whose + Nearest.question(name, names)
				+ (names.isEmpty() ? "; " + remedyIfNone : "; there are: " + String.join(", ", names)));
	}

	/**
	 * Where one of this name is written: in place of the one there is, or into a new file.
	 *
	 * @throws StudioException if none can be called so, or nothing may be changed
	 */
	public Path toWrite(String name) throws StudioException {
		requireWritable();
		Optional<String> known = known(name);
		return known.isPresent() ? file(known.get()) : newFile(name);
	}

	/**
	 * The file of a new one.
	 *
	 * @throws StudioException if none can be called so
	 */
	public Path newFile(String name) throws StudioException {
		String safe = SafeName.of(name.strip());
		if (name.isBlank() || !safe.equals(name.strip()))
			throw new StudioException("a " + kind + " cannot be called \"" + name + "\"; \"" + safe + "\" would do");
		return file(safe);
	}

	/**
	 * Gives one another name.
	 *
	 * @param from as {@link #known} has it
	 * @throws StudioException if it cannot be called so, or another one is
	 */
	public void rename(String from, String to) throws StudioException {
		requireWritable();
		Path target = newFile(to);
		Optional<String> taken = known(to);
		if (taken.isPresent() && !taken.get().equals(from))
			throw new StudioException("there is a " + kind + " \"" + taken.get() + "\" already; choose another name, or remove that one");
		try {
			Files.move(file(from), target);
		} catch (IOException e) {
			throw Faults.writing(target, e);
		}
	}

	/**
	 * Moves one to the trash, be it one that cannot be read.
	 *
	 * @param name as {@link #known} has it
	 * @param companions other files of it, which go and come back with it
	 */
	public Trashed remove(String name, List<Path> companions) throws StudioException {
		requireWritable();
		List<Path> files = new ArrayList<>(companions);
		files.add(file(name));
		return trash.put(kind, name, files);
	}

	/**
	 * Puts one back that was removed.
	 *
	 * @throws StudioException if there is another of its name by now
	 */
	public void restore(Trashed removed) throws StudioException {
		requireWritable();
		trash.restore(removed, place -> place);
	}

	/** @throws StudioException if nothing may be changed */
	public void requireWritable() throws StudioException {
		if (readOnly) throw Faults.readOnly(folder.getParent());
	}

	/**
	 * @param largest in bytes: a larger file is none of ours, and is not read into memory
	 * @throws StudioException if it is no file, or larger
	 */
	public void requireReadable(Path file, long largest) throws StudioException {
		try {
			if (!Files.isRegularFile(file)) throw new StudioException(file + " is not a file; move it aside");
			if (Files.size(file) > largest) throw new StudioException(file + " is too large for a " + kind + ": it has " + Files.size(file)
					+ " bytes, at most " + largest + " are read; move it aside");
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}
}
