// SPDX-License-Identifier: EPL-2.0
package gleaner.training.exchange;

import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import gleaner.training.net.Layout;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** Where each of our weights lies among the parameters that DL4J keeps in one row, and where each gradient. */
final class Dl4jOrder {
	/** DL4J has no such weight. */
	static final int NOWHERE = -1;
	/** Where our gates, input, forget, candidate and output, lie among those of DL4J: candidate, forget, output, input. */
	private static final int[] GATES = { 3, 1, 0, 2 };

	private final Layout layout;
	private final int[] places;
	private int end;

	private Dl4jOrder(Layout layout) {
		this.layout = layout;
		places = new int[layout.size()];
		Arrays.fill(places, NOWHERE);
	}

	/** By our index in the layout. */
	static int[] lstm(LstmShape shape, Layout layout) {
		Dl4jOrder order = new Dl4jOrder(layout);
		for (int k = 0; k < shape.layers(); k++) {
			order.placeGates(layout.place("lstm." + k + ".input"), shape.cells());
			order.placeGates(layout.place("lstm." + k + ".recurrent"), shape.cells());
			order.placeGates(layout.place("lstm." + k + ".bias"), shape.cells());
		}
		order.placeByColumn(layout.place("out.weight"));
		order.placeByColumn(layout.place("out.bias"));
		return order.places;
	}

	private void placeGates(Layout.Place place, int cells) {
		for (int row = 0; row < place.rows(); row++)
			for (int column = 0; column < place.columns(); column++) {
				int theirs = GATES[column / cells] * cells + column % cells;
				places[place.offset() + row * place.columns() + column] = end + theirs * place.rows() + row;
			}
		end += place.size();
	}

	private void placeByColumn(Layout.Place place) {
		for (int row = 0; row < place.rows(); row++)
			for (int column = 0; column < place.columns(); column++)
				places[place.offset() + row * place.columns() + column] = end + column * place.rows() + row;
		end += place.size();
	}

	/** By our index in the layout. The dense weights of the last layer, which change nothing, are {@link #NOWHERE}. */
	static int[] waveNet(WaveNetShape shape, Layout layout, ComputationGraph graph) {
		Map<String, Integer> offsets = new HashMap<>();
		int offset = 0;
		for (Layer layer : graph.getLayers()) {
			offsets.put(layer.conf().getLayer().getLayerName(), offset);
			offset += (int) layer.numParams();
		}
		Dl4jOrder order = new Dl4jOrder(layout);
		order.placeConvolution(offsets.get("causal"), "causal.bias", "causal.past", "causal.now");
		int depth = shape.layers().size();
		for (int k = 0; k < depth; k++) {
			String name = "layer." + k + ".";
			for (String half : new String[] { "filter", "gate" })
				order.placeConvolution(offsets.get(half + k), name + half + ".bias", name + half + ".past", name + half + ".now");
			order.placeConvolution(offsets.get("skip" + k), name + "skip.bias", name + "skip.weight");
			if (k < depth - 1) order.placeConvolution(offsets.get("dense" + k), name + "dense.bias", name + "dense.weight");
		}
		order.placeConvolution(offsets.get("post1"), "post.1.bias", "post.1.weight");
		order.placeConvolution(offsets.get("post2"), "post.2.bias", "post.2.weight");
		return order.places;
	}

	/** First the bias, then tap by tap, oldest first, row by row. */
	private void placeConvolution(int offset, String bias, String... taps) {
		end = offset;
		placeByRow(layout.place(bias));
		for (String tap : taps) placeByRow(layout.place(tap));
	}

	private void placeByRow(Layout.Place place) {
		for (int i = 0; i < place.size(); i++) places[place.offset() + i] = end + i;
		end += place.size();
	}
}
