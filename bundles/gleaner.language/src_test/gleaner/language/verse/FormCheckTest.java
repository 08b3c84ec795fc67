// SPDX-License-Identifier: EPL-2.0
package gleaner.language.verse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import gleaner.language.TestLanguage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FormCheckTest {
	private static final String SONNET_START = "The harbour keeps its little lights alight,\nand all the boats are sleeping in the bay;\n"
			+ "a gull complains, and then forgets the night,\nand wakes, and waits, and waits again for day.\n";

	private static FormCheck check(String form, String poem) {
		return FormCheck.of(TargetForm.parse(form), TestLanguage.ENGLISH.prosody().scan(poem), TestLanguage.ENGLISH.rhymes());
	}

	private static List<List<String>> open(String form, String poem) {
		return check(form, poem).lines().stream().map(FormCheck.Line::open).toList();
	}

	@Test
	void aHaikuIsCounted() {
		assertEquals(List.of(List.of(), List.of(), List.of()),
				open("haiku", "the dark water keeps\nits salt and a little light\nfor all the lost boats\n"));
		assertEquals(List.of(List.of(), List.of("3 of 7 syllables")), open("haiku", "the dark water keeps\n\nits own salt\n"));
		assertEquals("1 of 2 lines meet it; 1 line is still to come.", check("haiku", "the dark water keeps\nits own salt\n").summary());
		assertEquals("All 3 lines meet it.",
				check("haiku", "the dark water keeps\nits salt and a little light\nfor all the lost boats\n").summary());
	}

	@Test
	void aSonnetWantsItsMetreAndItsRhymes() {
		assertEquals(List.of(List.of(), List.of(), List.of(), List.of()), open("sonnet", SONNET_START));
		List<List<String>> open = open("sonnet",
				SONNET_START.replace("for day", "for cold").replace("all the boats are sleeping", "boats are sleeping"));
		assertEquals(List.of("tetrameter for pentameter"), open.get(1));
		assertEquals(List.of("to rhyme with “bay”"), open.get(3));
		assertEquals("All 4 lines meet it; 10 lines are still to come.", check("sonnet", SONNET_START).summary());
	}

	@Test
	void aBalladComesAgainWithEachStanza() {
		String stanza = "The boats come in before the dark\nwith nothing in the hold;\nthe women wait along the wall\n"
				+ "and all of them are cold.\n";
		assertEquals(8, check("ballad", stanza + "\n" + stanza).met());
		assertEquals(List.of("to rhyme with “hold”"), open("ballad", stanza.replace("are cold", "are dark")).get(3));
	}

	@Test
	void syllabicsAndOwnPatternsAreRead() {
		assertEquals(3, check("2-3", "water\nthe water\nwater\n").met());
		assertEquals(List.of(List.of(), List.of(), List.of("to rhyme with “sea”")),
				open("4a x/ 4a", "beside the sea\nthe dark\nwe kept the salt\n"));
		assertEquals(List.of(List.of("/x for x/")), open("x/", "water"));
		assertEquals(List.of(List.of(), List.of("1 of 2 syllables")), open("- 2", "whatever it is\nso"));
	}

	@Test
	void whatIsNoPatternIsNamed() {
		IllegalArgumentException why = assertThrows(IllegalArgumentException.class, () -> TargetForm.parse("8a bee"));
		assertTrue(why.getMessage().contains("“bee”") && why.getMessage().contains("8a"), why.getMessage());
		assertThrows(IllegalArgumentException.class, () -> TargetForm.parse("5-0-5"));
		assertThrows(IllegalArgumentException.class, () -> TargetForm.parse("1 ".repeat(300)));
		assertEquals(TargetForm.FREE, TargetForm.parse(" "));
	}

	@Test
	void everyKnownFormIsFoundByItsSpec() {
		for (TargetForm form : TargetForm.known()) assertEquals(form, TargetForm.parse(form.spec()));
	}

	@Property(tries = 200)
	void whateverIsWrittenIsReadOrRefused(@ForAll String written) {
		try {
			assertFalse(TargetForm.parse(written).name().isEmpty());
		} catch (IllegalArgumentException refused) {
			assertFalse(refused.getMessage().isBlank());
		}
	}

	@Property(tries = 60)
	void everyTextCanBeHeldAgainstEveryForm(@ForAll String text) {
		for (TargetForm form : TargetForm.known())
			assertFalse(FormCheck.of(form, TestLanguage.ENGLISH.prosody().scan(text), TestLanguage.ENGLISH.rhymes()).summary().isEmpty());
	}
}
