// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.performance.programme.Mode;
import gleaner.performance.programme.Pace;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class TempoTest {
	private static final Pace PACE = Pace.usual(Mode.WORDS).withWordsAMinute(120);

	@Test
	void wordsLastAsTheSpeedSays() {
		assertEquals(0.5, new Tempo(PACE).seconds(1), 1e-12);
	}

	@Test
	void theWarmUpBeginsAtHalfSpeedAndEndsAtAllOfIt() {
		Tempo tempo = new Tempo(PACE.withWarmUp(10));
		assertTrue(tempo.seconds(0.001) / 0.001 > 0.99 && tempo.seconds(0.001) / 0.001 < 1.01, "twice as long at first");
		tempo.played(10);
		assertEquals(0.5, tempo.seconds(1), 1e-12);
	}

	/** Cut into however many pieces, the same words take the same time. */
	@Property
	void timeAddsUp(@ForAll @DoubleRange(min = 0, max = 30) double warmUp, @ForAll @DoubleRange(min = 0.01, max = 50) double words,
			@ForAll @DoubleRange(min = 0, max = 1) double share) {
		Tempo whole = new Tempo(PACE.withWarmUp(warmUp));
		Tempo parts = new Tempo(PACE.withWarmUp(warmUp));
		double first = parts.seconds(words * share);
		parts.played(first);
		assertEquals(whole.seconds(words), first + parts.seconds(words * (1 - share)), 1e-6);
	}
}
