package gleaner.studio.debris;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.engine.GenerationRequest;
import gleaner.engine.PoemLength;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The {@code .json} beside a debris file. It is written once when the stream begins, without poems, and once more when it ends.
 *
 * @param header the parameters
 * @param body what the stream came to; nothing while it runs, or if it was cut off
 */
record SideCar(DebrisHeader header, Optional<Body> body) {
	private static final int FORMAT = 1;

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
		json.put("engine", header.engine());
		json.put("name", header.engineName());
		ObjectNode settings = json.putObject("settings");
		header.settings().forEach(settings::put);
		ArrayNode mix = json.putArray("mix");
		for (MixPart part : header.mix()) {
			ObjectNode corpus = mix.addObject().put("corpus", part.corpus()).put("weight", part.weight()).put("fingerprint", part.fingerprint());
			if (!part.source().isEmpty()) corpus.put("source", part.source());
			if (!part.licence().isEmpty()) corpus.put("licence", part.licence());
		}
		header.model().ifPresent(model -> json.put("model", model));
		json.set("request", request(header.request()));
		json.put("started", header.started().toString());
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
		List<MixPart> mix = new ArrayList<>();
		for (JsonFields part : json.objects("mix")) 
			mix.add(new MixPart(part.text("corpus"), part.decimal("weight"), part.text("fingerprint"), part.optionalText("source").orElse(""), part.optionalText("licence").orElse("")));
		DebrisHeader header = new DebrisHeader(json.text("engine"), json.text("name"), json.textMap("settings"), mix, json.optionalText("model"),
				request(json.object("request")), json.instant("started"));
		return new SideCar(header, json.has("poems") ? Optional.of(body(json)) : Optional.empty());
	}

	private static Body body(JsonFields json) throws StudioException {
		long[] numbers = json.wholes("poems");
		if (numbers.length % PoemSpans.COLUMNS != 0) throw json.wrong("poems", "three numbers for each poem");
		PoemSpans poems = new PoemSpans();
		for (int i = 0; i < numbers.length; i += PoemSpans.COLUMNS) {
			try {
				poems.add(new PoemSpan(numbers[i], Math.toIntExact(numbers[i + 1]), Math.toIntExact(numbers[i + 2])));
			} catch (ArithmeticException | IllegalArgumentException e) {
				throw json.wrong("poems", "offset, length and length of the prompt of each poem");
			}
		}
		List<DebrisNote> notes = new ArrayList<>();
		for (JsonFields note : json.objects("notes")) notes.add(new DebrisNote((int) note.whole("poem"), note.text("what")));
		return new Body(json.whole("bytes"), json.whole("checksum"), poems, notes);
	}

	private static ObjectNode request(GenerationRequest request) {
		ObjectNode json = JsonFile.object();
		json.put("seed", request.seed());
		if (request.first() > 1) json.put("from", request.first());
		json.put("prompt", request.prompt());
		json.put("poems", request.poems());
		json.put("unit", request.length().unit().name().toLowerCase(Locale.ROOT));
		json.put("length", request.length().count());
		json.put("temperature", request.diversity());
		return json;
	}

	private static GenerationRequest request(JsonFields json) throws StudioException {
		try {
			PoemLength length = new PoemLength(PoemLength.Unit.valueOf(json.text("unit").toUpperCase(Locale.ROOT)), Math.toIntExact(json.whole("length")));
			return new GenerationRequest(json.whole("seed"), json.has("from") ? json.whole("from") : 1, json.text("prompt"), json.whole("poems"), length, json.decimal("temperature"));
		} catch (IllegalArgumentException | ArithmeticException e) {
			throw json.wrong("unit", "one of characters, words, lines, poem, with a length and a temperature that can be");
		}
	}
}
