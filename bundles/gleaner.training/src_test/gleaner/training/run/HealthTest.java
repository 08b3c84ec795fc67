// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthTest {
	private final Health health = new Health(50);

	@Test
	void namesAnExplosionOnce() {
		for (int i = 0; i < 200; i++) assertEquals(Optional.empty(), health.step(2 + 0.3 * Math.sin(i)));
		assertTrue(health.step(9).orElseThrow().startsWith("explosion: the loss is 9.000, it was about 2."));
		assertEquals(Optional.empty(), health.step(12));
		assertEquals(Optional.empty(), health.step(2));
		assertTrue(health.step(9).isPresent());
	}

	@Test
	void aBadBeginningIsNone() {
		assertEquals(Optional.empty(), health.step(400));
		for (int i = 0; i < 50; i++) assertEquals(Optional.empty(), health.step(3.9));
	}

	@Test
	void namesAPlateau() {
		health.validation(2);
		for (int i = 1; i < 8; i++) assertEquals(Optional.empty(), health.validation(2 + 0.01 * i));
		assertEquals("plateau: the validation loss has not fallen below 2.0000 in 8 measurements", health.validation(2.1).orElseThrow());
		assertTrue(health.onPlateau());
		assertEquals(Optional.empty(), health.validation(1.5));
		assertEquals(1.5, health.best());
	}

	@Test
	void namesOverfittingOnce() {
		for (int i = 0; i < 30; i++) health.step(1.2);
		health.validation(2);
		for (double loss : new double[] { 2.01, 2.1 }) assertEquals(Optional.empty(), health.validation(loss));
		assertEquals("overfitting: the validation loss is 2.2000, it was 2.0000 3 measurements ago, while the training loss is 1.2000",
				health.validation(2.2).orElseThrow());
		assertTrue(health.isOverfitting());
		for (double loss : new double[] { 2.3, 2.4, 2.5, 2.6 })
			assertEquals(Optional.empty(), health.validation(loss), "it has been named");
		health.validation(1.9);
		assertFalse(health.isOverfitting());
	}

	@Test
	void aNetThatLearnsNothingAnyMoreIsNotCalledOverfitted() {
		for (int i = 0; i < 30; i++) health.step(2.4);
		health.validation(2);
		for (int i = 1; i < 7; i++) assertEquals(Optional.empty(), health.validation(2.2));
	}

	@Test
	void namesACollapse() {
		assertEquals(Optional.empty(),
				health.sample("The sea is what the sea was, and the gulls\nknow nothing of it, and say so, and say so."));
		assertEquals("collapse: a sample says \"-\" 60 times in a row", health.sample("so it goes" + "-".repeat(60)).orElseThrow());
		assertEquals(Optional.empty(), health.sample("*".repeat(300)), "it has been named");
		assertEquals(Optional.empty(), health.sample("awake again, and the harbour with me"));
		assertTrue(health.sample("the the ".repeat(40)).orElseThrow().contains("repeats"));
	}
}
