// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gleaner.engine.EngineException;
import gleaner.engine.Objection;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Settings that cannot be together are told before anything is read. */
class MarkovObjectionsTest {
	private static final String TOO_DEEP = "order is \"9\", must be a whole number from 1 to 5 if the unit is words";
	private final MarkovEngine engine = new MarkovEngine();

	private List<Objection> objections(String... given) throws EngineException {
		return engine.check(settings(given));
	}

	private Settings settings(String... given) throws EngineException {
		return Settings.of(engine.info().parameters(),
				given.length == 2 ? Map.of(given[0], given[1]) : Map.of(given[0], given[1], given[2], given[3]));
	}

	@Test
	void theOrderDependsOnTheUnit() throws EngineException {
		assertEquals(List.of(new Objection("order", TOO_DEEP)), objections("order", "9"));
		assertEquals(List.of(), objections("order", "9", "unit", "characters"));
		assertEquals(List.of("order"), objections("order", "1", "unit", "characters").stream().map(Objection::parameter).toList());
		assertEquals(List.of(), objections("order", "5"));
	}

	@Test
	void twoWordsAreAlwaysQuoted() throws EngineException {
		assertEquals(List.of("quotation"), objections("quotation", "1").stream().map(Objection::parameter).toList());
		assertEquals(List.of("order", "quotation"), objections("quotation", "1", "order", "6").stream().map(Objection::parameter).toList());
		assertEquals(List.of(), objections("quotation", "1", "unit", "characters"));
	}

	@Test
	void whoOpensItAllTheSameIsToldTheSame() {
		assertEquals(TOO_DEEP,
				assertThrows(EngineException.class, () -> engine.open(Source.of(), settings("order", "9"), Progress.NONE)).getMessage());
	}
}
