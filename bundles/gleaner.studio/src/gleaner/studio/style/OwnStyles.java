// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.style;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.engine.Style;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.NamedFiles;
import gleaner.files.StudioException;
import gleaner.files.Trash;
import gleaner.files.Trashed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The poet's own styles, in the studio's folder {@code styles}: of each a JSON object with the fields {@code format}, {@code engine},
 * {@code help} and {@code settings}, in a file of its name. What else stands in it stays when it is written again. Safe for use by several
 * threads.
 */
public final class OwnStyles {
	/** What styles are called in the trash. */
	public static final String KIND = "style";

	private static final String EXTENSION = ".json";
	private static final int FORMAT = 1;
	/** A larger file is none of ours, and is not read into memory. */
	private static final long LARGEST = 1 << 20;

	private final NamedFiles files;

	/**
	 * @param folder need not be there yet
	 * @param trash where removed ones go
	 */
	public OwnStyles(Path folder, Path trash, boolean readOnly) {
		files = new NamedFiles(folder, KIND, EXTENSION, new Trash(trash), readOnly);
	}

	/** The names of all, in the order of the alphabet. */
	public List<String> names() throws StudioException {
		return files.names();
	}

	/**
	 * All of them, in the order of the alphabet. Reads the files.
	 *
	 * @param onTrouble hears a sentence for each that cannot be read; the others are there all the same
	 */
	public List<OwnStyle> list(Consumer<String> onTrouble) {
		List<OwnStyle> styles = new ArrayList<>();
		try {
			for (String name : names()) {
				try {
					styles.add(read(name));
				} catch (StudioException e) {
					onTrouble.accept(e.getMessage());
				}
			}
		} catch (StudioException e) {
			onTrouble.accept(e.getMessage());
		}
		return List.copyOf(styles);
	}

	/** The name under which a style is kept, whatever capitals it was asked for with; nothing if there is none. */
	public Optional<String> known(String name) throws StudioException {
		return files.known(name);
	}

	/**
	 * Reads a style. Capitals do not count.
	 *
	 * @throws StudioException if there is none of this name, or it cannot be read
	 */
	public OwnStyle get(String name) throws StudioException {
		Optional<String> known = known(name);
		if (known.isEmpty()) throw files.missing(name, " of your own", "keep one first");
		return read(known.get());
	}

	private OwnStyle read(String name) throws StudioException {
		Path file = files.file(name);
		files.requireReadable(file, LARGEST);
		JsonFields json = JsonFile.read(file);
		json.requireFormat("the style", FORMAT);
		return new OwnStyle(json.text("engine"), new Style(name, json.optionalText("help").orElse(""), json.textMap("settings")));
	}

	/**
	 * Keeps a style, in one step, in place of the one of its name if there is one; capitals do not count.
	 *
	 * @throws StudioException if it cannot be called so, or cannot be written
	 */
	public void write(OwnStyle style) throws StudioException {
		Path file = files.toWrite(style.name());
		ObjectNode json = kept(file);
		json.put("format", FORMAT).put("engine", style.engine()).put("help", style.style().help());
		ObjectNode settings = json.putObject("settings");
		style.style().settings().forEach(settings::put);
		JsonFile.write(file, json);
	}

	/** What stands in a file that is written anew; nothing where it makes no sense. What a newer Gleaner wrote is not written over. */
	private static ObjectNode kept(Path file) throws StudioException {
		if (!Files.isRegularFile(file)) return JsonFile.object();
		JsonFields json;
		try {
			json = JsonFile.read(file);
		} catch (StudioException e) {
			return JsonFile.object();
		}
		if (json.has("format")) json.requireFormat("the style", FORMAT);
		return json.copy();
	}

	/**
	 * Gives a style another name.
	 *
	 * @throws StudioException if it cannot be called so, or another one is
	 */
	public void rename(String from, String to) throws StudioException {
		files.rename(get(from).name(), to);
	}

	/** Moves a style to the trash, be it one that cannot be read. */
	public Trashed remove(String name) throws StudioException {
		Optional<String> known = known(name);
		if (known.isEmpty()) throw files.missing(name, " of your own", "keep one first");
		return files.remove(known.get(), List.of());
	}

	/**
	 * Puts a style back that was removed.
	 *
	 * @throws StudioException if there is another of its name by now
	 */
	public void restore(Trashed removed) throws StudioException {
		files.restore(removed);
	}
}
