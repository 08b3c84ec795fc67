// SPDX-License-Identifier: EPL-2.0
package llm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Settings;

/** What a server is sent. */
record Question(Mode mode, String model, String instruction, boolean probabilities, int tokens) {
	private static final int OTHERS = 5;
	/** Higher than this no server takes. */
	private static final double HOTTEST = 2;
	/** Some servers keep seeds as signed numbers of 32 bits. */
	private static final long SEEDS = Integer.MAX_VALUE;

	Question(Settings settings) {
		this(Mode.of(settings.get(LlmEngine.MODE)), settings.get(LlmEngine.MODEL).strip(), settings.get(LlmEngine.INSTRUCTION),
				settings.get(LlmEngine.PROBABILITIES), settings.get(LlmEngine.TOKENS));
	}

	/**
	 * As JSON.
	 *
	 * @param seed of the poem
	 * @param text what is asked, or what is to be gone on from
	 */
	String json(GenerationRequest request, long seed, String text, boolean likely) {
		ObjectNode json = JsonNodeFactory.instance.objectNode();
		if (!model.isEmpty()) json.put("model", model);
		if (mode == Mode.CHAT) {
			ArrayNode messages = json.putArray("messages");
			if (!instruction.isBlank()) messages.addObject().put("role", "system").put("content", instruction);
			messages.addObject().put("role", "user").put("content", text);
			if (likely) json.put("logprobs", true).put("top_logprobs", OTHERS);
		} else {
			json.put("prompt", text);
			if (likely) json.put("logprobs", OTHERS);
		}
		return json.put("stream", true).put("seed", seed & SEEDS).put("temperature", Math.min(HOTTEST, request.diversity()))
				.put("max_tokens", tokens).toString();
	}
}
