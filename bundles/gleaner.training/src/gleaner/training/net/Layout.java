// SPDX-License-Identifier: EPL-2.0
package gleaner.training.net;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Where each tensor of a net lies when all are stored one after the other. */
public final class Layout {
	private final Map<String, Place> places = new LinkedHashMap<>();
	private final int size;

	/**
	 * Where one tensor lies.
	 *
	 * @param offset of its first value
	 * @param shape one dimension for a bias, two for the others: in, out
	 */
	public record Place(String name, int offset, List<Integer> shape) {
		/** Inputs; 1 for a bias. */
		public int rows() {
			return shape.size() == 1 ? 1 : shape.getFirst();
		}

		/** Outputs. */
		public int columns() {
			return shape.getLast();
		}

		/** How many values it has. */
		public int size() {
			return rows() * columns();
		}
	}

	private Layout(Map<String, List<Integer>> tensors, Iterable<String> order) {
		int end = 0;
		for (String name : order) {
			Place place = new Place(name, end, tensors.get(name));
			places.put(name, place);
			end = Math.addExact(end, Math.multiplyExact(place.rows(), place.columns()));
		}
		size = end;
	}

	/** In the order in which they are given. */
	static Layout of(Map<String, List<Integer>> tensors) {
		return new Layout(tensors, tensors.keySet());
	}

	/** With those tensors together, in front, that some products take as one. */
	static Layout of(Map<String, List<Integer>> tensors, List<Predicate<String>> together) {
		List<String> order = new ArrayList<>();
		for (Predicate<String> group : together) tensors.keySet().stream().filter(group).forEach(order::add);
		tensors.keySet().stream().filter(name -> !order.contains(name)).forEach(order::add);
		return new Layout(tensors, order);
	}

	/** How many values there are in all. */
	public int size() {
		return size;
	}

	/** All places in the order in which they lie. */
	public List<Place> places() {
		return List.copyOf(places.values());
	}

	/** The place of the tensor of that name. */
	public Place place(String name) {
		Place place = places.get(name);
		if (place == null) throw new IllegalArgumentException("no tensor " + name + " among " + places.keySet());
		return place;
	}
}
