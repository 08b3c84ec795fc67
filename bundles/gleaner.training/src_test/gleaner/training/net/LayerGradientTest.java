// SPDX-License-Identifier: EPL-2.0
package gleaner.training.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.neural.checkpoint.NetShape.LstmShape;
import gleaner.engine.neural.checkpoint.NetShape.WaveNetShape;
import gleaner.training.blas.Blas;
import gleaner.training.blas.Matrix;
import gleaner.training.blas.NativeCodeException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Each layer by itself: the gradient of {@code sum(y r)}, r random, against central differences. Layers compute in single precision, so
 * differences are taken over 0.01 and may be off by 2e-3 and two thousandths; {@link NetGradientTest} is sharper.
 */
class LayerGradientTest {
	private static final float STEP = 1e-2f;
	private static final double TOLERANCE = 2e-3;
	private static final int LANES = 2;
	private static final int LENGTH = 5;
	private static final int ROWS = LANES * LENGTH;
	private static final int CLASSES = 4;

	private final Random random = new Random(3);
	private final WaveNetShape wave = new WaveNetShape(List.of(2), 1, 3, 4, 5);
	private final Weights weights = Weights.zero(WaveNet.layout(wave, CLASSES));
	private Blas blas;

	@BeforeEach
	void load() throws NativeCodeException {
		blas = Blas.load();
		draw(weights.values());
	}

	private void draw(float[] values) {
		for (int i = 0; i < values.length; i++) values[i] = (float) random.nextGaussian() * 0.6f;
	}

	private Matrix drawn(int rows, int columns) {
		Matrix m = Matrix.of(new float[rows * columns], rows, columns);
		draw(m.values());
		return m;
	}

	private static double product(Matrix y, Matrix r) {
		double sum = 0;
		for (int i = 0; i < y.rows() * y.columns(); i++) sum += (double) y.values()[y.offset() + i] * r.values()[r.offset() + i];
		return sum;
	}

	private static void check(String what, float[] values, int from, int count, float[] gradients, int gradientFrom, DoubleSupplier loss) {
		for (int i = 0; i < count; i++) {
			float before = values[from + i];
			values[from + i] = before + STEP;
			double above = loss.getAsDouble();
			values[from + i] = before - STEP;
			double below = loss.getAsDouble();
			values[from + i] = before;
			double slope = (above - below) / (2 * STEP);
			assertEquals(slope, gradients[gradientFrom + i], TOLERANCE * (1 + Math.abs(slope)), what + "[" + i + "]");
		}
	}

	private void checkWeights(String name, DoubleSupplier loss) {
		Layout.Place place = weights.layout().place(name);
		check(name, weights.values(), place.offset(), place.size(), weights.gradients(), place.offset(), loss);
	}

	@Test
	void projection() {
		Projection layer = new Projection(blas, weights, "post.2.weight", "post.2.bias", ROWS);
		Matrix x = drawn(ROWS, 5);
		Matrix y = drawn(ROWS, CLASSES);
		Matrix r = drawn(ROWS, CLASSES);
		Matrix dx = drawn(ROWS, 5);
		DoubleSupplier loss = () -> {
			layer.forward(x, y);
			return product(y, r);
		};
		layer.learn(x, r);
		layer.backward(r, dx);
		checkWeights("post.2.weight", loss);
		checkWeights("post.2.bias", loss);
		check("x", x.values(), 0, x.values().length, dx.values(), 0, loss);
		float[] once = dx.values().clone();
		layer.addBackward(r, dx);
		for (int i = 0; i < once.length; i++) assertEquals(2 * once[i], dx.values()[i], 1e-4);
	}

	@Test
	void characterTable() {
		CharacterTable layer = new CharacterTable(weights, "causal.past");
		Bias bias = new Bias(blas, weights, "causal.bias", Math.max(ROWS, CLASSES));
		int[] classes = random.ints(ROWS, 0, CLASSES).toArray();
		Matrix y = drawn(ROWS, 3);
		Matrix r = drawn(ROWS, 3);
		layer.learn(classes, LANES, r);
		checkWeights("causal.past", () -> {
			Arrays.fill(y.values(), 0);
			layer.addForward(classes, LANES, y);
			return product(y, r);
		});
		weights.clearGradients();
		layer.learn(classes, 0, r);
		bias.learn(r);
		for (String tensor : List.of("past", "bias")) checkWeights("causal." + tensor, () -> {
			layer.forward(classes, bias, y);
			return product(y, r);
		});
	}

	/** Wide ones are copied, narrow ones multiplied; of several rows the sum counts. */
	@Test
	void bias() {
		for (int columns : new int[] { 3, 70 }) for (int several : new int[] { 1, 4 }) {
			Matrix value = drawn(several, columns);
			Matrix gradient = drawn(several, columns);
			float[] before = gradient.values().clone();
			Bias layer = new Bias(blas, value, gradient, ROWS);
			Matrix y = drawn(ROWS, columns);
			Matrix r = drawn(ROWS, columns);
			layer.learn(r);
			for (int i = 0; i < before.length; i++) gradient.values()[i] -= before[i];
			check("bias", value.values(), 0, value.values().length, gradient.values(), 0, () -> {
				layer.fill(y);
				return product(y, r);
			});
			layer.fill(y);
			float[] once = y.values().clone();
			layer.add(y);
			for (int i = 0; i < once.length; i++) assertEquals(2 * once[i], y.values()[i], 1e-4);
		}
	}

	@Test
	void whatReluCutsOffHasNoGradient() {
		float[] x = { -2, -0f, 0, 1e-30f, 3, Float.POSITIVE_INFINITY };
		float[] gradient = { 5, 5, 5, 5, -5, 5 };
		Elementwise.relu(x, x.length);
		Elementwise.reluGradient(x, gradient, x.length);
		assertArrayEquals(new float[] { 0, 0, 0, 5, -5, 5 }, gradient);
	}

	@Test
	void dilatedConvolution() {
		DilatedConvolution layer = new DilatedConvolution(blas, weights, "layer.0.filter", 2 * LANES, ROWS);
		Matrix x = drawn(ROWS, 3);
		Matrix y = drawn(ROWS, 4);
		Matrix r = drawn(ROWS, 4);
		Matrix dx = Matrix.of(new float[ROWS * 3], ROWS, 3);
		layer.learn(x, r);
		layer.addBackward(r, dx);
		DoubleSupplier loss = () -> {
			layer.forward(x, y);
			return product(y, r);
		};
		for (String tensor : List.of("past", "now", "bias")) checkWeights("layer.0.filter." + tensor, loss);
		check("x", x.values(), 0, x.values().length, dx.values(), 0, loss);
	}

	@Test
	void gatedConvolution() {
		GatedConvolution layer = new GatedConvolution(blas, weights, "layer.0", 2 * LANES, ROWS, 4,
				new Matrix[] { drawn(ROWS, 4), drawn(ROWS, 4) });
		Matrix x = drawn(ROWS, 3);
		Matrix z = drawn(ROWS, 4);
		Matrix r = drawn(ROWS, 4);
		Matrix dx = Matrix.of(new float[ROWS * 3], ROWS, 3);
		DoubleSupplier loss = () -> {
			layer.forward(x, z.values());
			return product(z, r);
		};
		loss.getAsDouble();
		layer.backward(r.values(), x, dx);
		for (String half : List.of("filter", "gate"))
			for (String tensor : List.of("past", "now", "bias")) checkWeights("layer.0." + half + "." + tensor, loss);
		check("x", x.values(), 0, x.values().length, dx.values(), 0, loss);
	}

	@Test
	void recurrence() {
		Weights own = Weights.zero(LstmNet.layout(new LstmShape(1, 3), CLASSES));
		draw(own.values());
		Recurrence layer = new Recurrence(blas, own, "lstm.0.recurrent", 3, LANES, LENGTH);
		float[] memory = new float[layer.memorySize()];
		draw(memory);
		Matrix below = drawn(ROWS, 12);
		Matrix r = drawn(ROWS, 3);
		DoubleSupplier loss = () -> {
			layer.readMemory(memory, 0);
			layer.forward(Matrix.of(below.values().clone(), ROWS, 12));
			return product(layer.outputs(), r);
		};
		loss.getAsDouble();
		Matrix dBelow = Matrix.of(new float[ROWS * 12], ROWS, 12);
		layer.backward(Matrix.of(r.values().clone(), ROWS, 3), dBelow);
		Layout.Place place = own.layout().place("lstm.0.recurrent");
		check("recurrent", own.values(), place.offset(), place.size(), own.gradients(), place.offset(), loss);
		check("from below", below.values(), 0, below.values().length, dBelow.values(), 0, loss);
	}

	@Test
	void softmax() {
		SoftmaxLoss loss = new SoftmaxLoss(CLASSES);
		int[] targets = random.ints(ROWS, 0, CLASSES).toArray();
		Matrix logits = drawn(ROWS, CLASSES);
		float[] gradients = logits.values().clone();
		assertEquals(loss.of(logits.values(), targets, 0, ROWS), loss.andGradient(gradients, targets, ROWS, 1), 1e-9);
		check("logits", logits.values(), 0, gradients.length, gradients, 0, () -> loss.of(logits.values(), targets, 0, ROWS));
		assertTrue(loss.of(logits.values(), targets, 3, ROWS) < loss.of(logits.values(), targets, 0, ROWS));
	}

	@Test
	void softmaxOfHugeLogitsStaysFinite() {
		SoftmaxLoss loss = new SoftmaxLoss(2);
		float[] logits = { 1e30f, -1e30f };
		assertEquals(0, loss.of(logits, new int[] { 0 }, 0, 1));
		assertEquals(0, loss.andGradient(logits, new int[] { 0 }, 1, 1));
		assertEquals(0, logits[0]);
	}

	@Test
	void dropout() {
		Dropout layer = new Dropout(0.4, 50, 40);
		Matrix x = drawn(50, 40);
		Matrix left = layer.forward(x, 9);
		Matrix gradient = Matrix.of(new float[2000], 50, 40);
		Arrays.fill(gradient.values(), 1);
		layer.backward(gradient);
		int dropped = 0;
		for (int i = 0; i < 2000; i++) {
			assertEquals(x.values()[i] * gradient.values()[i], left.values()[i]);
			if (gradient.values()[i] == 0) dropped++;
			else assertEquals(1 / 0.6, gradient.values()[i], 1e-6);
		}
		assertEquals(800, dropped, 100);
		Matrix none = new Dropout(0, 50, 40).forward(x, 9);
		assertEquals(x, none);
	}

	@Test
	void elementwise() {
		float[] x = new float[2001];
		for (int i = 0; i < x.length; i++) x[i] = (i - 1000) / 100f;
		float[] tanh = x.clone();
		float[] sigmoid = x.clone();
		Elementwise.tanh(tanh, tanh.length);
		Elementwise.sigmoid(sigmoid, sigmoid.length);
		for (int i = 0; i < x.length; i++) {
			assertEquals(Math.tanh(x[i]), tanh[i], 4e-7);
			assertEquals(1 / (1 + Math.exp(-x[i])), sigmoid[i], 4e-7);
		}
	}
}
