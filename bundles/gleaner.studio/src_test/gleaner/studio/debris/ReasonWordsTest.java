// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gleaner.engine.NextUnits;
import gleaner.engine.Reason;
import gleaner.engine.TemplatePoem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReasonWordsTest {
	@Test
	void saysWhatIsKnownAndNoMore() {
		assertEquals("for “dark”, antonym, from Kitchen", ReasonWords.of(Reason.of("dark", "antonym", "Kitchen")));
		assertEquals("same rhyme", ReasonWords.of(Reason.of("", "same rhyme", " ")));
		assertEquals("", ReasonWords.of(Reason.of("", "", "")));
		assertEquals("under 1 % likely", ReasonWords.of(Reason.drawn(0.002, List.of())));
		assertEquals("for “dark”; 12 % likely, else “hour” 9 %", ReasonWords.of(new Reason("dark", "", "",
				Optional.of(
						new Reason.Likelihood(0.12, List.of(new NextUnits.NextUnit(" hour", 0.09), new NextUnits.NextUnit("\n", 0.5)))))));
	}

	@Test
	void templatesAreNamed() {
		assertEquals("“Night Watch” by Ada Cane, of Kitchen",
				ReasonWords.of(new TemplatePoem("Kitchen", "poems/7.txt", "Night Watch", "Ada Cane")));
		assertEquals("“poems/7.txt”, of Kitchen", ReasonWords.of(new TemplatePoem("Kitchen", "poems/7.txt", " ", "")));
		assertEquals("a text of your own", ReasonWords.of(new TemplatePoem("", "", "", "")));
	}
}
