package gleaner.studio.poem;

import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.SafeName;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The poems of a studio: one plain text file each, {@code <title>.poem} in UTF-8, in the folder of poems or in folders below it (see
 * {@link Shelves}), and a folder {@code .provenance} with a side-car for each. A side-car that is missing, stale or broken never keeps a
 * text from opening: the poem's {@link Condition} tells. Safe for use by several threads at once.
 *
 * <p>A side-car holds a copy of the text that it is about. It is written before the text: killed in between, the text is the old one,
 * whole, and the marks are set anew where it is the same as the copy.
 */
public final class Poems {
	/** How many bytes a poem may have: more than that is a corpus. */
	public static final long LONGEST = 16L << 20;

	/** What a poem is called that has no title yet; further ones get a number. */
	public static final String UNTITLED = "Untitled";

	private static final Pattern WITHOUT_TITLE = Pattern.compile(UNTITLED + "( \\d+)?");
	private static final String EXTENSION = ".poem";
	private static final Charset FOREIGN = Charset.forName("windows-1252");
	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss-SSS");

	private final Path folder;
	private final Path marks;
	private final Path unsaved;
	private final Path trash;
	private final FormNotes forms;
	private final PoemNotes notes;
	private final Shelves shelves;
	private final boolean readOnly;

	/**
	 * @param folder the studio's folder of poems; need not be there yet
	 * @param trash where removed poems go
	 * @param readOnly whether nothing may be written
	 */
	public Poems(Path folder, Path trash, boolean readOnly) {
		this.folder = folder;
		this.marks = folder.resolve(".provenance");
		this.unsaved = folder.resolve(".unsaved");
		this.trash = trash;
		this.forms = new FormNotes(folder.resolve(".forms"));
		this.notes = new PoemNotes(folder.resolve(".notes"));
		this.shelves = new Shelves(folder, EXTENSION, readOnly, this);
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
		byte[] bytes = bytes(file, title);
		Optional<String> utf8 = decode(bytes);
		String text = unixLines(utf8.orElseGet(() -> new String(bytes, FOREIGN)));
		Poem poem = mark(title, text);
		if (utf8.isPresent()) return poem;
		String sentence = file.getFileName()
				+ " is not in UTF-8 and was read as Windows-1252: look whether its letters are right before you save it.";
		return new Poem(title, text, poem.provenance(), poem.condition().and(sentence));
	}

	private static byte[] bytes(Path file, String title) throws StudioException {
		try {
			if (!Files.exists(file)) throw new StudioException("there is no poem \"" + title + "\" in this studio");
			if (Files.size(file) > LONGEST)
				throw new StudioException("\"" + title + "\" has " + (Files.size(file) >> 20) + " MB, a poem may have " + (LONGEST >> 20)
						+ ": import it as a corpus instead");
			return Files.readAllBytes(file);
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}

	private static Optional<String> decode(byte[] bytes) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
		} catch (CharacterCodingException e) {
			return Optional.empty();
		}
	}

	private static String unixLines(String text) {
		return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
	}

	/** Sets a text's marks as its side-car has them. */
	private Poem mark(String title, String text) {
		Optional<byte[]> sideCar = sideCar(title);
		if (sideCar.isEmpty()) {
			if (text.isEmpty()) return poem(title, Harvest.EMPTY, Condition.SOUND);
			return unmarked(title, text, Condition.Kind.MISSING,
					"Nobody has noted yet where the words of \"" + title + "\" are from; what you add from now on will be known.");
		}
		return switch (HarvestFormat.parse(sideCar.get())) {
		case HarvestFormat.Reading.Whole(Harvest marked) ->
			marked.text().equals(text) ? poem(title, marked, Condition.SOUND) : realigned(title, text, marked);
		case HarvestFormat.Reading.Newer(int format) ->
			unmarked(title, text, Condition.Kind.NEWER, "The marks of \"" + title + "\" were made by a newer Gleaner (format " + format
					+ ", this one reads up to " + HarvestFormat.VERSION + "); when you save, they are kept aside.");
		case HarvestFormat.Reading.Broken(String why) -> unmarked(title, text, Condition.Kind.UNREADABLE,
				"The marks of \"" + title + "\" cannot be read (" + why + "); when you save, they are kept aside.");
		};
	}

	/** Empty if there is none; without sense if it cannot be read. */
	private Optional<byte[]> sideCar(String title) {
		Path file = marks(title);
		try {
			if (!Files.exists(file)) return Optional.empty();
			return Optional.of(Files.size(file) > 16 * LONGEST ? new byte[0] : Files.readAllBytes(file));
		} catch (IOException e) {
			return Optional.of(new byte[0]);
		}
	}

	private static Poem poem(String title, Harvest harvest, Condition condition) {
		return new Poem(title, harvest.text(), harvest.provenance(), condition);
	}

	private static Poem unmarked(String title, String text, Condition.Kind kind, String sentence) {
		return poem(title, Harvest.unknown(text), new Condition(kind, sentence));
	}

	private static Poem realigned(String title, String text, Harvest marked) {
		Harvest harvest = marked.follow(text);
		Shares lost = harvest.provenance().shares(text);
		String sentence = "\"" + title + "\" was edited outside Gleaner: of its " + lost.total() + " letters " + lost.unknown()
				+ " are of unknown origin now.";
		return poem(title, harvest, new Condition(Condition.Kind.REALIGNED, sentence));
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
		AtomicFile.write(marks(title), out -> out.write(HarvestFormat.write(harvest)));
		AtomicFile.write(target(file), HarvestWriter.wellFormed(harvest.text()));
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
		Optional<byte[]> sideCar = sideCar(title);
		if (sideCar.isEmpty() || HarvestFormat.parse(sideCar.get()) instanceof HarvestFormat.Reading.Whole) return;
		move(marks(title), marks.resolve(title + ".json.kept-" + now()));
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
		if (!Files.exists(from)) throw new StudioException("there is no poem \"" + title + "\" in this studio");
		refuseIfTaken(newTitle, title);
		Path to = from.resolveSibling(file(newTitle).getFileName());
		if (SafeName.key(title).equals(SafeName.key(newTitle))) {
			if (Files.exists(marks(title))) move(marks(title), marks(newTitle));
			moveLedger(title, ledger(newTitle));
			move(from, to);
			moveWith(title, newTitle);
			return;
		}
		Optional<byte[]> sideCar = sideCar(title);
		if (sideCar.isPresent()) AtomicFile.write(marks(newTitle), out -> out.write(sideCar.get()));
		moveLedger(title, ledger(newTitle));
		move(from, to);
		moveWith(title, newTitle);
		delete(marks(title));
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

	/** Takes a poem out of the studio, to the trash, from where it can be put back by hand. */
	public synchronized void remove(String title) throws StudioException {
		refuseIfReadOnly();
		Path file = file(title);
		if (!Files.exists(file)) throw new StudioException("there is no poem \"" + title + "\" in this studio");
		String kept = title + " " + now();
		move(file, trash.resolve(kept + EXTENSION));
		if (Files.exists(marks(title))) move(marks(title), trash.resolve(kept + ".json"));
		forms.forget(title);
		if (Files.exists(notes(title))) move(notes(title), trash.resolve(kept + ".notes.txt"));
		moveLedger(title, trash.resolve(kept + ".ledger"));
		forgetUnsaved(title);
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
		AtomicFile.write(unsaved.resolve(title + ".json"), out -> out.write(HarvestFormat.write(poem)));
	}

	/** What was kept of a poem and never saved. Empty if there is nothing, or nothing that can be read. */
	public synchronized Optional<Harvest> unsaved(String title) {
		try {
			return Optional.of(HarvestFormat.read(Files.readAllBytes(unsaved.resolve(title + ".json"))));
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	/** Forgets what {@link #keepUnsaved} kept: the poem has been saved, or the poet does not want it. */
	public synchronized void forgetUnsaved(String title) throws StudioException {
		delete(unsaved.resolve(title + ".json"));
	}

	private static void delete(Path file) throws StudioException {
		try {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			throw Faults.writing(file, e);
		}
	}

	private Path marks(String title) {
		return marks.resolve(title + ".json");
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
				throw new StudioException("there is already a poem \"" + other + "\": choose another title than \"" + title + "\"");
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
