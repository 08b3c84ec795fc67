// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeenLineTest {
	private static final String POEM = "salt\nthe salt of the sea\nsalt\n\nthe tide\nsalt";

	@ParameterizedTest
	@CsvSource({
		"the tide, 31, 31", // where it was
		"the tide, 5, 31", // pushed down by what was written above
		"salt, 1, 0",
		"salt, 24, 25", // the nearer one
		"salt, 40, 40",
		"salt, 9, 9", // a stretch of a line, where it was
		"salt, 10, 0", // not one in the middle of another line
		"salt, 900, 40",
		"salt, -7, 0",
		"'', 30, 30",
	})
	void isFoundWhereItIsNow(String line, int seen, int now) {
		assertEquals(OptionalInt.of(now), new SeenLine(line, seen).in(POEM));
	}

	@Test
	void whatHasChangedIsNotFound() {
		assertEquals(OptionalInt.empty(), new SeenLine("the tides", 31).in(POEM));
		assertEquals(OptionalInt.empty(), new SeenLine("", 900).in(POEM));
		assertEquals(OptionalInt.empty(), new SeenLine("salt", 0).in(""));
	}
}
