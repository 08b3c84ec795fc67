// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.programme;

import gleaner.files.Faults;
import gleaner.files.Folders;
import gleaner.files.JsonFile;
import gleaner.files.Nearest;
import gleaner.files.SafeName;
import gleaner.files.StudioException;
import gleaner.files.Trash;
import gleaner.files.Trashed;
import gleaner.studio.Studio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The programmes of a studio, in its folder {@code programmes}: of each a JSON object in a file of its name. Fields that are not known
 * stay when it is written again. Safe for use by several threads; none is the UI thread.
 */
public final class Programmes {
	/** What programmes are called in the trash. */
	public static final String KIND = "programme";
	/** The folder's name. */
	public static final String FOLDER = "programmes";

	private static final String EXTENSION = ".json";
	/** A larger file is none of ours, and is not read into memory. */
	private static final long LARGEST = 1 << 24;

	private final Path folder;
	private final Trash trash;
	private final boolean readOnly;

	public Programmes(Studio studio) {
		folder = studio.folder().resolve(FOLDER);
		trash = studio.trash();
		readOnly = studio.isReadOnly();
	}

	/** The names of all, in the order of the alphabet. */
	public List<String> names() throws StudioException {
		if (!Files.isDirectory(folder)) return List.of();
		try {
			return Folders.names(folder).stream().filter(name -> name.endsWith(EXTENSION) && !name.startsWith("."))
					.map(name -> name.substring(0, name.length() - EXTENSION.length())).filter(name -> !name.isBlank())
					.sorted(Comparator.comparing(SafeName::key).thenComparing(Comparator.naturalOrder())).toList();
		} catch (IOException e) {
			throw Faults.reading(folder, e);
		}
	}

	/** The name under which a programme is kept, whatever capitals it was asked for with; nothing if there is none. */
	public Optional<String> known(String name) throws StudioException {
		String key = SafeName.key(name.strip());
		return names().stream().filter(each -> SafeName.key(each).equals(key)).findFirst();
	}

	/**
	 * Reads a programme. Capitals do not count.
	 *
	 * @throws StudioException if there is none of this name, it cannot be read, or a newer Gleaner wrote it
	 */
	public Programme read(String name) throws StudioException {
		Optional<String> known = known(name);
		if (known.isPresent()) return read(folder.resolve(known.get() + EXTENSION));
		List<String> names = names();
		throw new StudioException("there is no programme \"" + name + "\"" + Nearest.question(name, names)
				+ (names.isEmpty() ? "; make one first" : "; there are: " + String.join(", ", names)));
	}

	/**
	 * Reads a programme from a file wherever it lies.
	 *
	 * @throws StudioException if it is none, cannot be read, or a newer Gleaner wrote it
	 */
	public static Programme read(Path file) throws StudioException {
		try {
			if (!Files.isRegularFile(file)) throw new StudioException(file + " is not a file");
			if (Files.size(file) > LARGEST)
				throw new StudioException(file + " is too large for a programme: it has " + Files.size(file) + " bytes, at most " + LARGEST
						+ " are read");
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
		String name = file.getFileName().toString();
		return ProgrammeCodec.read(JsonFile.read(file),
				name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name);
	}

	/**
	 * Keeps a programme, in one step, in place of the one of its name if there is one; capitals do not count.
	 *
	 * @throws StudioException if it cannot be called so, or cannot be written
	 */
	public void save(Programme programme) throws StudioException {
		refuseIfReadOnly();
		Optional<String> known = known(programme.name());
		Path file = known.isPresent() ? folder.resolve(known.get() + EXTENSION) : file(programme.name());
		JsonFile.write(file, ProgrammeCodec.write(programme, file));
	}

	/** Gives a programme another name. */
	public void rename(String from, String to) throws StudioException {
		refuseIfReadOnly();
		String old = known(from).orElseGet(() -> from);
		Path target = file(to);
		Optional<String> taken = known(to);
		if (taken.isPresent() && !taken.get().equals(old))
			throw new StudioException("there is a programme \"" + taken.get() + "\" already; choose another name, or remove that one");
		try {
			Files.move(folder.resolve(old + EXTENSION), target);
		} catch (IOException e) {
			throw Faults.writing(target, e);
		}
	}

	/** Moves a programme to the trash, be it one that cannot be read; {@link Studio#restore} brings it back. */
	public Trashed remove(String name) throws StudioException {
		refuseIfReadOnly();
		Optional<String> known = known(name);
		if (known.isEmpty()) throw new StudioException("there is no programme \"" + name + "\"" + Nearest.question(name, names()));
		return trash.put(KIND, known.get(), List.of(folder.resolve(known.get() + EXTENSION)));
	}

	private Path file(String name) throws StudioException {
		String safe = SafeName.of(name.strip());
		if (name.isBlank() || !safe.equals(name.strip()))
			throw new StudioException("a programme cannot be called \"" + name + "\"; \"" + safe + "\" would do");
		return folder.resolve(safe + EXTENSION);
	}

	private void refuseIfReadOnly() throws StudioException {
		if (readOnly) throw Faults.readOnly(folder.getParent());
	}
}
