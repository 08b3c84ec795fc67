// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.ledger;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.HarvestFormat;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A ledger on the disk: a JSON object on each line, only ever appended to. A line that was torn when the program was killed is passed
 * over.
 *
 * <pre>{"format":1,"at":"2016-12-09T18:39:18Z","kind":"swap","offset":12,"removed":"water","inserted":{ … as in a {@link HarvestFormat}
 * }}</pre>
 */
public final class LedgerFile {
	/** The newest version that is read and written: of each line that of what was inserted. */
	public static final int VERSION = HarvestFormat.VERSION;

	private static final ObjectMapper JSON = new ObjectMapper();
	private static final long LARGEST = 256L << 20;

	private final Path file;

	/** @param file need not be there yet */
	public LedgerFile(Path file) {
		this.file = file;
	}

	/**
	 * Appends steps and gives them to the system before it returns. With a stream, not a channel: a channel would close for good if the
	 * thread was interrupted.
	 */
	public synchronized void append(List<Step> steps) throws StudioException {
		if (steps.isEmpty()) return;
		StringBuilder lines = new StringBuilder();
		for (Step step : steps) lines.append(line(step)).append('\n');
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
				long end = out.length();
				boolean isTorn = end > 0 && lastByte(out, end) != '\n';
				out.seek(end);
				out.write(((isTorn ? "\n" : "") + lines).getBytes(StandardCharsets.UTF_8));
			}
		} catch (IOException e) {
			throw Faults.writing(file, e);
		}
	}

	private static int lastByte(RandomAccessFile file, long end) throws IOException {
		file.seek(end - 1);
		return file.read();
	}

	static String line(Step step) {
		ObjectNode node = JSON.createObjectNode();
		node.put("format", HarvestFormat.version(step.inserted())).put("at", step.at().toString())
				.put("kind", step.kind().name().toLowerCase(Locale.ROOT)).put("offset", step.offset())
				.put("removed", wellFormed(step.removed()));
		String fields = node.toString();
		return fields.substring(0, fields.length() - 1) + ",\"inserted\":" + HarvestFormat.line(step.inserted()) + "}";
	}

	private static String wellFormed(String text) {
		return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
	}

	/** All steps that can be made again; empty if there is no file. */
	public synchronized Ledger read() throws StudioException {
		if (!Files.exists(file)) return Ledger.EMPTY;
		try {
			if (Files.size(file) > LARGEST) throw new StudioException(
					file + " is too large to be a ledger (" + (Files.size(file) >> 20) + " MB); move it "
							+ "away, and Gleaner begins a new one");
			return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}

	static Ledger parse(String lines) {
		List<Step> steps = new ArrayList<>();
		List<String> remarks = new ArrayList<>();
		int newer = 0;
		for (String line : lines.split("\n")) {
			try {
				JsonNode node = line.isBlank() ? null : JSON.readTree(line);
				if (node == null || !node.isObject()) continue;
				if (node.path("format").asInt() > VERSION) newer++;
				else steps.add(step(node));
			} catch (JacksonException | StudioException | DateTimeException | IllegalArgumentException e) {
				// torn when the program was killed; what came after it begins anew
				continue;
			}
		}
		if (newer > 0) remarks.add(newer + " steps come from a newer Gleaner, and this one cannot read them.");
		return Ledger.of(steps, remarks);
	}

	private static Step step(JsonNode node) throws StudioException, JacksonException {
		Harvest inserted = HarvestFormat.read(JSON.writeValueAsBytes(node.path("inserted")));
		if (!node.path("offset").isInt() || node.path("offset").asInt() < 0 || !node.path("removed").isTextual())
			throw new IllegalArgumentException("not a step");
		return new Step(Instant.parse(node.path("at").asText()), Step.Kind.valueOf(node.path("kind").asText().toUpperCase(Locale.ROOT)),
				node.path("offset").asInt(), node.path("removed").asText(), inserted);
	}
}
