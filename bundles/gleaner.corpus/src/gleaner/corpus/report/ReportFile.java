// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.HeldLock;
import gleaner.files.StudioException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The reports of a corpus on disk, {@code cache/reports.jsonl}: the first line says which edition they are, then comes one report a
 * line. Lines that cannot be read are as good as missing. Only the places of the reports are held in memory. Not safe for use by
 * several threads; one program at a time can write: the one that holds the lock beside it.
 */
final class ReportFile implements AutoCloseable {
	private static final ObjectMapper MAPPER = new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
	private static final String HEADER = "{\"format\":1,\"edition\":" + Annotator.EDITION + "}\n";
	private static final byte[] HASH = "{\"hash\":\"".getBytes(StandardCharsets.UTF_8);
	/** A longer line was not written by Gleaner. */
	private static final int LONGEST = 256 << 20;
	/** Between two looks whether others are done. */
	private static final int PAUSE_MILLIS = 50;

	private record Place(long offset, int length) {
	}

	private final Path path;
	private final Map<String, Place> places = new HashMap<>();
	private RandomAccessFile file;
	private Optional<HeldLock> lock = Optional.empty();
	private long end;
	private long lines;

	private ReportFile(Path path) {
		this.path = path;
	}

	/** The file of a corpus that lies in this folder. */
	static Path in(Path corpus) {
		return corpus.resolve("cache").resolve("reports.jsonl");
	}

	/** Opens the reports to read them; there are none if the file is missing or of another edition. */
	static ReportFile read(Path corpus) throws StudioException {
		ReportFile reports = new ReportFile(in(corpus));
		try {
			if (!Files.isRegularFile(reports.path)) return reports;
			reports.file = new RandomAccessFile(reports.path.toFile(), "r");
			reports.index();
			return reports;
		} catch (IOException e) {
			reports.close();
			throw Faults.reading(reports.path, e);
		}
	}

	/**
	 * Opens the reports to add to them; as long as somebody else adds to them, in this program or in another, it waits. What a killed
	 * program left half written is cut off.
	 *
	 * @param waiting is run now and then while it waits
	 * @throws StudioException if the file cannot be written
	 * @throws InterruptedException if the thread was interrupted while it waited
	 */
	static ReportFile write(Path corpus, Runnable waiting) throws StudioException, InterruptedException {
		ReportFile reports = new ReportFile(in(corpus));
		try {
			Files.createDirectories(reports.path.getParent());
			reports.lock(waiting);
			reports.file = new RandomAccessFile(reports.path.toFile(), "rw");
			if (!reports.index()) reports.begin();
			reports.file.setLength(reports.end);
			return reports;
		} catch (IOException e) {
			reports.close();
			throw Faults.writing(reports.path, e);
		}
	}

	/** Not the file itself: many systems would let go of a lock on it as soon as this program had read it once more. */
	private void lock(Runnable waiting) throws IOException, InterruptedException {
		Path file = path.resolveSibling("." + path.getFileName() + ".lock");
		for (lock = HeldLock.tryTake(file); lock.isEmpty(); lock = HeldLock.tryTake(file)) {
			waiting.run();
			Thread.sleep(PAUSE_MILLIS);
		}
	}

	private void begin() throws IOException {
		places.clear();
		lines = 0;
		file.setLength(0);
		file.seek(0);
		file.write(HEADER.getBytes(StandardCharsets.UTF_8));
		end = file.getFilePointer();
	}

	/** Finds the reports; answers false if the file is not of this edition. */
	private boolean index() throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 18)) {
			byte[] header = in.readNBytes(HEADER.length());
			if (!HEADER.equals(new String(header, StandardCharsets.UTF_8))) return false;
			end = header.length;
			byte[] start = new byte[HASH.length + TextHash.LENGTH];
			long at = end;
			int length = 0;
			int last = 0;
			for (int b = in.read(); b >= 0; b = in.read()) {
				if (b != '\n') {
					if (length < start.length) start[length] = (byte) b;
					if (length < LONGEST) length++;
					last = b;
					continue;
				}
				if (last == '}') note(start, at, length);
				at += length + 1L;
				end = at;
				lines++;
				length = 0;
			}
			return true;
		}
	}

	private void note(byte[] start, long at, int length) {
		if (length <= start.length || length == LONGEST) return;
		for (int i = 0; i < HASH.length; i++) if (start[i] != HASH[i]) return;
		places.put(new String(start, HASH.length, TextHash.LENGTH, StandardCharsets.ISO_8859_1), new Place(at, length));
	}

	/** The report of a text; nothing if there is none, or it cannot be read. */
	Optional<PoemReport> get(String hash) throws StudioException {
		Place place = places.get(hash);
		if (place == null) return Optional.empty();
		byte[] line = new byte[place.length];
		try {
			file.seek(place.offset);
			file.readFully(line);
			PoemReport report = MAPPER.readValue(line, PoemReport.class);
			return report.hash().equals(hash) ? Optional.of(report) : Optional.empty();
		} catch (JsonProcessingException e) {
			return Optional.empty();
		} catch (IOException e) {
			throw Faults.reading(path, e);
		}
	}

	/** Writes a report behind the others; it is with the system when this returns. */
	void add(PoemReport report) throws StudioException {
		try {
			byte[] line = (MAPPER.writeValueAsString(report) + "\n").getBytes(StandardCharsets.UTF_8);
			file.seek(end);
			file.write(line);
			places.put(report.hash(), new Place(end, line.length - 1));
			end += line.length;
			lines++;
		} catch (IOException e) {
			throw Faults.writing(path, e);
		}
	}

	/** How many lines are there for nothing: reports of texts that have changed, and lines that cannot be read. */
	long dead(Set<String> living) {
		return lines - places.keySet().stream().filter(living::contains).count();
	}

	/** Writes the file anew with the reports of these texts only, in one step, and closes it. */
	void compact(Set<String> living) throws StudioException {
		Map<String, Place> kept = new LinkedHashMap<>();
		places.entrySet().stream().filter(e -> living.contains(e.getKey()))
				.sorted((a, b) -> Long.compare(a.getValue().offset, b.getValue().offset)).forEach(e -> kept.put(e.getKey(), e.getValue()));
		AtomicFile.write(path, out -> {
			out.write(HEADER.getBytes(StandardCharsets.UTF_8));
			for (Place place : kept.values()) {
				byte[] line = new byte[place.length];
				file.seek(place.offset);
				file.readFully(line);
				out.write(line);
				out.write('\n');
			}
		});
		close();
	}

	@Override
	public void close() {
		try {
			if (file != null) file.close();
		} catch (IOException e) {
			// Nothing was left to be written: every report goes to the system at once.
			return;
		} finally {
			lock.ifPresent(HeldLock::close);
		}
	}
}
