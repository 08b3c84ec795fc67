// SPDX-License-Identifier: EPL-2.0
package gleaner.training.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import gleaner.training.blas.Blas;
import gleaner.training.net.Batch;
import gleaner.training.net.Initializer;
import gleaner.training.net.Layout;
import gleaner.training.net.LstmNet;
import gleaner.training.net.Net;
import gleaner.training.net.WaveNet;
import gleaner.training.net.Weights;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Our nets against the same nets in DL4J, with the same weights: losses and every gradient. DL4J computes in double precision. */
class OracleTest {
	private static final int CLASSES = 9;
	/** Of a loss, as a share of it; ours is in single precision. */
	private static final double LOSS = 1e-6;
	/** Of a gradient, which is a sum over all positions. */
	private static final double GRADIENT = 1e-5;

	private final Random random = new Random(11);

	@Test
	void lstm() throws Exception {
		LstmShape shape = new LstmShape(2, 7);
		Weights weights = Weights.zero(LstmNet.layout(shape, CLASSES));
		new Initializer(5).fill(weights, shape);
		stir(weights);
		MultiLayerNetwork oracle = Dl4jNets.lstm(shape, CLASSES, DataType.DOUBLE);
		int[] order = Dl4jOrder.lstm(shape, weights.layout());
		put(weights.values(), order, oracle.params());
		Batch batch = batch(3, 11);
		oracle.setInput(oneHot(batch, batch.input()));
		oracle.setLabels(oneHot(batch, batch.target()));
		oracle.computeGradientAndScore();
		compare(new LstmNet(shape, 0, weights, 3, 11, Blas.load()), batch, order, oracle.score(), oracle.getFlattenedGradients());
	}

	@Test
	void waveNet() throws Exception {
		WaveNetShape shape = new WaveNetShape(List.of(1, 2, 4), 2, 5, 6, 8);
		Weights weights = Weights.zero(WaveNet.layout(shape, CLASSES));
		new Initializer(5).fill(weights, shape);
		stir(weights);
		ComputationGraph oracle = Dl4jNets.waveNet(shape, CLASSES, DataType.DOUBLE);
		int[] order = Dl4jOrder.waveNet(shape, weights.layout(), oracle);
		put(weights.values(), order, oracle.params());
		Batch batch = batch(2, 17);
		oracle.setInputs(oneHot(batch, batch.input()));
		oracle.setLabels(oneHot(batch, batch.target()));
		oracle.computeGradientAndScore();
		compare(new WaveNet(shape, weights, 2, 17, Blas.load()), batch, order, oracle.score(), oracle.getFlattenedGradients());
	}

	private void stir(Weights weights) {
		for (int i = 0; i < weights.values().length; i++) weights.values()[i] += 0.1f * (float) random.nextGaussian();
	}

	private Batch batch(int lanes, int length) {
		return new Batch(lanes, length, random.ints(lanes * length, 0, CLASSES).toArray(),
				random.ints(lanes * length, 0, CLASSES).toArray());
	}

	private static INDArray oneHot(Batch batch, int[] classes) {
		INDArray hot = Nd4j.zeros(DataType.DOUBLE, batch.lanes(), CLASSES, batch.length());
		for (int t = 0; t < batch.length(); t++)
			for (int lane = 0; lane < batch.lanes(); lane++) hot.putScalar(new int[] { lane, classes[t * batch.lanes() + lane], t }, 1);
		return hot;
	}

	private static void put(float[] values, int[] order, INDArray row) {
		for (int i = 0; i < values.length; i++) if (order[i] != Dl4jOrder.NOWHERE) row.putScalar(order[i], values[i]);
	}

	/** DL4J gives the sum over time and the mean over lanes as the score, but the gradients of the sum over both. */
	private static void compare(Net net, Batch batch, int[] order, double score, INDArray gradients) {
		net.weights().clearGradients();
		double loss = net.learn(batch, 1, 0);
		assertEquals(score, loss / batch.lanes(), LOSS * score);
		for (Layout.Place place : net.weights().layout().places())
			for (int i = place.offset(); i < place.offset() + place.size(); i++) {
				double expected = order[i] == Dl4jOrder.NOWHERE ? 0 : gradients.getDouble(order[i]);
				assertEquals(expected, net.weights().gradients()[i], GRADIENT * (1 + Math.abs(expected)),
						place.name() + "[" + (i - place.offset()) + "]");
			}
	}
}
