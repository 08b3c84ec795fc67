// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FilterTest {
	private static Choice choice(String label, String stress) {
		return Choice.running(label, "", () -> {}).sounding(stress.length(), stress);
	}

	@Test
	void numbersMarksAndWordsAreToldApart() {
		assertEquals(new Filter(OptionalInt.of(2), Optional.of("10"), Optional.of("open sea")), Filter.of(" 2 open /x sea "));
		assertEquals(Filter.NONE, Filter.of("  "));
		assertEquals(Optional.of("010"), Filter.of("X/x").stress());
		assertEquals(Optional.of("xerox"), Filter.of("xerox").meaning());
	}

	@Test
	void syllablesAndStressHoldBack() {
		assertTrue(Filter.of("2").lets(choice("vessel", "12")));
		assertFalse(Filter.of("3").lets(choice("vessel", "10")));
		assertTrue(Filter.of("/x").lets(choice("vessel", "10")));
		assertFalse(Filter.of("x/").lets(choice("vessel", "10")));
		assertTrue(Filter.of("//").lets(choice("moonlight", "12")), "a second stress is a stress");
		assertTrue(Filter.of("sea").lets(choice("vessel", "10")), "what words mean their source knows");
		assertFalse(Filter.of("1").lets(Choice.running("keep", "", () -> {})));
	}
}
