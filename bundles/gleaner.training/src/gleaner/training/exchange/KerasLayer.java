// SPDX-License-Identifier: EPL-2.0
package gleaner.training.exchange;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A layer as a Keras net describes it.
 *
 * @param kind its class, as in {@code LSTM}
 * @param name under which its weights lie
 * @param config what was set about it
 */
record KerasLayer(String kind, String name, JsonNode config) {
	/** @throws IllegalArgumentException if that is no description of a layer */
	static KerasLayer of(JsonNode described) {
		String kind = described.path("class_name").asText();
		JsonNode config = described.path("config");
		String name = config.path("name").asText(described.path("name").asText());
		if (kind.isEmpty() || name.isEmpty()) throw new IllegalArgumentException("its description has a layer without a kind or a name");
		if (!kind.equals("TimeDistributed")) return new KerasLayer(kind, name, config);
		// The layer within does the work, at each position; the weights lie under the name of the outer one.
		return new KerasLayer(config.path("layer").path("class_name").asText(), name, config.path("layer").path("config"));
	}

	/**
	 * A size.
	 *
	 * @param names it had in one version or another
	 */
	int size(String... names) {
		for (String setting : names)
			if (config.path(setting).canConvertToInt() && config.get(setting).asInt() > 0) return config.get(setting).asInt();
		throw new IllegalArgumentException("its layer " + this + " does not say its size");
	}

	/** Whether it is set; {@code standard} if the layer does not say. */
	boolean is(String setting, boolean standard) {
		return config.path(setting).asBoolean(standard);
	}

	/**
	 * A function, as in {@code tanh}; empty if the layer does not say.
	 *
	 * @param names it had in one version or another
	 */
	String function(String... names) {
		for (String setting : names) {
			JsonNode function = config.path(setting);
			if (function.isTextual()) return function.asText();
			if (function.isObject())
				return function.path("config").isTextual() ? function.path("config").asText() : function.path("class_name").asText();
		}
		return "";
	}

	/** Whether it has a bias, which is {@code use_bias} since Keras 2, {@code bias} before. */
	boolean hasBias() {
		return is("use_bias", is("bias", true));
	}

	@Override
	public String toString() {
		return "\"" + name + "\"";
	}
}
