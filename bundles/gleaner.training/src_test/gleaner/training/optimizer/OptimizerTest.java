// SPDX-License-Identifier: EPL-2.0
package gleaner.training.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptimizerTest {
	@Test
	void adamGoesTheFullRateFirst() {
		float[] w = { 1, 1, 1 };
		Optimizer.of("adam", 3).step(w, new float[] { 5, -0.001f, 0 }, 1, 0.1);
		assertArrayEquals(new float[] { 0.9f, 1.1f, 1 }, w, 1e-4f);
	}

	@Test
	void adamAgreesWithItsFormulaInDoublePrecision() {
		float[] w = { 0.5f };
		Optimizer adam = Optimizer.of("adam", 1);
		double expected = 0.5;
		double mean = 0;
		double square = 0;
		for (int t = 1; t <= 50; t++) {
			double g = Math.sin(t) + 0.3;
			adam.step(w, new float[] { (float) (2 * g) }, 0.5f, 0.01);
			mean = 0.9 * mean + 0.1 * g;
			square = 0.999 * square + 0.001 * g * g;
			expected -= 0.01 * (mean / (1 - Math.pow(0.9, t))) / (Math.sqrt(square / (1 - Math.pow(0.999, t))) + 1e-8);
		}
		assertEquals(expected, w[0], 1e-5);
		assertEquals(50, adam.steps());
	}

	@Test
	void momentumGathersSpeed() {
		float[] w = { 0 };
		Optimizer momentum = Optimizer.of("momentum", 1);
		momentum.step(w, new float[] { 1 }, 1, 0.1);
		assertEquals(-0.1, w[0], 1e-6);
		momentum.step(w, new float[] { 1 }, 1, 0.1);
		assertEquals(-0.29, w[0], 1e-6);
	}

	@Test
	void rmsPropDividesByTheUsualSize() {
		float[] w = { 0, 0 };
		Optimizer.of("rmsprop", 2).step(w, new float[] { 1, 100 }, 1, 0.1);
		assertArrayEquals(new float[] { -0.1f / (float) Math.sqrt(0.1), -0.1f / (float) Math.sqrt(0.1) }, w, 1e-5f);
	}

	@ParameterizedTest
	@ValueSource(strings = { "adam", "rmsprop", "momentum" })
	void findsTheBottomOfABowl(String name) {
		float[] w = { 3, -2 };
		Optimizer optimizer = Optimizer.of(name, 2);
		for (int i = 0; i < 2000; i++) optimizer.step(w, new float[] { w[0], 4 * w[1] }, 1, 0.005);
		assertArrayEquals(new float[] { 0, 0 }, w, 0.02f);
	}

	@Test
	void clipsByTheLengthOfAll() {
		float[] g = { 3, 4, 0, 0, 12 };
		assertEquals(13, Gradients.norm(g), 1e-9);
		assertEquals(1f, Gradients.clip(13, 0));
		assertEquals(1f, Gradients.clip(13, 13));
		assertEquals(0.5f, Gradients.clip(13, 6.5));
		assertFalse(Double.isFinite(Gradients.norm(new float[] { 1, Float.NaN })));
		assertTrue(Gradients.finite(new float[] { 1, -Float.MAX_VALUE, 0 }));
		assertFalse(Gradients.finite(new float[] { 1, Float.NEGATIVE_INFINITY, 0 }));
		assertFalse(Gradients.finite(new float[] { Float.NaN }));
		assertTrue(Double.isFinite(Gradients.norm(new float[] { Float.MAX_VALUE, Float.MAX_VALUE })));
	}

	@Test
	void schedules() {
		assertEquals(0.05, new Schedule("constant", 0.1, 10, 1).rate(5), 1e-12);
		assertEquals(0.1, new Schedule("constant", 0.1, 10, 1).rate(500), 1e-12);
		assertEquals(0.025, new Schedule("halving", 0.1, 0, 100).rate(200), 1e-12);
		assertEquals(0.1, new Schedule("cosine", 0.1, 0, 100).rate(0), 1e-12);
		assertEquals(0.001, new Schedule("cosine", 0.1, 0, 100).rate(5000), 1e-12);
	}
}
