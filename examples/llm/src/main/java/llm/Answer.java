// SPDX-License-Identifier: EPL-2.0
package llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.engine.NextUnits.NextUnit;
import gleaner.engine.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One event of a server's answer, or all of it, as llama.cpp, Ollama, LM Studio and their like write them. What is not there, such as
 * probabilities, is just not there.
 */
final class Answer {
	private static final ObjectMapper MAPPER = new ObjectMapper();
	private static final int MOST_OTHERS = 10;

	private final JsonNode tree;

	private Answer(JsonNode tree) {
		this.tree = tree;
	}

	/** Nothing if it is no JSON object. */
	static Optional<Answer> of(String json) {
		try {
			JsonNode tree = MAPPER.readTree(json);
			return Optional.ofNullable(tree).filter(JsonNode::isObject).map(Answer::new);
		} catch (JsonProcessingException e) {
			return Optional.empty();
		}
	}

	/** What went wrong, in the server's words: some write an object, some a text. */
	Optional<String> error() {
		JsonNode error = tree.path("error");
		if (error.isMissingNode() || error.isNull())
			return tree.path("detail").isTextual() ? Optional.of(tree.path("detail").asText()) : Optional.empty();
		return Optional.of(error.isTextual() ? error.asText() : error.path("message").asText(error.toString()));
	}

	private JsonNode choice() {
		return tree.path("choices").path(0);
	}

	/** Whether the poem ends here. */
	boolean isLast() {
		return choice().path("finish_reason").isTextual();
	}

	/** Whether it has anything to do with a text; the last event of some servers only counts. */
	boolean isOfText() {
		return tree.path("choices").isArray();
	}

	/** What is said; nothing in events that say only who speaks, or what the model thinks. */
	Optional<Piece> piece() {
		JsonNode choice = choice();
		String text = text(choice.path("delta").path("content")).or(() -> text(choice.path("message").path("content")))
				.or(() -> text(choice.path("text"))).orElse("");
		if (text.isEmpty()) return Optional.empty();
		return Optional.of(new Piece(text.replace("\r\n", "\n").replace('\r', '\n'), reason(choice.path("logprobs"))));
	}

	private static Optional<String> text(JsonNode node) {
		return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
	}

	private static Optional<Reason> reason(JsonNode logprobs) {
		if (logprobs.path("content").isArray()) return ofList(logprobs.path("content"));
		if (logprobs.path("token_logprobs").isArray()) return ofColumns(logprobs);
		return Optional.empty();
	}

	/** Each token with what might have come: chats, and llama.cpp everywhere. */
	private static Optional<Reason> ofList(JsonNode tokens) {
		double sum = 0;
		if (tokens.isEmpty()) return Optional.empty();
		for (JsonNode token : tokens) sum += token.path("logprob").asDouble(Double.NaN);
		List<NextUnit> others = new ArrayList<>();
		if (tokens.size() == 1) for (JsonNode other : tokens.get(0).path("top_logprobs"))
			add(others, other.path("token").asText(""), other.path("logprob").asDouble(Double.NaN));
		return drawn(sum, others);
	}

	/** Tokens, their probabilities and the others in three columns: completions. */
	private static Optional<Reason> ofColumns(JsonNode logprobs) {
		double sum = 0;
		JsonNode values = logprobs.path("token_logprobs");
		if (values.isEmpty()) return Optional.empty();
		for (JsonNode value : values) sum += value.asDouble(Double.NaN);
		List<NextUnit> others = new ArrayList<>();
		if (values.size() == 1)
			logprobs.path("top_logprobs").path(0).properties()
					.forEach(other -> add(others, other.getKey(), other.getValue().asDouble(Double.NaN)));
		return drawn(sum, others);
	}

	private static void add(List<NextUnit> others, String token, double logprob) {
		String text = token.strip();
		double probability = Math.exp(logprob);
		if (!text.isEmpty() && probability >= 0 && probability <= 1 && others.size() < MOST_OTHERS)
			others.add(new NextUnit(text, probability));
	}

	private static Optional<Reason> drawn(double sum, List<NextUnit> others) {
		double probability = Math.exp(sum);
		if (!(probability >= 0 && probability <= 1)) return Optional.empty(); // some servers write what none can be
		others.sort(Comparator.comparingDouble(NextUnit::probability).reversed());
		return Optional.of(Reason.drawn(probability, others));
	}
}
