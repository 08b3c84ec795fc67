// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code corpus.json} says.
 *
 * @param name what the poet calls the corpus; the folder's name only resembles it
 * @param note where it is from
 * @param characters how many chars it had when it was imported
 * @param parts what it consists of, in order
 */
record CorpusDescription(String name, CorpusNote note, long characters, List<Part> parts) {
	static final String FILE = "corpus.json";
	private static final int FORMAT = 2;

	static CorpusDescription read(Path folder) throws StudioException {
		JsonFields json = JsonFile.read(folder.resolve(FILE));
		json.requireFormat("the corpus", FORMAT);
		List<Part> parts = new ArrayList<>();
		for (JsonFields part : json.objects("parts")) parts.add(Part.read(part));
		if (json.text("name").isBlank()) throw json.wrong("name", "a name");
		CorpusNote note = new CorpusNote(json.texts("origin"), said(json, "source"), said(json, "author"), said(json, "licence"),
				json.texts("encodings"), json.text("splitting"), json.texts("changes"), json.instant("imported"));
		return new CorpusDescription(json.text("name"), note, json.whole("characters"), List.copyOf(parts));
	}

	private static Optional<String> said(JsonFields json, String field) throws StudioException {
		return json.optionalText(field).filter(t -> !t.isBlank());
	}

	void write(Path folder) throws StudioException {
		ObjectNode json = JsonFile.object();
		json.put("format", FORMAT);
		json.put("name", name);
		json.put("author", note.author().orElse(""));
		json.put("source", note.source().orElse(""));
		json.put("licence", note.licence().orElse(""));
		json.put("imported", note.imported().toString());
		texts(json.putArray("origin"), note.origin());
		texts(json.putArray("encodings"), note.encodings());
		json.put("splitting", note.splitting());
		texts(json.putArray("changes"), note.changes());
		json.put("characters", characters);
		ArrayNode list = json.putArray("parts");
		for (Part part : parts) list.add(part.toJson());
		JsonFile.write(folder.resolve(FILE), json);
	}

	private static void texts(ArrayNode array, List<String> texts) {
		for (String text : texts) array.add(text);
	}
}
