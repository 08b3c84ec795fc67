// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural.checkpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** How a net is built. With the number of classes it fixes which tensors there are, and of which shape. */
public sealed interface NetShape {
	/** The largest number of classes, the unknown one included. */
	int MOST_CLASSES = 1 << 16;

	/** The id of the engine that speaks with such a net. */
	String engine();

	/**
	 * All tensors of a net for so many classes: name and shape, in the order in which they are written.
	 *
	 * @param classes how large the alphabet is, the unknown class included
	 */
	SequencedMap<String, List<Integer>> tensors(int classes);

	/** How many weights a net for so many classes has. */
	default long weights(int classes) {
		return tensors(classes).values().stream().mapToLong(Tensor::size).sum();
	}

	/**
	 * Layers of long short-term memory, one above the other, then a softmax over the classes (Hochreiter and Schmidhuber 1997, with forget
	 * gates). The four gates lie side by side in the order input, forget, cell, output.
	 *
	 * @param layers 1 to 8
	 * @param cells of each layer, 1 to 8192
	 */
	record LstmShape(int layers, int cells) implements NetShape {
		/** How engine and files call it. */
		public static final String ENGINE = "lstm";

		public LstmShape {
			check("layers", layers, 8);
			check("cells", cells, 8192);
		}

		@Override
		public String engine() {
			return ENGINE;
		}

		@Override
		public SequencedMap<String, List<Integer>> tensors(int classes) {
			SequencedMap<String, List<Integer>> tensors = new LinkedHashMap<>();
			for (int k = 0; k < layers; k++) {
				tensors.put("lstm." + k + ".input", List.of(k == 0 ? classes : cells, 4 * cells));
				tensors.put("lstm." + k + ".recurrent", List.of(cells, 4 * cells));
				tensors.put("lstm." + k + ".bias", List.of(4 * cells));
			}
			tensors.put("out.weight", List.of(cells, classes));
			tensors.put("out.bias", List.of(classes));
			return tensors;
		}
	}

	/**
	 * A WaveNet over characters (van den Oord et al. 2016): a causal convolution, gated residual layers of growing dilation, summed skips,
	 * two dense layers, softmax. The filter width is 2.
	 *
	 * @param dilations of one stack, in the order of its layers; each 1 to 65536
	 * @param stacks how often the dilations are gone through, 1 or more; at most 512 layers in all
	 * @param residual channels between the layers, 1 to 16384
	 * @param dilation channels within a layer, 1 to 16384
	 * @param skip channels, 1 to 16384
	 */
	record WaveNetShape(List<Integer> dilations, int stacks, int residual, int dilation, int skip) implements NetShape {
		/** How engine and files call it. */
		public static final String ENGINE = "wavenet";

		private static final int MOST_CHANNELS = 1 << 14;

		public WaveNetShape {
			dilations = List.copyOf(dilations);
			for (int d : dilations) check("a dilation", d, 1 << 16);
			check("stacks", stacks, 512);
			check("the number of layers", dilations.size() * stacks, 512);
			check("residual", residual, MOST_CHANNELS);
			check("dilation", dilation, MOST_CHANNELS);
			check("skip", skip, MOST_CHANNELS);
		}

		@Override
		public String engine() {
			return ENGINE;
		}

		/** The dilation of each layer, from the lowest to the highest. */
		public List<Integer> layers() {
			List<Integer> layers = new ArrayList<>();
			for (int stack = 0; stack < stacks; stack++) layers.addAll(dilations);
			return layers;
		}

		/** How many characters, the newest included, what is said next depends on. */
		public int receptiveField() {
			return 2 + stacks * dilations.stream().mapToInt(Integer::intValue).sum();
		}

		@Override
		public SequencedMap<String, List<Integer>> tensors(int classes) {
			SequencedMap<String, List<Integer>> tensors = new LinkedHashMap<>();
			tensors.put("causal.past", List.of(classes, residual));
			tensors.put("causal.now", List.of(classes, residual));
			tensors.put("causal.bias", List.of(residual));
			for (int k = 0; k < dilations.size() * stacks; k++) {
				String layer = "layer." + k + ".";
				for (String half : List.of("filter", "gate")) {
					tensors.put(layer + half + ".past", List.of(residual, dilation));
					tensors.put(layer + half + ".now", List.of(residual, dilation));
					tensors.put(layer + half + ".bias", List.of(dilation));
				}
				tensors.put(layer + "dense.weight", List.of(dilation, residual));
				tensors.put(layer + "dense.bias", List.of(residual));
				tensors.put(layer + "skip.weight", List.of(dilation, skip));
				tensors.put(layer + "skip.bias", List.of(skip));
			}
			tensors.put("post.1.weight", List.of(skip, skip));
			tensors.put("post.1.bias", List.of(skip));
			tensors.put("post.2.weight", List.of(skip, classes));
			tensors.put("post.2.bias", List.of(classes));
			return tensors;
		}
	}

	private static void check(String what, int value, int most) {
		if (value < 1 || value > most) throw new IllegalArgumentException(what + " is " + value + ", must be from 1 to " + most);
	}
}
