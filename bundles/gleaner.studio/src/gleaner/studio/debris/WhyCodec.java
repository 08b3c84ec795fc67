// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.engine.NextUnits.NextUnit;
import gleaner.engine.Reason;
import gleaner.engine.Reason.Likelihood;
import gleaner.engine.TemplatePoem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How reasons and templates stand in JSON: beside debris, and wherever commands tell of them. What is not known is left out. */
public final class WhyCodec {
	private WhyCodec() {
	}

	/** Adds the fields {@code from}, {@code relation}, {@code source}, {@code probability} and {@code others} to an object. */
	public static void put(ObjectNode node, Reason reason) {
		put(node, "from", reason.from());
		put(node, "relation", reason.relation());
		put(node, "source", reason.source());
		reason.likelihood().ifPresent(likelihood -> put(node, likelihood));
	}

	private static void put(ObjectNode node, Likelihood likelihood) {
		node.put("probability", rounded(likelihood.probability()));
		if (likelihood.others().isEmpty()) return;
		ArrayNode others = node.putArray("others");
		for (NextUnit other : likelihood.others()) others.addArray().add(SoundText.of(other.text())).add(rounded(other.probability()));
	}

	/** To three digits: more say nothing, and there are very many of them. */
	private static double rounded(double probability) {
		if (!(probability > 0)) return probability;
		double scale = Math.pow(10, 3 - Math.ceil(Math.log10(probability)));
		return Double.isInfinite(scale) ? probability : Math.round(probability * scale) / scale;
	}

	/** @throws IllegalArgumentException if a probability cannot be */
	static Reason reason(JsonNode node) {
		Optional<Likelihood> likelihood = Optional.empty();
		if (node.has("probability")) {
			List<NextUnit> others = new ArrayList<>();
			for (JsonNode other : node.path("others")) others.add(new NextUnit(other.path(0).asText(), other.path(1).asDouble()));
			likelihood = Optional.of(new Likelihood(node.path("probability").asDouble(), others));
		}
		return new Reason(node.path("from").asText(""), node.path("relation").asText(""), node.path("source").asText(""), likelihood);
	}

	/** The templates as a list of objects with the fields {@code corpus}, {@code poem}, {@code title} and {@code author}. */
	public static ArrayNode write(List<TemplatePoem> templates) {
		ArrayNode all = JsonNodeFactory.instance.arrayNode();
		for (TemplatePoem template : templates) {
			ObjectNode node = all.addObject();
			put(node, "corpus", template.corpus());
			put(node, "poem", template.id());
			put(node, "title", template.title());
			put(node, "author", template.author());
		}
		return all;
	}

	/** Reads such a list back; empty if it is none. */
	public static List<TemplatePoem> templates(JsonNode list) {
		List<TemplatePoem> templates = new ArrayList<>();
		for (JsonNode node : list) templates.add(new TemplatePoem(node.path("corpus").asText(""), node.path("poem").asText(""),
				node.path("title").asText(""), node.path("author").asText("")));
		return templates;
	}

	private static void put(ObjectNode node, String field, String text) {
		if (!text.isEmpty()) node.put(field, SoundText.of(text));
	}
}
