// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.xray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.EngineException;
import gleaner.engine.NextUnits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskedAheadTest {
	private static final String TEXT = "salt ".repeat(60);

	/** Says after each text how long it is, and keeps count of what it is asked together. */
	private static final class Counter implements NextUnits {
		private final List<Integer> asked = new ArrayList<>();
		private final long takes;
		private long now;

		/** @param takes how many nanoseconds it thinks about a place */
		Counter(long takes) {
			this.takes = takes;
		}

		@Override
		public Kind kind() {
			return Kind.CHARACTER;
		}

		@Override
		public List<NextUnit> nextUnits(CharSequence context, int limit) {
			now += takes;
			return List.of(new NextUnit(String.valueOf(context.length()), 1));
		}

		@Override
		public List<List<NextUnit>> nextUnits(List<String> contexts, int limit) throws EngineException, InterruptedException {
			asked.add(contexts.size());
			return NextUnits.super.nextUnits(contexts, limit);
		}
	}

	/** Asks at every place that the steps lead to, while it is guessed that each step is one letter. */
	private static void read(Counter model, int... steps) throws Exception {
		AskedAhead ahead = new AskedAhead(model, TEXT, place -> place + 1, () -> model.now);
		int n = 0;
		for (int at = 0; at < TEXT.length(); at += steps[n++ % steps.length])
			assertEquals(String.valueOf(at), ahead.after(at).getFirst().text());
	}

	@Test
	void pagesBecomeLongerWhileTheGuessIsRight() throws Exception {
		Counter model = new Counter(0);
		read(model, 1);
		assertEquals(List.of(1, 2, 4, 8, 16, 32, 64, 64, 64), model.asked.subList(0, 9));
		assertEquals(TEXT.length(), model.asked.stream().mapToInt(Integer::intValue).sum(), "no place is asked about twice");
	}

	@Test
	void aWrongGuessChangesNoAnswer() throws Exception {
		Counter model = new Counter(0);
		read(model, 1, 1, 3, 1, 2, 70);
		assertTrue(model.asked.contains(1));
		read(new Counter(0), 2);
	}

	/** Or nobody would see how far it is. */
	@Test
	void whoThinksLongIsAskedAboutFewPlaces() throws Exception {
		Counter model = new Counter(60_000_000);
		read(model, 1);
		assertTrue(model.asked.stream().allMatch(count -> count <= 2), () -> model.asked.toString());
	}
}
