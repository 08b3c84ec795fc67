// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;

class MarkedFieldsTest {
	@Example
	void oneAndMany() {
		assertEquals(List.of(new Piece("Tide", "W", "low\n\nhigh **** x")),
				MarkedFields.read("\nW****!****Tide****!****low\n\nhigh **** x"));
		String many = "W****!****Tide****!****\nlow\nM N****!****Rope, two****!****a\nb\n****!********!****c";
		assertTrue(MarkedFields.is(many));
		assertEquals(List.of(new Piece("Tide", "W", "\nlow\n"), new Piece("Rope, two", "M N", "a\nb\n"), new Piece("", "", "c")),
				MarkedFields.read(many));
		assertFalse(MarkedFields.is("a poem\nW****!****Tide****!****low"));
		assertFalse(MarkedFields.is("W****!****Tide"));
	}

	@Property
	void isReadBack(@ForAll @AlphaChars String author, @ForAll @AlphaChars String title, @ForAll @AlphaChars String body) {
		String text = author + "****!****" + title + "****!****" + body;
		assertTrue(MarkedFields.is(text));
		assertEquals(List.of(new Piece(title, author, body)), MarkedFields.read(text));
	}
}
