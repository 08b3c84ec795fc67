// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import gleaner.performance.record.LineFile;
import gleaner.performance.terminal.SafeOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An asciicast of version 2 or 3, be it by a stranger. Of what it would send to a terminal only text, colours and movements of the cursor
 * are kept. A cut last line, and lines that make no sense, are left out.
 *
 * @param width of the terminal
 * @param height of the terminal
 * @param outputs in the order of their times
 * @param remarks what is not as it should be, in sentences; empty if all is well
 */
public record CastFile(int width, int height, List<Output> outputs, List<String> remarks) {
	/** In bytes. */
	private static final long LARGEST = 1L << 28;
	private static final int MOST = 1000;
	private static final ObjectMapper MAPPER = new ObjectMapper();

	public CastFile {
		outputs = List.copyOf(outputs);
		remarks = List.copyOf(remarks);
	}

	/**
	 * Something that is sent to the terminal.
	 *
	 * @param t in seconds since the beginning
	 */
	public record Output(double t, String text) {
	}

	/** How long it is, in seconds. */
	public double seconds() {
		return outputs.isEmpty() ? 0 : outputs.getLast().t();
	}

	/**
	 * Reads one.
	 *
	 * @throws StudioException if it cannot be read, or is none
	 */
	public static CastFile read(Path file) throws StudioException {
		try {
			if (Files.size(file) > LARGEST) throw new StudioException(file + " is too large: it has " + Files.size(file)
					+ " bytes, at most " + LARGEST + " are read");
			try (LineFile lines = new LineFile(file)) {
				return read(lines, file);
			}
		} catch (StudioException e) {
			throw e;
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}

	private static CastFile read(LineFile lines, Path file) throws IOException {
		String first = lines.next();
		JsonNode header = first == null ? null : json(first);
		int version = header == null ? 0 : header.path("version").asInt();
		if (version != 2 && version != 3)
			throw new StudioException(
					file + " is no terminal recording: its first line must be the header of an asciicast of version 2 or 3");
		JsonNode size = version == 3 ? header.path("term") : header;
		SafeOutput safe = new SafeOutput();
		List<Output> outputs = new ArrayList<>();
		double at = 0;
		int broken = 0;
		for (String line = lines.next(); line != null; line = lines.next()) {
			JsonNode event = json(line);
			if (line.isBlank() || version == 3 && line.startsWith("#")) continue;
			if (event == null || !event.isArray() || event.size() < 3 || !event.get(0).isNumber() || !event.get(2).isTextual()
					|| !(event.get(0).asDouble() >= 0 && event.get(0).asDouble() < 1e7)) {
				broken++;
				continue;
			}
			at = version == 3 ? at + event.get(0).asDouble() : Math.max(at, event.get(0).asDouble());
			if (event.get(1).asText().equals("o")) outputs.add(new Output(at, safe.of(event.get(2).textValue())));
		}
		List<String> remarks = new ArrayList<>();
		if (lines.isCut()) remarks.add("the last line of " + file + " is cut off; it is left out");
		if (broken > 0) remarks.add(broken + " lines of " + file + " cannot be read and are left out");
		return new CastFile(cells(size.path(version == 3 ? "cols" : "width"), 80), cells(size.path(version == 3 ? "rows" : "height"), 24),
				outputs, remarks);
	}

	private static int cells(JsonNode said, int usual) {
		int cells = said.asInt(usual);
		return cells < 1 || cells > MOST ? usual : cells;
	}

	private static JsonNode json(String line) {
		try {
			return MAPPER.readTree(line);
		} catch (JsonProcessingException e) {
			return null;
		}
	}
}
