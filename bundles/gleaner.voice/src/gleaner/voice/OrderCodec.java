// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.files.JsonFields;
import gleaner.files.JsonFile;
import gleaner.files.StudioException;
import java.util.ArrayList;
import java.util.List;

/** The one way in which what is asked of an engine is written: in sets for an evening, in layouts, with votes. */
public final class OrderCodec {
	private OrderCodec() {
	}

	/** As JSON. */
	public static ObjectNode write(GenerationOrder order) {
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

	/**
	 * From JSON.
	 *
	 * @throws StudioException if it is none that an engine can be asked; the sentence names file and field
	 */
	public static GenerationOrder read(JsonFields json) throws StudioException {
		List<CorpusWeight> mix = new ArrayList<>();
		for (JsonFields part : json.objects("mix")) mix.add(new CorpusWeight(part.text("corpus"), part.decimal("weight")));
		try {
			return new GenerationOrder(json.text("engine"), json.textMap("settings"), mix, json.texts("models"), json.texts("templates"),
					GenerationRequest.of(json.textMap("request")));
		} catch (EngineException | IllegalArgumentException e) {
			throw json.wrong("request", "a request to an engine (" + e.getMessage() + ")");
		}
	}
}
