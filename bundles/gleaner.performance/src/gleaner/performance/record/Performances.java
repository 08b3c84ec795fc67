// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.record;

import gleaner.files.Faults;
import gleaner.files.Folders;
import gleaner.files.HeldLock;
import gleaner.files.JsonFile;
import gleaner.files.Nearest;
import gleaner.files.StudioException;
import gleaner.files.Trash;
import gleaner.files.Trashed;
import gleaner.performance.pace.Screen;
import gleaner.performance.programme.Programme;
import gleaner.studio.Studio;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The recorded performances of a studio, in its folder {@code performances}: a folder for each, named by the local time of its beginning.
 * Safe for use by several threads; none is the UI thread.
 */
public final class Performances {
	/** What performances are called in the trash. */
	public static final String KIND = "performance";
	/** The folder's name. */
	public static final String FOLDER = "performances";

	private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss");

	private final Path studio;
	private final Path folder;
	private final Trash trash;
	private final boolean readOnly;
	private final InstantSource timeOfDay;

	public Performances(Studio studio) {
		this(studio, InstantSource.system());
	}

	/**
	 * @param timeOfDay by which performances are named and dated. All times within one come from the show, whose clock is steady: whatever
	 *        the time of day does in the meantime
	 */
	Performances(Studio studio, InstantSource timeOfDay) {
		this.timeOfDay = timeOfDay;
		this.studio = studio.folder();
		folder = this.studio.resolve(FOLDER);
		trash = studio.trash();
		readOnly = studio.isReadOnly();
	}

	/**
	 * A performance in a list.
	 *
	 * @param name of its folder
	 * @param card what it was; nothing if its card cannot be read: then it can only be removed
	 * @param voice whether somebody's voice was recorded
	 * @param goesOn whether it is being recorded just now
	 */
	public record Entry(String name, Optional<Card> card, boolean voice, boolean goesOn) {
	}

	/** All there are, the newest first. Reads their cards. */
	public List<Entry> list() throws StudioException {
		List<Entry> all = new ArrayList<>();
		for (String name : names()) all.add(entry(name));
		return all;
	}

	private Entry entry(String name) {
		Path here = folder.resolve(name);
		Optional<Card> card;
		try {
			card = Optional.of(Card.read(JsonFile.read(here.resolve(RecordingFolder.CARD))));
		} catch (StudioException e) {
			card = Optional.empty();
		}
		return new Entry(name, card, Files.isRegularFile(RecordingFolder.voice(here)), isRecorded(here));
	}

	private static boolean isRecorded(Path here) {
		return HeldLock.isHeld(here.resolve(RecordingFolder.LOCK));
	}

	/** The names of all, the newest first. */
	public List<String> names() throws StudioException {
		if (!Files.isDirectory(folder)) return List.of();
		try {
			return Folders.names(folder).stream().filter(name -> Files.isRegularFile(folder.resolve(name).resolve(RecordingFolder.CARD)))
					.sorted(Comparator.reverseOrder()).toList();
		} catch (IOException e) {
			throw Faults.reading(folder, e);
		}
	}

	/**
	 * The full name of a performance of which somebody says the name, its end, or {@code last}.
	 *
	 * @throws StudioException if there is none, or several are meant
	 */
	public String known(String name) throws StudioException {
		List<String> names = names();
		if (names.contains(name)) return name;
		if (name.equals("last") && !names.isEmpty()) return names.getFirst();
		List<String> meant = names.stream().filter(each -> !name.isBlank() && each.endsWith(name)).toList();
		if (meant.size() == 1) return meant.getFirst();
		if (meant.size() > 1)
			throw new StudioException("several performances end with \"" + name + "\": " + String.join(", ", meant) + "; write more of it");
		throw new StudioException("there is no performance \"" + name + "\"" + Nearest.question(name, names)
				+ (names.isEmpty() ? "; there is none yet" : "; there are: " + String.join(", ", names)));
	}

	/**
	 * Reads a performance.
	 *
	 * @param name as {@link #known} takes it
	 */
	public Recording open(String name) throws StudioException {
		return Recording.read(folder.resolve(known(name)));
	}

	/**
	 * Begins to record one: its folder and card are on disk when this returns.
	 *
	 * @param onTrouble hears, once, that something cannot be written any more; the show goes on. Comes from any thread
	 * @throws StudioException if nothing can be recorded; the sentence says why
	 */
	public Recorder begin(Programme programme, Screen screen, Consumer<String> onTrouble) throws StudioException {
		if (readOnly) throw Faults.readOnly(studio);
		Instant began = timeOfDay.instant();
		String name = NAME.format(LocalDateTime.ofInstant(began, ZoneId.systemDefault()));
		for (int n = 1;; n++) {
			Path here = folder.resolve(n == 1 ? name : name + "_" + n);
			try {
				Files.createDirectories(folder);
				Files.createDirectory(here);
				return new Recorder(here, new Card(programme, screen, began, Optional.empty(), 0, 0), timeOfDay, onTrouble);
			} catch (FileAlreadyExistsException e) {
				continue;
			} catch (IOException e) {
				throw Faults.writing(here, e);
			}
		}
	}

	/**
	 * Moves a performance to the trash; {@link Studio#restore} brings it back.
	 *
	 * @throws StudioException if there is none, or it is being recorded
	 */
	public Trashed remove(String name) throws StudioException {
		if (readOnly) throw Faults.readOnly(studio);
		String known = known(name);
		Path here = folder.resolve(known);
		if (isRecorded(here)) throw new StudioException("the performance " + known + " is being recorded; end it first");
		return trash.put(KIND, known, List.of(here));
	}
}
