// SPDX-License-Identifier: EPL-2.0
package gleaner.training.net;

import gleaner.engine.neural.checkpoint.NetShape;
import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import java.util.Arrays;
import java.util.Random;

/** First weights, drawn so that values keep their size on their way through the net (Glorot and Bengio 2010, He et al. 2015). */
public final class Initializer {
	private final Random random;

	public Initializer(long seed) {
		random = new Random(seed);
	}

	/** Draws all weights; biases are 0, but for those of the forget gates, which are 1. */
	public void fill(Weights weights, NetShape shape) {
		for (Layout.Place place : weights.layout().places()) {
			float[] values = weights.values();
			switch (shape) {
			case LstmShape lstm -> fillLstm(values, place, lstm);
			case WaveNetShape wave -> draw(values, place, deviation(place, wave));
			}
		}
	}

	private void fillLstm(float[] values, Layout.Place place, LstmShape shape) {
		if (place.shape().size() == 1) {
			if (!place.name().startsWith("lstm")) return;
			Arrays.fill(values, place.offset() + shape.cells(), place.offset() + 2 * shape.cells(), 1f);
		} else {
			int outputs = place.name().startsWith("lstm") ? shape.cells() : place.columns();
			draw(values, place, Math.sqrt(2.0 / (place.rows() + outputs)));
		}
	}

	private static double deviation(Layout.Place place, WaveNetShape shape) {
		if (place.shape().size() == 1) return 0;
		if (place.name().startsWith("causal")) return Math.sqrt(1.0 / (2 + shape.residual()));
		if (place.name().endsWith(".past") || place.name().endsWith(".now")) return Math.sqrt(2.0 / (2 * place.rows() + place.columns()));
		if (place.name().endsWith(".skip.weight")) return Math.sqrt(2.0 / (shape.layers().size() * place.rows()));
		if (place.name().equals("post.1.weight")) return Math.sqrt(2.0 / place.rows());
		return Math.sqrt(2.0 / (place.rows() + place.columns()));
	}

	private void draw(float[] values, Layout.Place place, double deviation) {
		if (deviation == 0) return;
		for (int i = 0; i < place.size(); i++) values[place.offset() + i] = (float) (deviation * random.nextGaussian());
	}
}
