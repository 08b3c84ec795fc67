// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.Parameter;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What counts as a change of a setting. */
class UsualTest {
	private static final Parameter.Decimal RATE = new Parameter.Decimal("rate", "Rate", "How fast.", 0.002, 0, 1);
	private static final Parameter.Flag KEEP = new Parameter.Flag("keep", "Keep", "Whether.", true);
	private static final Parameter.Text PROMPT = new Parameter.Text("prompt", "Prompt", "How it begins.", "");
	private final Usual was = new Usual("was", Map.of("rate", "0.004"));

	@Test
	void whatIsNotSaidIsStandard() {
		assertEquals("0.004", was.of(RATE));
		assertEquals("yes", was.of(KEEP));
		assertFalse(was.differs(RATE, "0.004"));
		assertTrue(was.differs(RATE, "0.002"), "the standard value is a change for who had another");
	}

	@Test
	void valuesAreComparedByWhatTheyMean() {
		assertFalse(was.differs(RATE, " 4e-3 "));
		assertFalse(was.differs(KEEP, "true"));
		assertTrue(was.differs(KEEP, "no"));
		assertTrue(was.differs(RATE, "fast"), "a value that cannot be is a change as well");
		assertTrue(was.differs(PROMPT, " "), "white space is text");
		assertFalse(new Usual("was", Map.of("rate", "nonsense")).differs(RATE, "nonsense"));
	}
}
