// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.layout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.Faults;
import gleaner.files.Folders;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.NamedFiles;
import gleaner.files.SafeName;
import gleaner.files.StudioException;
import gleaner.files.Trashed;
import gleaner.studio.Studio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
	/** What stands behind the name of the place of branches, if it is another window's or of letters. */
	private static final String ANOTHER = "(\\.\\d{1,3})?(\\.typed)?";
	/** A larger file is none of ours, and is not read into memory. */
	private static final long LARGEST = 1 << 24;

	private final Path folder;
	private final NamedFiles files;

	public Layouts(Studio studio) {
		folder = studio.folder().resolve(FOLDER);
		files = new NamedFiles(folder, KIND, EXTENSION, studio.trash(), studio.isReadOnly());
	}

	/** The names of all, in the order of the alphabet. */
	public List<String> names() throws StudioException {
		return files.names();
	}

	/** The name under which a layout is kept, whatever capitals it was asked for with; nothing if there is none. */
	public Optional<String> known(String name) throws StudioException {
		return files.known(name);
	}

	/**
	 * Reads a layout. Capitals do not count.
	 *
	 * @throws StudioException if there is none of this name, it cannot be read, or a newer Gleaner wrote it
	 */
	public Layout read(String name) throws StudioException {
		Optional<String> known = known(name);
		if (known.isEmpty()) throw files.missing(name, "", "keep one first");
		return LayoutCodec.read(fields(files.file(known.get())), known.get());
	}

	private JsonFields fields(Path file) throws StudioException {
		files.requireReadable(file, LARGEST);
		return JsonFile.read(file);
	}

	/**
	 * Keeps a layout, in one step, in place of the one of its name if there is one; capitals do not count.
	 *
	 * @throws StudioException if it cannot be called so, cannot be written, or the one in its place is of a newer Gleaner
	 */
	public void save(Layout layout) throws StudioException {
		Path file = files.toWrite(layout.name());
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
	private Optional<JsonFields> readable(Path file) {
		try {
			return Optional.of(fields(file));
		} catch (StudioException e) {
			return Optional.empty();
		}
	}

	/** Moves a layout and its branches to the trash, be it one that cannot be read; {@link Studio#restore} brings it back. */
	public Trashed remove(String name) throws StudioException {
		Optional<String> known = known(name);
		if (known.isEmpty()) throw files.missing(name, "", "keep one first");
		return files.remove(known.get(),
				allBranches(known.get()).stream().flatMap(each -> Stream.of(each, typed(each))).filter(Files::exists).toList());
	}

	/** Where the branches of a layout are kept, if it has any. */
	public Path branches(String name) throws StudioException {
		return branches(name, 1);
	}

	/**
	 * Where one of several windows keeps the branches of a layout while another has their place.
	 *
	 * @param number from 1, which is their place
	 */
	public Path branches(String name, int number) throws StudioException {
		return folder.resolve(known(name).orElse(SafeName.of(name.strip())) + BRANCHES + (number == 1 ? "" : "." + number));
	}

	/** All places where there are branches of a layout, or letters typed into them. */
	public List<Path> allBranches(String name) throws StudioException {
		if (!Files.isDirectory(folder)) return List.of();
		Path first = branches(name);
		String stem = first.getFileName().toString();
		try {
			return Folders.names(folder).stream().filter(each -> each.startsWith(stem))
					.filter(each -> each.substring(stem.length()).matches(ANOTHER))
					.map(each -> folder.resolve(each.endsWith(TYPED) ? each.substring(0, each.length() - TYPED.length()) : each)).distinct()
					.toList();
		} catch (IOException e) {
			throw Faults.reading(folder, e);
		}
	}

	/** Where it is noted what has been typed into branches since they were written, if anything. */
	public static Path typed(Path branches) {
		return branches.resolveSibling(branches.getFileName() + TYPED);
	}
}
