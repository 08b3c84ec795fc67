// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.programme;

import gleaner.files.Faults;
import gleaner.files.JsonFile;
import gleaner.files.NamedFiles;
import gleaner.files.StudioException;
import gleaner.files.Trashed;
import gleaner.studio.Studio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

	private final NamedFiles files;

	public Programmes(Studio studio) {
		files = new NamedFiles(studio.folder().resolve(FOLDER), KIND, EXTENSION, studio.trash(), studio.isReadOnly());
	}

	/** The names of all, in the order of the alphabet. */
	public List<String> names() throws StudioException {
		return files.names();
	}

	/** The name under which a programme is kept, whatever capitals it was asked for with; nothing if there is none. */
	public Optional<String> known(String name) throws StudioException {
		return files.known(name);
	}

	/**
	 * Reads a programme. Capitals do not count.
	 *
	 * @throws StudioException if there is none of this name, it cannot be read, or a newer Gleaner wrote it
	 */
	public Programme read(String name) throws StudioException {
		Optional<String> known = known(name);
		if (known.isEmpty()) throw files.missing(name, "", "make one first");
		return read(files.file(known.get()));
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
		Path file = files.toWrite(programme.name());
		JsonFile.write(file, ProgrammeCodec.write(programme, file));
	}

	/** Gives a programme another name. */
	public void rename(String from, String to) throws StudioException {
		files.rename(known(from).orElse(from), to);
	}

	/** Moves a programme to the trash, be it one that cannot be read; {@link Studio#restore} brings it back. */
	public Trashed remove(String name) throws StudioException {
		Optional<String> known = known(name);
		if (known.isEmpty()) throw files.missing(name, "", "make one first");
		return files.remove(known.get(), List.of());
	}
}
