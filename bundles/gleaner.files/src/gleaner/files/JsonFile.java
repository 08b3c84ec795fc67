// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes the JSON files of the studio. Fields that are not known are left alone. */
public final class JsonFile {
	private static final ObjectMapper MAPPER = new ObjectMapper();

	private JsonFile() {
	}

	/** An empty object, to be filled and written. */
	public static ObjectNode object() {
		return MAPPER.createObjectNode();
	}

	/**
	 * Reads a file that holds one JSON object.
	 *
	 * @throws StudioException if it cannot be read or holds anything else; the sentence names the file and the line
	 */
	public static JsonFields read(Path file) throws StudioException {
		try {
			return fields(MAPPER.readTree(Files.readAllBytes(file)), file);
		} catch (JsonProcessingException e) {
			String line = e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
			throw new StudioException(file + " is not valid JSON" + line + "; put back a copy of it, or delete it if it is not needed", e);
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
	}

	/**
	 * Reads one line of a file of which each line is a JSON object.
	 *
	 * @param line without its end
	 * @param file named where something is wrong with it
	 * @throws StudioException if it is no JSON object
	 */
	public static JsonFields line(String line, Path file) throws StudioException {
		try {
			return fields(MAPPER.readTree(line), file);
		} catch (JsonProcessingException e) {
			throw new StudioException(file + " has a line that is not valid JSON; put back a copy of it, or remove the line", e);
		}
	}

	/** Writes an object, in one step, indented so that a person can read it. */
	public static void write(Path file, ObjectNode object) throws StudioException {
		AtomicFile.write(file, object.toPrettyString() + "\n");
	}

	private static JsonFields fields(JsonNode node, Path file) throws StudioException {
		if (node instanceof ObjectNode object) return new JsonFields(object, file);
		throw new StudioException(file + " does not hold a JSON object ({ … }); put back a copy of it, or delete it if it is not needed");
	}
}
