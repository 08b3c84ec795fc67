// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.style;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.engine.Style;
import gleaner.files.Faults;
import gleaner.files.Folders;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.Nearest;
import gleaner.files.SafeName;
import gleaner.files.StudioException;
import gleaner.files.Trash;
import gleaner.files.Trashed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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

	private final Path folder;
	private final Trash trash;
	private final boolean readOnly;

	/**
	 * @param folder need not be there yet
	 * @param trash where removed ones go
	 */
	public OwnStyles(Path folder, Path trash, boolean readOnly) {
		this.folder = folder;
		this.trash = new Trash(trash);
		this.readOnly = readOnly;
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
					styles.add(read(name, folder.resolve(name + EXTENSION)));
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
		String key = SafeName.key(name.strip());
		return names().stream().filter(each -> SafeName.key(each).equals(key)).findFirst();
	}

	/**
	 * Reads a style. Capitals do not count.
	 *
	 * @throws StudioException if there is none of this name, or it cannot be read
	 */
	public OwnStyle get(String name) throws StudioException {
		Optional<String> known = known(name);
		if (known.isPresent()) return read(known.get(), folder.resolve(known.get() + EXTENSION));
		List<String> names = names();
		throw new StudioException("there is no style \"" + name + "\" of your own" + Nearest.question(name, names)
				+ (names.isEmpty() ? "; keep one first" : "; there are: " + String.join(", ", names)));
	}

	private static OwnStyle read(String name, Path file) throws StudioException {
		JsonFields json = fields(file);
		return new OwnStyle(json.text("engine"), new Style(name, json.optionalText("help").orElse(""), json.textMap("settings")));
	}

	private static JsonFields fields(Path file) throws StudioException {
		try {
			if (!Files.isRegularFile(file)) throw new StudioException(file + " is not a file; move it aside");
			if (Files.size(file) > LARGEST) throw new StudioException(
					file + " is too large for a style: it has " + Files.size(file) + " bytes, at most " + LARGEST
							+ " are read; move it aside");
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
		JsonFields json = JsonFile.read(file);
		json.requireFormat("the style", FORMAT);
		return json;
	}

	/**
	 * Keeps a style, in one step, in place of the one of its name if there is one; capitals do not count.
	 *
	 * @throws StudioException if it cannot be called so, or cannot be written
	 */
	public void write(OwnStyle style) throws StudioException {
		refuseIfReadOnly();
		Optional<String> known = known(style.name());
		Path file = known.isPresent() ? folder.resolve(known.get() + EXTENSION) : file(style.name());
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
		refuseIfReadOnly();
		String old = get(from).name();
		Path target = file(to);
		Optional<String> taken = known(to);
		if (taken.isPresent() && !taken.get().equals(old))
			throw new StudioException("there is a style \"" + taken.get() + "\" already; choose another name, or remove that one");
		try {
			Files.move(folder.resolve(old + EXTENSION), target);
		} catch (IOException e) {
			throw Faults.writing(target, e);
		}
	}

	/** Moves a style to the trash, be it one that cannot be read. */
	public Trashed remove(String name) throws StudioException {
		refuseIfReadOnly();
		String known = known(name).isPresent() ? known(name).get() : get(name).name();
		return trash.put(KIND, known, List.of(folder.resolve(known + EXTENSION)));
	}

	/**
	 * Puts a style back that was removed.
	 *
	 * @throws StudioException if there is another of its name by now
	 */
	public void restore(Trashed removed) throws StudioException {
		refuseIfReadOnly();
		trash.restore(removed, place -> place);
	}

	/** The file of a new style. */
	private Path file(String name) throws StudioException {
		String safe = SafeName.of(name.strip());
		if (name.isBlank() || !safe.equals(name.strip()))
			throw new StudioException("a style cannot be called \"" + name + "\"; \"" + safe + "\" would do");
		return folder.resolve(safe + EXTENSION);
	}

	private void refuseIfReadOnly() throws StudioException {
		if (readOnly) throw Faults.readOnly(folder.getParent());
	}
}
