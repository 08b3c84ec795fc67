// SPDX-License-Identifier: EPL-2.0
package gleaner.training.exchange;

import gleaner.engine.neural.checkpoint.Alphabet;
import gleaner.engine.neural.checkpoint.NetShape;
import gleaner.training.net.Layout;
import java.util.Map;
import java.util.Optional;

/**
 * A model from another program.
 *
 * @param layout where its values lie
 * @param values its weights
 * @param alphabet its characters by class; empty if the file does not tell
 * @param dropout the share of each layer's outputs that was dropped while it learnt; 0 if the file does not tell
 * @param settings all settings of the training that it is from, as text; empty if the file does not tell. They are not checked
 */
public record ForeignModel(NetShape shape, Layout layout, float[] values, Optional<Alphabet> alphabet, double dropout,
		Map<String, String> settings) {
	/** How strongly a class is never drawn that the net has not learnt. */
	private static final float NEVER = -100;

	public ForeignModel {
		settings = Map.copyOf(settings);
	}

	/** How many classes it has. */
	public int classes() {
		return layout.place(outputBias()).columns();
	}

	private String outputBias() {
		return shape instanceof NetShape.LstmShape ? "out.bias" : "post.2.bias";
	}

	/**
	 * The same net with one more class in front, for unknown characters: it says nothing when it is heard, and is never drawn.
	 *
	 * @param wider the layout of that net
	 */
	public ForeignModel withUnknown(Layout wider, Alphabet newAlphabet) {
		float[] wide = new float[wider.size()];
		for (Layout.Place to : wider.places()) {
			Layout.Place from = layout.place(to.name());
			int rowShift = to.rows() - from.rows();
			int columnShift = to.columns() - from.columns();
			for (int row = 0; row < from.rows(); row++)
				System.arraycopy(values, from.offset() + row * from.columns(), wide,
						to.offset() + (row + rowShift) * to.columns() + columnShift, from.columns());
		}
		wide[wider.place(outputBias()).offset()] = NEVER;
		return new ForeignModel(shape, wider, wide, Optional.of(newAlphabet), dropout, settings);
	}
}
