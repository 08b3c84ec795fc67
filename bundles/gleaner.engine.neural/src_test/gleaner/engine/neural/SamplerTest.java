// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.GenerationRequest;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SamplerTest {
	private static final int END = 1;
	private static final int DRAWS = 40_000;
	/** The unknown class is the likeliest, and never drawn. */
	private static final float[] LOGITS = { 9, 0, 1, 2, 3, 3 };

	private static double[] frequencies(Sampler sampler, boolean mayEnd) {
		double[] frequencies = new double[LOGITS.length];
		SplitMix random = new SplitMix(7);
		for (int i = 0; i < DRAWS; i++) frequencies[sampler.draw(LOGITS, mayEnd, random)] += 1.0 / DRAWS;
		return frequencies;
	}

	private static void assertDrawn(double[] frequencies, double... weights) {
		double sum = 0;
		for (double weight : weights) sum += weight;
		for (int i = 0; i < weights.length; i++) assertEquals(weights[i] / sum, frequencies[i], 0.012, "class " + i);
	}

	@Test
	void drawsByTheSoftmax() {
		double e = Math.E;
		assertDrawn(frequencies(new Sampler(1, 0, 1, END, 6), true), 0, 1, e, e * e, e * e * e, e * e * e);
		assertDrawn(frequencies(new Sampler(1, 0, 1, END, 6), false), 0, 0, e, e * e, e * e * e, e * e * e);
		double h = Math.exp(0.5);
		assertDrawn(frequencies(new Sampler(2, 0, 1, END, 6), true), 0, 1, h, h * h, h * h * h, h * h * h);
	}

	/** So whoever x-rays a text can tell what it was drawn from. */
	@Test
	void theDistributionIsWhatIsDrawnFromAtAnyDiversity() {
		Random random = new Random(3);
		for (double temperature : new double[] { 0.3, 0.5, 0.8, 1, 1.3, 3 }) {
			for (int trial = 0; trial < 50; trial++) {
				float[] logits = new float[80];
				for (int i = 0; i < logits.length; i++) logits[i] = (float) (4 * random.nextGaussian());
				Sampler sampler = new Sampler(temperature, 0, 1, END, logits.length);
				sampler.draw(logits, true, new SplitMix(trial));
				double[] told = Sampler.distribution(logits);
				double sum = 0;
				for (double share : told) sum += Math.pow(share, 1 / temperature);
				for (int i = 0; i < told.length; i++)
					assertEquals(Math.pow(told[i], 1 / temperature) / sum, sampler.lastProbability(i), 1e-6);
			}
		}
	}

	@Test
	void takesTheLikeliestInTheCold() {
		assertDrawn(frequencies(new Sampler(0, 0, 1, END, 6), true), 0, 0, 0, 0, 1, 0);
	}

	@Test
	void cutsTheTail() {
		double e = Math.E;
		assertDrawn(frequencies(new Sampler(1, 1, 1, END, 6), true), 0, 0, 0, 0, 1, 0);
		assertDrawn(frequencies(new Sampler(1, 3, 1, END, 6), true), 0, 0, 0, 1, e, e);
		assertDrawn(frequencies(new Sampler(1, 0, 0.3, END, 6), true), 0, 0, 0, 0, 1, 0);
		assertDrawn(frequencies(new Sampler(1, 0, 0.6, END, 6), true), 0, 0, 0, 0, 1, 1);
		assertDrawn(frequencies(new Sampler(1, 0, 0.9, END, 6), true), 0, 0, 0, 1, e, e);
		assertDrawn(frequencies(new Sampler(1, 2, 0.6, END, 6), true), 0, 0, 0, 0, 1, 1);
	}

	@Property(tries = 300)
	void drawsWhatMayBeDrawn(@ForAll @IntRange(min = 3, max = 40) int classes, @ForAll @DoubleRange(min = 0, max = 10) double temperature,
			@ForAll @IntRange(max = 50) int topK,
			@ForAll @DoubleRange(min = 0.01, max = 1) double topP, @ForAll long seed, @ForAll boolean wild) {
		Random random = new Random(seed);
		float[] logits = new float[classes];
		for (int i = 0; i < classes; i++) logits[i] = (float) random.nextGaussian() * (wild ? 1e20f : 3);
		int drawn = new Sampler(temperature, topK, topP, END, classes).draw(logits, false, new SplitMix(seed));
		assertTrue(drawn > END && drawn < classes, "drew " + drawn);
	}

	@Test
	void thePoemsOfASeedHaveNumbersOfTheirOwn() {
		SplitMix first = new SplitMix(GenerationRequest.poem(1).seed(1));
		SplitMix second = new SplitMix(GenerationRequest.poem(1).seed(2));
		SplitMix other = new SplitMix(GenerationRequest.poem(2).seed(1));
		double drawn = first.fraction();
		for (int i = 0; i < 100; i++) {
			assertNotEquals(drawn, second.fraction());
			assertNotEquals(drawn, other.fraction());
		}
	}

	@Test
	void sharesSumToOneWithoutTheUnknownClass() {
		double[] shares = Sampler.distribution(LOGITS);
		double sum = 0;
		for (double share : shares) sum += share;
		assertEquals(0, shares[0]);
		assertEquals(1, sum, 1e-12);
	}
}
