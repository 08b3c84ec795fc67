// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.Nearest;
import gleaner.files.SafeName;
import gleaner.files.StudioException;
import gleaner.files.Trash;
import gleaner.files.Trashed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The poems of a studio: one plain text file each, {@code <title>.poem} in UTF-8, in the folder of poems or in folders below it (see
 * {@link Shelves}), and a folder {@code .provenance} with a side-car for each. A side-car that is missing, stale or broken never keeps a
 * text from opening: the poem's {@link Condition} tells. Safe for use by several threads at once.
 *
 * <p>A side-car holds a copy of the text that it is about, and the hash of the file that this takes the place of. It is written before the
 * text: killed in between, the file is still the old one, and the side-car has the new text with all its marks. That is told from an edit
 * outside by the hash and by which of the two was written last; then the poem is what was being saved.
 *
 * <p>A {@code .txt} or {@code .md} that somebody puts into the folder is no poem yet: see {@link ForeignTexts} and {@link #take}.
 */
public final class Poems {
	/** How many bytes a poem may have: more than that is a corpus. */
	public static final long LONGEST = 16L << 20;

	/** What a poem is called that has no title yet; further ones get a number. */
	public static final String UNTITLED = "Untitled";

	/** What poems are called in the trash. */
	public static final String KIND = "poem";

	private static final Pattern WITHOUT_TITLE = Pattern.compile(UNTITLED + "( \\d+)?");
	private static final String EXTENSION = ".poem";
	private static final int MOST_NAMED = 20;
	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss-SSS");

	private final Path folder;
	private final Path marks;
	private final SideCars sideCars;
	private final Path unsaved;
	private final Trash trash;
	private final FormNotes forms;
	private final PoemNotes notes;
	private final Shelves shelves;
	private final ForeignTexts foreign;
	private final boolean readOnly;

	/**
	 * @param folder the studio's folder of poems; need not be there yet
	 * @param trash where removed poems go
	 * @param readOnly whether nothing may be written
	 */
	public Poems(Path folder, Path trash, boolean readOnly) {
		this.folder = folder;
		this.marks = folder.resolve(".provenance");
		this.sideCars = new SideCars(marks);
		this.unsaved = folder.resolve(".unsaved");
		this.trash = new Trash(trash);
		this.forms = new FormNotes(folder.resolve(".forms"));
		this.notes = new PoemNotes(folder.resolve(".notes"));
		this.shelves = new Shelves(folder, EXTENSION, readOnly, this);
		this.foreign = new ForeignTexts(folder);
		this.readOnly = readOnly;
	}

	/** Whether nothing may be written. */
	public boolean isReadOnly() {
		return readOnly;
	}

	/**
	 * The titles of all poems, whatever folder they lie in: in the order that the poet gave, else in that of the alphabet. Empty if the
	 * folder is missing.
	 */
	public List<String> titles() throws StudioException {
		return shelves.titles();
	}

	/** In which folders the poems lie. */
	public Shelves shelves() {
		return shelves;
	}

	/** Whether this is what a poem is called that the poet has given no title: such a name is not to be printed. */
	public static boolean isUntitled(String title) {
		return WITHOUT_TITLE.matcher(title).matches();
	}

	/** Whether there is a poem of this title. */
	public boolean exists(String title) {
		try {
			return Files.exists(file(title));
		} catch (StudioException e) {
			return false;
		}
	}

	/** A title that no poem has yet and every system takes as a file's name, as much like the wish as can be. */
	public String freeTitle(String wish) throws StudioException {
		return SafeName.of(wish.isBlank() ? UNTITLED : wish, titles());
	}

	/**
	 * The file of a poem, whether there is one yet or not.
	 *
	 * @throws StudioException if no file can have this name
	 */
	public Path file(String title) throws StudioException {
		Optional<Path> there = shelves.find(title);
		if (there.isPresent()) return there.get();
		if (SafeName.of(title).equals(title)) return folder.resolve(title + EXTENSION);
		throw new StudioException("a poem cannot be called \"" + title + "\"; \"" + SafeName.of(title) + "\" would do");
	}

	/**
	 * Reads a poem. Line ends become {@code \n}; a file that is not UTF-8 is read as Windows-1252, and the condition says so.
	 *
	 * @throws StudioException if there is no such poem, or its text cannot be read
	 */
	public synchronized Poem read(String title) throws StudioException {
		Path file = file(title);
		if (!Files.exists(file)) {
			Optional<String> name = foreign.called(title, titles());
			if (name.isEmpty()) throw noPoem(title);
			return readForeign(name.get());
		}
		PoemFile read = PoemFile.read(file, title);
		Poem poem = sideCars.mark(title, read, file);
		if (read.isUtf8()) return poem;
		String sentence = file.getFileName()
				+ " is not in UTF-8, so Gleaner read it as Windows-1252. Check its letters before you save it.";
		return new Poem(title, poem.text(), poem.provenance(), poem.condition().and(sentence));
	}

	/** The names of the files in the folder of poems that are no poems yet, in the order of the alphabet. Empty if there are none. */
	public List<String> foreignFiles() throws StudioException {
		return foreign.names();
	}

	/** One of {@link #foreignFiles()} as the poem that it would be. Nothing is written. */
	private Poem readForeign(String name) throws StudioException {
		PoemFile read = PoemFile.read(foreign.file(name), name);
		String sentence = name + " is no poem yet; open it in the window to make it one"
				+ (read.isUtf8() ? "." : ". It is not in UTF-8, so Gleaner read it as Windows-1252.");
		return new Poem(ForeignTexts.title(name), read.text(), Harvest.unknown(read.text()).provenance(),
				new Condition(Condition.Kind.MISSING, sentence));
	}

	/**
	 * Makes a poem of one of {@link #foreignFiles()}. The file itself goes to the trash as it is, from where it can be put back.
	 *
	 * @return the title of the poem: the name of the file without its ending, or one like it that is free
	 */
	public synchronized String take(String name) throws StudioException {
		refuseIfReadOnly();
		Poem poem = readForeign(name);
		String title = freeTitle(ForeignTexts.title(name));
		write(title, poem.harvest());
		trash.put(KIND, name, List.of(foreign.file(name)));
		return title;
	}

	private StudioException noPoem(String title) throws StudioException {
		List<String> there = new ArrayList<>(titles());
		List<String> names = new ArrayList<>(there);
		for (String name : foreign.names()) names.add(ForeignTexts.title(name));
		there.addAll(foreign.names());
		String known = there.isEmpty() ? "it has none yet"
				: "there are: " + String.join(", ", there.size() <= MOST_NAMED ? there : there.subList(0, MOST_NAMED))
						+ (there.size() <= MOST_NAMED ? "" : " and " + (there.size() - MOST_NAMED) + " more");
		return new StudioException("there is no poem \"" + title + "\" in this studio" + Nearest.question(title, names) + ", " + known);
	}

	/**
	 * Writes a poem. A side-car that this Gleaner cannot read is kept aside first, under another name in the same folder.
	 *
	 * @throws StudioException if the title is no file's name, differs only in capitals from another poem's, or writing failed; then the old
	 * text is still there
	 */
	public synchronized void write(String title, Harvest poem) throws StudioException {
		refuseIfReadOnly();
		Path file = file(title);
		if (!Files.exists(file)) refuseIfTaken(title, title);
		keepAside(title);
		Harvest harvest = poem.withUnixLines();
		String replaces = PoemFile.hash(file);
		AtomicFile.write(sideCars.file(title), out -> out.write(HarvestFormat.write(harvest, replaces)));
		AtomicFile.write(target(file), HarvestWriter.wellFormed(harvest.text()));
	}

	/** Brings to an end what programs that were killed have left half saved. Goes through all poems: not for the UI thread. */
	public synchronized void settle() throws StudioException {
		if (readOnly) return;
		for (String title : titles()) {
			Path file = file(title);
			Optional<Harvest> saved = sideCars.cutOff(title, file);
			if (saved.isPresent()) AtomicFile.write(target(file), HarvestWriter.wellFormed(saved.get().text()));
		}
	}

	/** A link keeps pointing where it points. */
	private static Path target(Path file) throws StudioException {
		try {
			return Files.isSymbolicLink(file) ? file.toRealPath() : file;
		} catch (IOException e) {
			throw Faults.writing(file, e);
		}
	}

	private void keepAside(String title) throws StudioException {
		Optional<byte[]> sideCar = sideCars.read(title);
		if (sideCar.isEmpty() || HarvestFormat.parse(sideCar.get()) instanceof HarvestFormat.Reading.Whole) return;
		move(sideCars.file(title), marks.resolve(title + ".json.kept-" + now()));
	}

	/**
	 * Gives a poem another title.
	 *
	 * @throws StudioException if there is no such poem, or the new title is taken or no file's name
	 */
	public synchronized void rename(String title, String newTitle) throws StudioException {
		refuseIfReadOnly();
		Path from = file(title);
		if (title.equals(newTitle)) return;
		if (!Files.exists(from)) throw noPoem(title);
		refuseIfTaken(newTitle, title);
		Path to = from.resolveSibling(file(newTitle).getFileName());
		if (SafeName.key(title).equals(SafeName.key(newTitle))) {
			if (Files.exists(sideCars.file(title))) move(sideCars.file(title), sideCars.file(newTitle));
			moveLedger(title, ledger(newTitle));
			move(from, to);
			moveWith(title, newTitle);
			return;
		}
		Optional<byte[]> sideCar = sideCars.read(title);
		if (sideCar.isPresent()) AtomicFile.write(sideCars.file(newTitle), out -> out.write(sideCar.get()));
		moveLedger(title, ledger(newTitle));
		move(from, to);
		moveWith(title, newTitle);
		delete(sideCars.file(title));
		forgetUnsaved(title);
	}

	private void moveWith(String title, String newTitle) throws StudioException {
		forms.rename(title, newTitle);
		if (Files.exists(notes(title))) move(notes(title), notes(newTitle));
		shelves.renamed(title, newTitle);
	}

	/**
	 * Makes another poem like this one, with its marks, its ledger, its form and its notes, in the same folder and behind it.
	 *
	 * @return the title of the new one: that of the first with a number
	 */
	public synchronized String duplicate(String title) throws StudioException {
		refuseIfReadOnly();
		Poem poem = read(title);
		String copy = freeTitle(title);
		write(copy, poem.harvest());
		shelves.move(copy, shelves.of(title));
		if (!form(title).isEmpty()) forms.write(copy, form(title));
		notes.copy(title, copy);
		copy(ledger(title), ledger(copy));
		shelves.putBehind(copy, title);
		return copy;
	}

	private static void copy(Path from, Path to) throws StudioException {
		if (Files.exists(from)) AtomicFile.write(to, out -> Files.copy(from, out));
	}

	private void moveLedger(String title, Path to) throws StudioException {
		if (Files.exists(ledger(title))) move(ledger(title), to);
	}

	/** Moves a poem to the trash, with all that belongs to it. */
	public synchronized Trashed remove(String title) throws StudioException {
		refuseIfReadOnly();
		Path file = file(title);
		if (!Files.exists(file)) {
			Optional<String> name = foreign.called(title, titles());
			if (name.isEmpty()) throw noPoem(title);
			return trash.put(KIND, name.get(), List.of(foreign.file(name.get())));
		}
		List<Path> files = new ArrayList<>(List.of(file));
		files.addAll(sideFiles(title));
		return trash.put(KIND, title, files);
	}

	/** What lies beside a poem and goes where it goes. It need not be there. */
	private List<Path> sideFiles(String title) {
		return List.of(sideCars.file(title), ledger(title), forms.file(title), notes(title), unsavedFile(title));
	}

	/**
	 * Puts a poem back that was removed.
	 *
	 * @return its title: another one, if there is a poem of its own by now
	 */
	public synchronized String restore(Trashed removed) throws StudioException {
		refuseIfReadOnly();
		String file = removed.files().getFirst();
		if (!file.endsWith(EXTENSION)) {
			trash.restore(removed, place -> place);
			return removed.name();
		}
		String title = removed.name();
		boolean isTaken = titles().stream().anyMatch(other -> SafeName.key(other).equals(SafeName.key(title)));
		String newTitle = isTaken ? freeTitle(title) : title;
		trash.restore(removed, place -> {
			int name = place.lastIndexOf('/') + 1;
			return place.startsWith(title, name) ? place.substring(0, name) + newTitle + place.substring(name + title.length()) : place;
		});
		return newTitle;
	}

	/** The form that a poem is meant to have, as it was noted; empty for none. */
	public synchronized String form(String title) throws StudioException {
		return forms.read(title);
	}

	/** Notes the form that a poem is meant to have; empty for none. */
	public synchronized void setForm(String title, String form) throws StudioException {
		refuseIfReadOnly();
		forms.write(title, form);
	}

	/** What the poet has noted beside a poem; empty for nothing. */
	public synchronized String noted(String title) throws StudioException {
		return notes.read(title);
	}

	/** Writes down what the poet notes beside a poem; empty for nothing. */
	public synchronized void note(String title, String text) throws StudioException {
		refuseIfReadOnly();
		notes.write(title, text);
	}

	/** The plain text file of a poem's notes; need not be there. */
	public Path notes(String title) {
		return notes.file(title);
	}

	/** Keeps a poem as it stands in an editor, unsaved, in case the program ends before it is saved. */
	public synchronized void keepUnsaved(String title, Harvest poem) throws StudioException {
		refuseIfReadOnly();
		AtomicFile.write(unsavedFile(title), out -> out.write(HarvestFormat.write(poem)));
	}

	/** What was kept of a poem and never saved. Empty if there is nothing, or nothing that can be read. */
	public synchronized Optional<Harvest> unsaved(String title) {
		try {
			return Optional.of(HarvestFormat.read(Files.readAllBytes(unsavedFile(title))));
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	/** Forgets what {@link #keepUnsaved} kept: the poem has been saved, or the poet does not want it. */
	public synchronized void forgetUnsaved(String title) throws StudioException {
		delete(unsavedFile(title));
	}

	private Path unsavedFile(String title) {
		return unsaved.resolve(title + ".json");
	}

	private static void delete(Path file) throws StudioException {
		try {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			throw Faults.writing(file, e);
		}
	}

	/** The file in which the carving of a poem is noted, see {@code gleaner.studio.ledger}; need not be there. */
	public Path ledger(String title) {
		return marks.resolve(title + ".ledger");
	}

	private void refuseIfReadOnly() throws StudioException {
		if (readOnly) throw Faults.readOnly(folder.getParent());
	}

	private void refuseIfTaken(String title, String except) throws StudioException {
		for (String other : titles())
			if (SafeName.key(other).equals(SafeName.key(title)) && !other.equals(except))
				throw new StudioException("there is already a poem \"" + other + "\"; choose another title than \"" + title + "\"");
	}

	private static String now() {
		return LocalDateTime.now().format(MOMENT);
	}

	private static void move(Path from, Path to) throws StudioException {
		try {
			Files.createDirectories(to.getParent());
			Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException e) {
			throw Faults.writing(to, e);
		}
	}
}
