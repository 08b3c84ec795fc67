// SPDX-License-Identifier: EPL-2.0
package gleaner.training.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.neural.checkpoint.NetShape;
import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import gleaner.training.blas.Blas;
import gleaner.training.blas.NativeCodeException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Losses and gradients of whole nets against the same nets written out in double precision, whose gradients are taken as differences.
 * Differences in double precision are good to 1e-9, so what is measured is the error of single precision: a gradient may be off by
 * 2e-6 and a hundred-thousandth of itself, a loss by 2e-6.
 */
class NetGradientTest {
	private static final int CLASSES = 6;
	private static final double STEP = 1e-7;
	private static final double ABSOLUTE = 2e-6;
	private static final double RELATIVE = 1e-5;

	private final Random random = new Random(7);
	private Blas blas;

	@BeforeEach
	void load() throws NativeCodeException {
		blas = Blas.load();
	}

	@Test
	void lstmOfOneLayer() {
		checkLstm(new LstmShape(1, 5), 3, 7);
	}

	@Test
	void lstmOfThreeLayers() {
		checkLstm(new LstmShape(3, 4), 2, 6);
	}

	@Test
	void lstmOfOneLane() {
		checkLstm(new LstmShape(2, 3), 1, 9);
	}

	@Test
	void waveNetOfOneStack() {
		checkWaveNet(new WaveNetShape(List.of(1, 2, 4), 1, 5, 4, 7), 3, 12);
	}

	@Test
	void waveNetOfTwoStacksDeeperThanTheText() {
		checkWaveNet(new WaveNetShape(List.of(1, 2, 4, 8), 2, 3, 5, 4), 2, 10);
	}

	@Test
	void waveNetOfOneLayer() {
		checkWaveNet(new WaveNetShape(List.of(3), 1, 4, 3, 5), 1, 8);
	}

	private void checkLstm(LstmShape shape, int lanes, int length) {
		Weights weights = drawn(shape, LstmNet.layout(shape, CLASSES));
		LstmNet net = new LstmNet(shape, 0, weights, lanes, length, blas);
		float[] memory = net.memory();
		for (int i = 0; i < memory.length; i++) memory[i] = (float) random.nextGaussian() * 0.5f;
		net.remember(memory);
		check(net, new ReferenceLstm(shape, weights.layout(), memory), lanes, length);
	}

	private void checkWaveNet(WaveNetShape shape, int lanes, int length) {
		Weights weights = drawn(shape, WaveNet.layout(shape, CLASSES));
		check(new WaveNet(shape, weights, lanes, length, blas), new ReferenceWaveNet(shape, weights.layout()), lanes, length);
	}

	private Weights drawn(NetShape shape, Layout layout) {
		Weights weights = Weights.zero(layout);
		new Initializer(3).fill(weights, shape);
		for (int i = 0; i < layout.size(); i++) weights.values()[i] += 0.2f * (float) random.nextGaussian();
		return weights;
	}

	private void check(Net net, ReferenceNet reference, int lanes, int length) {
		Batch batch = new Batch(lanes, length, random.ints(lanes * length, 0, CLASSES).toArray(),
				random.ints(lanes * length, 0, CLASSES).toArray());
		double[] weights = doubles(net.weights().values());
		float[] memory = net.memory();
		assertEquals(reference.loss(batch, weights), net.loss(batch, 0) / batch.size(), ABSOLUTE);

		net.remember(memory);
		net.weights().clearGradients();
		assertEquals(reference.loss(batch, weights), net.learn(batch, batch.size(), 0) / batch.size(), ABSOLUTE);
		float[] gradients = net.weights().gradients();
		for (Layout.Place place : net.weights().layout().places())
			for (int i = place.offset(); i < place.offset() + place.size(); i++)
				assertNear(slope(reference, batch, weights, i), gradients[i], place.name() + "[" + (i - place.offset()) + "]");
		checkDirections(reference, batch, weights, gradients);
	}

	private static double slope(ReferenceNet reference, Batch batch, double[] weights, int i) {
		double before = weights[i];
		weights[i] = before + STEP;
		double above = reference.loss(batch, weights);
		weights[i] = before - STEP;
		double below = reference.loss(batch, weights);
		weights[i] = before;
		return (above - below) / (2 * STEP);
	}

	/** The slope along a direction of all weights at once. */
	private void checkDirections(ReferenceNet reference, Batch batch, double[] weights, float[] gradients) {
		for (int n = 0; n < 10; n++) {
			double[] direction = random.doubles(weights.length, -1, 1).toArray();
			double slope = (reference.loss(batch, along(weights, direction, STEP))
					- reference.loss(batch, along(weights, direction, -STEP))) / (2 * STEP);
			double product = 0;
			for (int i = 0; i < direction.length; i++) product += direction[i] * gradients[i];
			assertNear(slope, product, "direction " + n);
		}
	}

	private static double[] along(double[] weights, double[] direction, double step) {
		double[] moved = weights.clone();
		for (int i = 0; i < moved.length; i++) moved[i] += step * direction[i];
		return moved;
	}

	private static double[] doubles(float[] values) {
		double[] copy = new double[values.length];
		for (int i = 0; i < copy.length; i++) copy[i] = values[i];
		return copy;
	}

	private static void assertNear(double expected, double found, String what) {
		assertTrue(Math.abs(expected - found) <= ABSOLUTE + RELATIVE * Math.abs(expected),
				() -> what + ": the slope is " + expected + ", the gradient " + found);
	}
}
