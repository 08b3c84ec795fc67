// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Lines and words as a poet counts them. */
class ExtentTest {
	@Test
	void emptyLinesAreNoLines() {
		assertEquals(new Extent(2, 5), Extent.of("the tide keeps\n\n  \t\n  its keys\n"));
		assertEquals(new Extent(0, 0), Extent.of(""));
		assertEquals(new Extent(0, 0), Extent.of("\n \u00A0\n"));
	}

	@Test
	void dashesPartWordsAndHyphensDoNot() {
		assertEquals(new Extent(1, 4), Extent.of("salt-white — don't—go now"));
		assertEquals(new Extent(1, 0), Extent.of("— … *"), "a line of ornaments has no word");
	}

	@Test
	void isToldInWords() {
		assertEquals("1 line · 1 word", Extent.of("owl").told());
		assertEquals("1 line", Extent.of("***").told());
		assertEquals("", Extent.of("").told());
		assertEquals("2 lines · 3 words selected", Extent.of("a b\nc").toldOfSelection());
		assertEquals("1,000 lines · 1,000 words", Extent.of("owl\n".repeat(1000)).told());
	}

	@Property
	void whatStandsOnLinesOfItsOwnAddsUp(@ForAll String one, @ForAll String other) {
		Extent both = Extent.of(one + "\n" + other);
		assertEquals(Extent.of(one).lines() + Extent.of(other).lines(), both.lines());
		assertEquals(Extent.of(one).words() + Extent.of(other).words(), both.words());
	}
}
