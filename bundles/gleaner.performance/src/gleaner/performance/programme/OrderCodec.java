package gleaner.performance.programme;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import gleaner.voice.CorpusWeight;
import gleaner.voice.GenerationOrder;
import java.util.ArrayList;
import java.util.List;

/** Writes and reads what is asked of an engine. */
final class OrderCodec {
	private OrderCodec() {
	}

	static ObjectNode write(GenerationOrder order) {
		ObjectNode json = JsonFile.object();
		json.put("engine", order.engine());
		ObjectNode settings = json.putObject("settings");
		order.settings().forEach(settings::put);
		ArrayNode mix = json.putArray("mix");
		for (CorpusWeight part : order.mix()) mix.addObject().put("corpus", part.corpus()).put("weight", part.weight());
		put(json, "models", order.models());
		put(json, "templates", order.templates());
		ObjectNode request = json.putObject("request");
		order.request().toSettings().asText().forEach(request::put);
		return json;
	}

	private static void put(ObjectNode json, String field, List<String> texts) {
		ArrayNode list = json.putArray(field);
		texts.forEach(list::add);
	}

	static GenerationOrder read(JsonFields json) throws StudioException {
		List<CorpusWeight> mix = new ArrayList<>();
		for (JsonFields part : json.objects("mix")) mix.add(new CorpusWeight(part.text("corpus"), part.decimal("weight")));
		try {
			return new GenerationOrder(json.text("engine"), json.textMap("settings"), mix, json.texts("models"), json.texts("templates"),
					GenerationRequest.of(json.textMap("request")));
		} catch (EngineException | IllegalArgumentException e) {
			throw json.wrong("request", "what an engine can be asked (" + e.getMessage() + ")");
		}
	}
}
