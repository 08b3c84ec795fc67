// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import gleaner.studio.making.Making;
import gleaner.studio.making.MakingCodec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The {@code .json} beside a debris file. It is written once when the stream begins, without poems, and once more when it ends.
 *
 * @param making how it was made
 * @param body what the stream came to; nothing while it runs, or if it was cut off
 */
record SideCar(Making making, Optional<Body> body) {
	private static final int FORMAT = 2;

	/**
	 * @param bytes how long the body is in the file
	 * @param checksum CRC-32C of the body's bytes; tells whether somebody has changed it
	 * @param poems where the poems are; in the file three numbers each: offset, length, length of the prompt
	 * @param notes what the engine said about them
	 */
	record Body(long bytes, long checksum, List<PoemSpan> poems, List<DebrisNote> notes) {
	}

	static Path beside(Path text) {
		String name = text.getFileName().toString();
		return text.resolveSibling(name.substring(0, name.length() - ".txt".length()) + ".json");
	}

	void write(Path file) throws StudioException {
		ObjectNode json = JsonFile.object();
		json.put("format", FORMAT);
		json.set("making", MakingCodec.write(making));
		if (body.isPresent()) {
			json.put("bytes", body.get().bytes());
			json.put("checksum", body.get().checksum());
			ArrayNode poems = json.putArray("poems");
			for (PoemSpan span : body.get().poems()) poems.add(span.offset()).add(span.length()).add(span.promptLength());
			if (!body.get().notes().isEmpty()) {
				ArrayNode notes = json.putArray("notes");
				for (DebrisNote note : body.get().notes()) notes.addObject().put("poem", note.poem()).put("what", note.what());
			}
		}
		JsonFile.write(file, json);
	}

	static SideCar read(Path file) throws StudioException {
		JsonFields json = JsonFile.read(file);
		json.requireFormat("the debris", FORMAT);
		Making making = making(json, file);
		return new SideCar(making, json.has("poems") ? Optional.of(body(json, making.request().first())) : Optional.empty());
	}

	private static Making making(JsonFields json, Path file) throws StudioException {
		try {
			return json.whole("format") == 1 ? MakingCodec.readFirst(json.tree()) : MakingCodec.read(json.object("making").tree());
		} catch (IllegalArgumentException e) {
			throw new StudioException(file + " does not say how the debris was made: " + e.getMessage(), e);
		}
	}

	private static Body body(JsonFields json, long first) throws StudioException {
		long[] numbers = json.wholes("poems");
		if (numbers.length % PoemSpans.COLUMNS != 0) throw json.wrong("poems", "three numbers for each poem");
		PoemSpans poems = new PoemSpans(first);
		for (int i = 0; i < numbers.length; i += PoemSpans.COLUMNS) {
			try {
				poems.add(new PoemSpan(first + poems.size(), numbers[i], Math.toIntExact(numbers[i + 1]), Math.toIntExact(numbers[i + 2])));
			} catch (ArithmeticException | IllegalArgumentException e) {
				throw json.wrong("poems", "offset, length and length of the prompt of each poem");
			}
		}
		List<DebrisNote> notes = new ArrayList<>();
		for (JsonFields note : json.objects("notes")) notes.add(new DebrisNote(note.whole("poem"), note.text("what")));
		return new Body(json.whole("bytes"), json.whole("checksum"), poems, notes);
	}
}
