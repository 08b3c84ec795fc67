// SPDX-License-Identifier: EPL-2.0
package gleaner.training.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A Keras net that is one of ours under other names: one-hot characters or an embedding, layers of LSTM of one size, a dense layer with a
 * softmax. Reads the descriptions of Keras 1 to 3, of a {@code Sequential} and of a graph that is one chain.
 *
 * @param embedding what stands in front of the cells, if anything does
 * @param cells from the lowest to the highest
 * @param dropout the largest share that a layer of dropout drops; 0 if there is none
 */
record KerasNet(Optional<KerasLayer> embedding, List<KerasLayer> cells, KerasLayer dense, double dropout) {
	private static final ObjectMapper JSON = new ObjectMapper();

	/**
	 * @param description in JSON, as it lies in a file
	 * @throws IllegalArgumentException if it is another net; the message goes on after the name of the net, as in {@code its layers …}
	 */
	static KerasNet of(String description) {
		return new Reading().read(chain(json(description)));
	}

	/** The number of cells in each layer. */
	int size() {
		return cells.getFirst().size("units", "output_dim");
	}

	/** How many characters it tells apart. */
	int classes() {
		return dense.size("units", "output_dim");
	}

	private static JsonNode json(String description) {
		try {
			return JSON.readTree(description);
		} catch (JsonProcessingException e) {
			throw new IllegalArgumentException("its description is not JSON", e);
		}
	}

	private static List<KerasLayer> chain(JsonNode net) {
		String kind = net.path("class_name").asText();
		JsonNode config = net.path("config");
		return switch (kind) {
		case "Sequential" -> layers(config.isArray() ? config : config.path("layers"));
		case "Model", "Functional" -> {
			List<KerasLayer> layers = layers(config.path("layers"));
			for (int k = 0; k < layers.size(); k++) {
				Set<String> inputs = new TreeSet<>();
				addInputs(config.path("layers").get(k).path("inbound_nodes"), inputs);
				if (!inputs.equals(k == 0 ? Set.of() : Set.of(layers.get(k - 1).name())))
					throw new IllegalArgumentException("its layers do not form a single chain: " + layers.get(k) + " listens to " + inputs);
			}
			yield layers;
		}
		default -> throw new IllegalArgumentException(
				"it is a " + (kind.isEmpty() ? "net of no kind" : kind) + ", must be a Sequential or a Functional");
		};
	}

	private static List<KerasLayer> layers(JsonNode described) {
		List<KerasLayer> layers = new ArrayList<>();
		described.forEach(layer -> layers.add(KerasLayer.of(layer)));
		return layers;
	}

	/** In every version an input is a list that begins with the name of a layer and two numbers. */
	private static void addInputs(JsonNode node, Set<String> inputs) {
		if (node.isArray() && node.size() >= 3 && node.get(0).isTextual() && node.get(1).isInt() && node.get(2).isInt())
			inputs.add(node.get(0).asText());
		else node.forEach(inner -> addInputs(inner, inputs));
	}

	/** Goes through the layers from the lowest to the highest. */
	private static final class Reading {
		private Optional<KerasLayer> embedding = Optional.empty();
		private final List<KerasLayer> cells = new ArrayList<>();
		private Optional<KerasLayer> dense = Optional.empty();
		private boolean softmax;
		private double dropout;

		KerasNet read(List<KerasLayer> layers) {
			layers.forEach(this::take);
			if (cells.isEmpty()) throw new IllegalArgumentException("it has no LSTM layer");
			if (dense.isEmpty()) throw new IllegalArgumentException("it does not end with a dense layer");
			Set<Integer> sizes = new LinkedHashSet<>();
			cells.forEach(layer -> sizes.add(layer.size("units", "output_dim")));
			if (sizes.size() > 1) throw new IllegalArgumentException("its layers have "
					+ String.join(" and ", sizes.stream().map(String::valueOf).toList()) + " cells, must all have the same number");
			for (KerasLayer layer : cells.subList(0, cells.size() - 1))
				if (!layer.is("return_sequences", false)) throw new IllegalArgumentException(
						"its layer " + layer + " passes on only its last output (return_sequences=False)");
			return new KerasNet(embedding, List.copyOf(cells), dense.get(), dropout);
		}

		private void take(KerasLayer layer) {
			switch (layer.kind()) {
			case "InputLayer" -> {
			}
			case "Dropout", "SpatialDropout1D" ->
				dropout = Math.max(dropout, layer.config().path("rate").asDouble(layer.config().path("p").asDouble()));
			case "Embedding" -> takeEmbedding(layer);
			case "LSTM" -> takeCells(layer);
			case "Dense" -> takeDense(layer);
			case "Activation" -> takeFunction(layer, layer.function("activation"));
			case "Softmax" -> takeFunction(layer, "softmax");
			default -> throw new IllegalArgumentException("its layer " + layer + " is a " + layer.kind()
					+ "; Gleaner knows LSTM, and around it Embedding, Dropout, Dense and a softmax");
			}
		}

		private void takeEmbedding(KerasLayer layer) {
			if (embedding.isPresent() || !cells.isEmpty() || dense.isPresent())
				throw new IllegalArgumentException("its embedding " + layer + " is not its first layer");
			if (layer.is("mask_zero", false))
				throw new IllegalArgumentException("its embedding " + layer + " ignores the first character (mask_zero=True)");
			embedding = Optional.of(layer);
		}

		private void takeCells(KerasLayer layer) {
			if (dense.isPresent()) throw new IllegalArgumentException("its layer " + layer + " comes after a dense one");
			String gates = layer.function("recurrent_activation", "inner_activation");
			if (gates.equals("hard_sigmoid"))
				throw new IllegalArgumentException("the gates of its layer " + layer
						+ " are hard sigmoids, the default of Keras before 2.3, and Gleaner has none; train it with "
						+ "recurrent_activation=\"sigmoid\"");
			if (!gates.equals("sigmoid"))
				throw new IllegalArgumentException("the gates of its layer " + layer + " are " + named(gates) + ", must be sigmoid");
			String activation = layer.function("activation");
			if (!activation.equals("tanh"))
				throw new IllegalArgumentException("the activation of its layer " + layer + " is " + named(activation) + ", must be tanh");
			if (layer.is("go_backwards", false))
				throw new IllegalArgumentException("its layer " + layer + " reads backwards (go_backwards=True)");
			cells.add(layer);
		}

		private void takeDense(KerasLayer layer) {
			if (cells.isEmpty() || dense.isPresent())
				throw new IllegalArgumentException("it has a dense layer " + layer + " besides the last one");
			dense = Optional.of(layer);
			takeFunction(layer, layer.function("activation"));
		}

		/** None at all is a softmax too: such a net learnt from its logits, and leaves the softmax to who draws from them. */
		private void takeFunction(KerasLayer layer, String function) {
			boolean nothing = function.isEmpty() || function.equals("linear");
			if (dense.isEmpty() && !nothing || softmax && !nothing || !nothing && !function.equals("softmax"))
				throw new IllegalArgumentException(
						"its layer " + layer + " has the activation " + named(function) + "; only the last layer may have one, softmax");
			softmax |= function.equals("softmax");
		}

		private static String named(String function) {
			return function.isEmpty() ? "not said" : function;
		}
	}
}
