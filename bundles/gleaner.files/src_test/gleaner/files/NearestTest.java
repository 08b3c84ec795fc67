// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {
	private static final List<String> NAMES = List.of("Harbour notes", "Kitchen litany", "generate", "quotes", "corpus");

	@Test
	void slipsAreForgiven() {
		assertEquals(Optional.of("Harbour notes"), Nearest.of("harbor notes", NAMES));
		assertEquals(Optional.of("generate"), Nearest.of("genarate", NAMES));
		assertEquals(Optional.of("generate"), Nearest.of("egnerate", NAMES));
		assertEquals(Optional.of("corpus"), Nearest.of("corpsu", NAMES));
		assertEquals(" (did you mean \"quotes\"?)", Nearest.question("qoutes", NAMES));
	}

	@Test
	void aBeginningWillDo() {
		assertEquals(Optional.of("Kitchen litany"), Nearest.of("Kitch", NAMES));
		assertEquals(Optional.of("Harbour notes"), Nearest.of("Härbour", NAMES));
	}

	@Test
	void whatIsFarIsNotGuessed() {
		assertEquals(Optional.empty(), Nearest.of("weather", NAMES));
		assertEquals(Optional.empty(), Nearest.of("", NAMES));
		assertEquals("", Nearest.question("x".repeat(100_000), NAMES));
		assertEquals("", Nearest.question("any", List.of()));
	}
}
