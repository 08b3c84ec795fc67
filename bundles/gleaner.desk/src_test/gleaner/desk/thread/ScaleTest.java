// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ScaleTest {
	@Test
	void goesFromValuesToPixelsAndBack() {
		Scale down = new Scale(0.4, 5, false, 300, 100);
		assertEquals(300, down.pixel(0.4), 1e-9);
		assertEquals(100, down.pixel(5), 1e-9);
		assertEquals(2.7, down.value(down.pixel(2.7)), 1e-9);
		Scale log = new Scale(0.1, 1000, true, 0, 400);
		assertEquals(100, log.pixel(1), 1e-9);
		assertEquals(0.5, log.value(log.pixel(0.5)), 1e-9);
	}

	@Test
	void ticksAreRound() {
		assertEquals(List.of("0", "30k", "60k", "90k", "120k"),
				new Scale(0, 145_070, false, 0, 100).ticks(5).stream().map(Scale::words).toList());
		assertEquals(List.of("0", "50k", "100k", "150k"),
				new Scale(0, 150_000, false, 0, 100).ticks(4).stream().map(Scale::words).toList());
		assertEquals(List.of("0.1", "1", "10", "100"), new Scale(0.1, 100, true, 0, 100).ticks(3).stream().map(Scale::words).toList());
		assertEquals(List.of("0.5", "1", "2", "5"), new Scale(0.5, 6, true, 0, 100).ticks(5).stream().map(Scale::words).toList());
		assertEquals(List.of("0.0001", "0.01", "1", "100", "10k", "1M"),
				new Scale(1e-4, 1e6, true, 0, 100).ticks(5).stream().map(Scale::words).toList());
	}

	@Property(tries = 300)
	void ticksLieWithinAndAreNotMany(@ForAll @DoubleRange(min = 0, max = 1e6) double least,
			@ForAll @DoubleRange(min = 0.01, max = 1e7) double length) {
		Scale scale = new Scale(least, least + length, false, 0, 100);
		List<Double> ticks = scale.ticks(5);
		assertTrue(ticks.size() <= 6, ticks::toString);
		for (double tick : ticks) assertTrue(tick >= least - 1e-6 * length && tick <= least + length * (1 + 1e-6));
	}

	@Test
	void saysValuesInFewCharacters() {
		assertEquals(List.of("0", "0.45", "3", "1.5k", "84.95k", "2M", "0.0012"),
				List.of(0.0, 0.45, 3.0, 1500.0, 84953.0, 2e6, 0.0012).stream().map(Scale::words).toList());
	}
}
