// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.AtomicFile;
import gleaner.files.Faults;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Titles and authors of the poems in {@code poems/}, kept beside it in {@code poems.jsonl}: a line for each poem whose title is not the
 * name of its file, or whose author is known. A line that cannot be read is passed over; its poem is called by its file's name.
 */
final class PoemNotes {
	static final String FILE = "poems.jsonl";
	private static final ObjectMapper MAPPER = new ObjectMapper();

	private record Note(String title, String author) {
	}

	private final Map<String, Note> notes = new LinkedHashMap<>();

	/** What is known of the poem of this id. */
	void put(String id, String title, String author) {
		if (!author.isEmpty() || !title.equals(nameOf(id))) notes.put(id, new Note(title, author));
	}

	String title(String id) {
		Note note = notes.get(id);
		return note == null ? nameOf(id) : note.title;
	}

	/** Empty if it is not known. */
	String author(String id) {
		Note note = notes.get(id);
		return note == null ? "" : note.author;
	}

	private static String nameOf(String id) {
		return id.substring(id.lastIndexOf('/') + 1);
	}

	static PoemNotes read(Path corpus) throws StudioException {
		PoemNotes notes = new PoemNotes();
		Path file = corpus.resolve(FILE);
		if (!Files.exists(file)) return ofFirstFormat(corpus);
		try {
			new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().forEach(notes::read);
		} catch (IOException e) {
			throw Faults.reading(file, e);
		}
		return notes;
	}

	/** In the first format the titles were in {@code corpus.json}. */
	private static PoemNotes ofFirstFormat(Path corpus) throws StudioException {
		PoemNotes notes = new PoemNotes();
		Path description = corpus.resolve(CorpusDescription.FILE);
		if (Files.exists(description)) JsonFile.read(description).textMap("titles").forEach((id, title) -> notes.put(id, title, ""));
		return notes;
	}

	private void read(String line) {
		try {
			JsonNode json = MAPPER.readTree(line);
			String id = json.path("id").asText("");
			if (!id.isEmpty()) put(id, json.path("title").asText(nameOf(id)), json.path("author").asText(""));
		} catch (JsonProcessingException e) {
			return;
		}
	}

	/** Writes nothing if there is nothing to say. */
	void write(Path corpus) throws StudioException {
		if (notes.isEmpty()) return;
		AtomicFile.write(corpus.resolve(FILE), out -> {
			for (Map.Entry<String, Note> entry : notes.entrySet()) {
				ObjectNode line = JsonNodeFactory.instance.objectNode().put("id", entry.getKey()).put("title", entry.getValue().title)
						.put("author", entry.getValue().author);
				out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
			}
		});
	}
}
