// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

import gleaner.files.Faults;
import gleaner.files.StudioException;
import gleaner.studio.making.Making;
import gleaner.studio.making.MakingLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A debris file that was opened: how it was made and where its poems stand. Its text stays on disk and is read a piece at a time, however
 * long it is. Immutable: what is appended later is seen when it is opened again. Safe for use by several threads.
 */
public final class DebrisFile {
	private final String id;
	private final Making making;
	private final Path file;
	private final Body body;
	private final List<PoemSpan> poems;
	private final List<DebrisNote> notes;
	private final List<String> remarks;

	private DebrisFile(String id, Making making, Path file, Body body, List<PoemSpan> poems, List<DebrisNote> notes, List<String> remarks) {
		this.id = id;
		this.making = making;
		this.file = file;
		this.body = body;
		this.poems = Collections.unmodifiableList(poems);
		this.notes = List.copyOf(notes);
		this.remarks = List.copyOf(remarks);
	}

	static DebrisFile read(String id, Path file) throws StudioException {
		try {
			return look(id, file);
		} catch (StudioException e) {
			throw e;
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}

	private static DebrisFile look(String id, Path file) throws IOException {
		List<String> remarks = new ArrayList<>();
		Head head = Head.of(file);
		if (head.windowsLines()) remarks.add("An editor gave it Windows line ends; Gleaner reads them as plain ones.");
		Optional<SideCar> sideCar = sideCar(file, remarks);
		requireVersion(file, head);
		Optional<Making> making = MakingLines.read(head.lines());
		if (making.isEmpty()) {
			making = sideCar.map(SideCar::making);
			remarks.add("Gleaner cannot read the header above the text; the file beside it says how the text was made.");
		}
		if (making.isEmpty()) throw new StudioException(
				file + " has lost the record of how it was made: its header and the file beside it are missing; open it in a text editor");
		Body body = new Body(file, head.bytes(), head.windowsLines());
		Optional<SideCar.Body> noted = sideCar.flatMap(SideCar::body).filter(b -> fits(b, body, remarks));
		List<PoemSpan> poems = noted.isPresent() ? noted.get().poems()
				: Parting.findPoems(body, SoundText.of(making.get().request().prompt()), making.get().request().first());
		return new DebrisFile(id, making.get(), file, body, poems,
				sideCar.flatMap(SideCar::body).map(SideCar.Body::notes).orElse(List.of()), remarks);
	}

	private static void requireVersion(Path file, Head head) throws StudioException {
		int version = MakingLines.version(head.lines()).orElse(1);
		if (version > MakingLines.VERSION) throw new StudioException(
				"the debris has a newer format: " + file + " says format " + version + ", this Gleaner reads up to format "
						+ MakingLines.VERSION + "; get a newer Gleaner to open it");
	}

	private static Optional<SideCar> sideCar(Path file, List<String> remarks) {
		Path beside = SideCar.beside(file);
		try {
			SideCar sideCar = SideCar.read(beside);
			if (sideCar.body().isEmpty())
				remarks.add("The stream is still running or broke off; Gleaner found its poems by the lines between them.");
			return Optional.of(sideCar);
		} catch (StudioException e) {
			remarks.add(Files.exists(beside)
					? "The places of the poems are unreadable (" + e.getMessage() + "); Gleaner found them again by the lines between them."
					: "The file with the places of the poems is missing; Gleaner found them again by the lines between them.");
			return Optional.empty();
		}
	}

	private static boolean fits(SideCar.Body noted, Body body, List<String> remarks) {
		boolean same = body.bytes() == noted.bytes() && body.checksum() == noted.checksum()
				&& noted.poems().stream().allMatch(span -> span.end() <= body.length());
		if (!same) remarks.add("The text was changed later; Gleaner found its poems again by the lines between them.");
		return same;
	}

	public String id() {
		return id;
	}

	/** How it was made. */
	public Making making() {
		return making;
	}

	/** How many characters the body has: everything behind the header, with the lines that part the poems. */
	public long length() {
		return body.length();
	}

	/**
	 * The characters of the body from {@code from} to before {@code to}; those beyond its ends are left out. Reads the file.
	 *
	 * @throws StudioException if it cannot be read any more
	 */
	public String slice(long from, long to) throws StudioException {
		try {
			return body.slice(from, to);
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}

	/** Where the poems stand in the body, in their order. */
	public List<PoemSpan> poems() {
		return poems;
	}

	/** The text of one poem, without what parts it from the next. Reads the file. */
	public String poem(PoemSpan span) throws StudioException {
		return slice(span.offset(), span.end());
	}

	/** What the engine said about the poems, in their order. */
	public List<DebrisNote> notes() {
		return notes;
	}

	/** What is not as it was when the stream ended, in sentences for the poet; empty if all is well. */
	public List<String> remarks() {
		return remarks;
	}
}
