// SPDX-License-Identifier: EPL-2.0
package gleaner.training.exchange;

import gleaner.engine.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The weights of layers, under the names that Keras gave them: {@code lstm_1/lstm_1/kernel:0} and the like since Keras 2, where the last
 * part counts; {@code lstm_1/lstm_1_W_i} and the like in Keras 1.
 */
final class KerasWeights {
	/** Of Keras 1, in our order. */
	private static final List<String> GATES = List.of("_i", "_f", "_c", "_o");

	private final Hdf5File file;
	private final List<String> root;

	/** @param root the group in which there is a group for each layer */
	KerasWeights(Hdf5File file, List<String> root) {
		this.file = file;
		this.root = root;
	}

	/** How many inputs a layer of cells has. */
	int inputs(KerasLayer layer) throws EngineException {
		List<String> place = find(layer, "kernel", "W").isEmpty() ? needed(layer, "kernel", "W" + GATES.getFirst())
				: find(layer, "kernel", "W");
		List<Integer> shape = shape(place);
		if (shape.size() != 2) throw new IllegalArgumentException(
				"its weights \"" + place.getLast() + "\" have the shape " + shape + ", must have two dimensions");
		return shape.getFirst();
	}

	/**
	 * The weights of the four gates, side by side in each row.
	 *
	 * @param name since Keras 2
	 * @param old in Keras 1
	 * @param rows 1 for a bias
	 */
	float[] gates(KerasLayer layer, String name, String old, int rows, int cells) throws EngineException {
		boolean bias = old.equals("b");
		if (!find(layer, name, old).isEmpty() || find(layer, name, old + GATES.getFirst()).isEmpty())
			return whole(layer, name, old, bias ? List.of(4 * cells) : List.of(rows, 4 * cells));
		float[] all = new float[rows * 4 * cells];
		for (int gate = 0; gate < GATES.size(); gate++) {
			float[] one = whole(layer, name, old + GATES.get(gate), bias ? List.of(cells) : List.of(rows, cells));
			for (int row = 0; row < rows; row++) System.arraycopy(one, row * cells, all, (row * 4 + gate) * cells, cells);
		}
		return all;
	}

	/** All values of one array. */
	float[] whole(KerasLayer layer, String name, String old, List<Integer> shape) throws EngineException {
		List<String> place = needed(layer, name, old);
		List<Integer> found = shape(place);
		if (!found.equals(shape)) throw new IllegalArgumentException(
				"its weights \"" + place.getLast() + "\" of the layer " + layer + " have the shape " + found + ", must have " + shape);
		return file.values(place, shape).orElseThrow(() -> new IllegalArgumentException(
				"its weights \"" + place.getLast() + "\" of the layer " + layer + " are missing, or are not numbers"));
	}

	private List<Integer> shape(List<String> place) throws EngineException {
		return file.shape(place).orElseThrow(
				() -> new IllegalArgumentException("it has no weights at \"" + String.join("/", place) + "\", but claims to"));
	}

	private List<String> needed(KerasLayer layer, String name, String old) throws EngineException {
		List<String> place = find(layer, name, old);
		if (place.isEmpty()) throw new IllegalArgumentException("it has no weights \"" + name + "\" of the layer " + layer);
		return place;
	}

	/** Where an array lies; empty if the layer names none like that. */
	private List<String> find(KerasLayer layer, String name, String old) throws EngineException {
		List<String> group = path(root, layer.name());
		for (String weight : file.texts(group, "weight_names")) {
			List<String> place = path(group, weight);
			String last = place.getLast().replaceFirst(":\\d+$", "");
			if (last.equals(name) || last.endsWith("_" + old)) return place;
		}
		return List.of();
	}

	private static List<String> path(List<String> group, String name) {
		List<String> path = new ArrayList<>(group);
		Stream.of(name.split("/")).filter(part -> !part.isEmpty()).forEach(path::add);
		return path;
	}
}
