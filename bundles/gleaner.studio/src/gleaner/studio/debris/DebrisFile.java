package gleaner.studio.debris;

import gleaner.studio.StudioException;
import gleaner.studio.files.Faults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/** A debris file, read. Immutable: what is appended later is seen when it is opened again. */
public final class DebrisFile {
	private final String id;
	private final DebrisHeader header;
	private final String text;
	private final List<PoemSpan> poems;
	private final List<String> remarks;

	private DebrisFile(String id, DebrisHeader header, String text, List<PoemSpan> poems, List<String> remarks) {
		this.id = id;
		this.header = header;
		this.text = text;
		this.poems = List.copyOf(poems);
		this.remarks = List.copyOf(remarks);
	}

	static DebrisFile read(String id, Path file) throws StudioException {
		String whole = content(file);
		int end = whole.indexOf("\n" + HeaderText.LAST_LINE + "\n");
		String body = end < 0 ? whole : whole.substring(end + HeaderText.LAST_LINE.length() + 2);
		List<String> remarks = new ArrayList<>();
		Optional<SideCar> sideCar = sideCar(file, remarks);
		Optional<DebrisHeader> header = end < 0 ? Optional.empty() : HeaderText.read(whole.substring(0, end).lines().toList());
		if (header.isEmpty()) {
			remarks.add("The header at the top of the text cannot be read" + (sideCar.isPresent() ? "; the file beside it tells the same." : "."));
			header = sideCar.map(SideCar::header);
		}
		if (header.isEmpty()) throw new StudioException(file + " has no header that tells how it was made; it is plain text now, open it in any editor");
		Optional<List<PoemSpan>> noted = sideCar.flatMap(SideCar::body).filter(b -> fits(b, body, remarks)).map(SideCar.Body::poems);
		List<PoemSpan> poems = noted.isPresent() ? noted.get() : Parting.findPoems(body, header.get().request().prompt());
		return new DebrisFile(id, header.get(), body, poems, remarks);
	}

	private static String content(Path file) throws StudioException {
		try {
			return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw Faults.reading(file, e);
		} catch (OutOfMemoryError e) {
			throw new StudioException(file + " is too large to be shown whole; open it in a text editor", e);
		}
	}

	private static Optional<SideCar> sideCar(Path file, List<String> remarks) {
		Path beside = SideCar.beside(file);
		try {
			SideCar sideCar = SideCar.read(beside);
			if (sideCar.body().isEmpty()) remarks.add("The stream was cut off, or is still running; its poems were found again by the lines between them.");
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
		boolean same = bytes.length == noted.bytes() && checksum.getValue() == noted.checksum()
				&& noted.poems().stream().allMatch(span -> span.end() <= body.length());
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

	/** The text of one poem. */
	public String poem(PoemSpan span) {
		return text.substring(Math.toIntExact(span.offset()), Math.toIntExact(span.end()));
	}

	/** What is not as it was when the stream ended, in sentences for the poet; empty if all is well. */
	public List<String> remarks() {
		return remarks;
	}
}
