package gleaner.studio.debris;

import gleaner.files.Faults;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/** A debris file, read. Immutable: what is appended later is seen when it is opened again. */
public final class DebrisFile {
	/** A debris file has fewer bytes than this; a larger one was made by something else. */
	private static final long LARGEST = DebrisWriter.LARGEST * 3 + (1 << 20);

	private final String id;
	private final DebrisHeader header;
	private final String text;
	private final List<PoemSpan> poems;
	private final List<DebrisNote> notes;
	private final List<String> remarks;

	private DebrisFile(String id, DebrisHeader header, String text, List<PoemSpan> poems, List<DebrisNote> notes, List<String> remarks) {
		this.id = id;
		this.header = header;
		this.text = text;
		this.poems = Collections.unmodifiableList(poems);
		this.notes = List.copyOf(notes);
		this.remarks = List.copyOf(remarks);
	}

	static DebrisFile read(String id, Path file) throws StudioException {
		List<String> remarks = new ArrayList<>();
		SplitText split = SplitText.of(content(file), remarks);
		Optional<SideCar> sideCar = sideCar(file, remarks);
		Optional<DebrisHeader> header = HeaderText.read(split.header());
		if (header.isEmpty()) {
			header = sideCar.map(SideCar::header);
			remarks.add("The header above the text cannot be read; the file beside it tells how the text was made.");
		}
		if (header.isEmpty()) throw new StudioException(file + " does not tell how it was made any more: it has no header, nor the file beside it; open it in a text editor");
		Optional<SideCar.Body> noted = sideCar.flatMap(SideCar::body).filter(b -> fits(b, split.body(), remarks));
		List<PoemSpan> poems = noted.isPresent() ? noted.get().poems() : Parting.findPoems(split.body(), SoundText.of(header.get().request().prompt()));
		return new DebrisFile(id, header.get(), split.body(), poems, sideCar.flatMap(SideCar::body).map(SideCar.Body::notes).orElse(List.of()), remarks);
	}

	private static String content(Path file) throws StudioException {
		try {
			if (Files.size(file) > LARGEST) throw new StudioException(file + " is too large to be debris; open it in a text editor");
			return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}

	private static Optional<SideCar> sideCar(Path file, List<String> remarks) {
		Path beside = SideCar.beside(file);
		try {
			SideCar sideCar = SideCar.read(beside);
			if (sideCar.body().isEmpty()) remarks.add("The stream is still running or was cut off; its poems were found by the lines between them.");
			return Optional.of(sideCar);
		} catch (StudioException e) {
			remarks.add(Files.exists(beside) ? "The places of the poems cannot be read (" + e.getMessage() + "); they were found again by the lines between them."
					: "The file with the places of the poems is missing; they were found again by the lines between them.");
			return Optional.empty();
		}
	}

	private static boolean fits(SideCar.Body noted, String body, List<String> remarks) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		CRC32C checksum = new CRC32C();
		checksum.update(bytes);
		boolean same = bytes.length == noted.bytes() && checksum.getValue() == noted.checksum() && noted.poems().stream().allMatch(span -> span.end() <= body.length());
		if (!same) remarks.add("The text was changed after it was made; its poems were found again by the lines between them.");
		return same;
	}

	public String id() {
		return id;
	}

	/** How it was made. */
	public DebrisHeader header() {
		return header;
	}

	/** The body: everything behind the header, with the lines that part the poems. */
	public String text() {
		return text;
	}

	/** Where the poems stand in the body, in their order. */
	public List<PoemSpan> poems() {
		return poems;
	}

	/** The text of one poem, without what parts it from the next. */
	public String poem(PoemSpan span) {
		return text.substring(Math.toIntExact(span.offset()), Math.toIntExact(span.end()));
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
