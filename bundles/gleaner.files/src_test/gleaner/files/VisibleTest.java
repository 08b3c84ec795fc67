// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VisibleTest {
	@Test
	void commandsAreNamed() {
		assertEquals("a‹U+001B escape›[31mred‹U+0007 bel›‹U+0003 end of text›", Visible.of("a\u001B[31mred\u0007\u0003"));
		assertEquals("‹U+009B control sequence introducer›2J‹U+007F delete›‹U+000D carriage return (cr)›", Visible.of("\u009B2J\u007F\r"));
	}

	@Test
	void whatCanBeSeenStays() {
		String poem = "salt\n\tand “wäter” 水 \uD83C\uDF0A\uD800";
		assertEquals(poem, Visible.of(poem));
	}
}
