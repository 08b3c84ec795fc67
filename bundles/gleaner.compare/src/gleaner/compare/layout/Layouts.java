// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.layout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.Faults;
import gleaner.files.Folders;
import gleaner.files.JsonFields;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The layouts of a studio, in its folder {@code comparisons}: of each a JSON object in a file of its name, and beside it, where there are
 * some, its branches. Fields that are not known stay when it is written again. Safe for use by several threads; none is the UI thread.
 */
public final class Layouts {
	/** What layouts are called in the trash. */
	public static final String KIND = "layout";
	/** The folder's name. */
	public static final String FOLDER = "comparisons";

	private static final String EXTENSION = ".json";
	private static final String BRANCHES = ".branches";
	private static final String TYPED = ".typed";
	/** A larger file is none of ours, and is not read into memory. */
	private static final long LARGEST = 1 << 24;

	private final Path folder;
	private final Trash trash;
	private final boolean readOnly;

	public Layouts(Studio studio) {
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

	/** The name under which a layout is kept, whatever capitals it was asked for with; nothing if there is none. */
	public Optional<String> known(String name) throws StudioException {
		String key = SafeName.key(name.strip());
		return names().stream().filter(each -> SafeName.key(each).equals(key)).findFirst();
	}

	/**
	 * Reads a layout. Capitals do not count.
	 *
	 * @throws StudioException if there is none of this name, it cannot be read, or a newer Gleaner wrote it
	 */
	public Layout read(String name) throws StudioException {
		Optional<String> known = known(name);
		if (known.isEmpty()) {
			List<String> names = names();
			throw new StudioException("there is no layout \"" + name + "\"" + Nearest.question(name, names)
					+ (names.isEmpty() ? "; keep one first" : "; there are: " + String.join(", ", names)));
		}
		Path file = folder.resolve(known.get() + EXTENSION);
		return LayoutCodec.read(fields(file), known.get());
	}

	private static JsonFields fields(Path file) throws StudioException {
		try {
			if (Files.size(file) > LARGEST) throw new StudioException(
					file + " is too large for a layout: it has " + Files.size(file) + " bytes, at most " + LARGEST + " are read");
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
		return JsonFile.read(file);
	}

	/**
	 * Keeps a layout, in one step, in place of the one of its name if there is one; capitals do not count.
	 *
	 * @throws StudioException if it cannot be called so, cannot be written, or the one in its place is of a newer Gleaner
	 */
	public void save(Layout layout) throws StudioException {
		refuseIfReadOnly();
		Optional<String> known = known(layout.name());
		Path file = known.isPresent() ? folder.resolve(known.get() + EXTENSION) : file(layout.name());
		ObjectNode kept = JsonFile.object();
		if (Files.isRegularFile(file)) {
			Optional<JsonFields> there = readable(file);
			if (there.isPresent() && there.get().has("format")) there.get().requireFormat(LayoutCodec.WHAT, LayoutCodec.FORMAT);
			if (there.isPresent()) kept = there.get().copy();
		}
		kept.setAll(LayoutCodec.write(layout));
		JsonFile.write(file, kept);
	}

	/** What makes no sense is not worth keeping. */
	private static Optional<JsonFields> readable(Path file) {
		try {
			return Optional.of(fields(file));
		} catch (StudioException e) {
			return Optional.empty();
		}
	}

	/** Moves a layout and its branches to the trash, be it one that cannot be read; {@link Studio#restore} brings it back. */
	public Trashed remove(String name) throws StudioException {
		refuseIfReadOnly();
		Optional<String> known = known(name);
		if (known.isEmpty()) throw new StudioException("there is no layout \"" + name + "\"" + Nearest.question(name, names()));
		List<Path> files = new ArrayList<>();
		Path branches = branches(known.get());
		for (Path each : List.of(branches, typed(branches))) if (Files.exists(each)) files.add(each);
		files.add(folder.resolve(known.get() + EXTENSION));
		return trash.put(KIND, known.get(), files);
	}

	/** Where the branches of a layout are kept, if it has any. */
	public Path branches(String name) throws StudioException {
		return folder.resolve(known(name).orElse(SafeName.of(name.strip())) + BRANCHES);
	}

	/** Where it is noted what has been typed into branches since they were written, if anything. */
	public static Path typed(Path branches) {
		return branches.resolveSibling(branches.getFileName() + TYPED);
	}

	private Path file(String name) throws StudioException {
		String safe = SafeName.of(name.strip());
		if (name.isBlank() || !safe.equals(name.strip()))
			throw new StudioException("a layout cannot be called \"" + name + "\"; \"" + safe + "\" would do");
		return folder.resolve(safe + EXTENSION);
	}

	private void refuseIfReadOnly() throws StudioException {
		if (readOnly) throw Faults.readOnly(folder.getParent());
	}
}
