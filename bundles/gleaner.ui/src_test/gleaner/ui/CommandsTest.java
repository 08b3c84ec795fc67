// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandsTest {
	@Test
	void ofSeveralKeysALetterIsNamedBeforeADigitAndADigitBeforeASign() {
		List<String> keys = List.of("Ctrl+\"", "Ctrl+3", "Ctrl+K", "F1");
		assertEquals("Ctrl+K", keys.stream().limit(3).min(Comparator.comparing(Commands::strangeness)).orElseThrow());
		assertTrue(Commands.strangeness("F1") < Commands.strangeness("Ctrl++"));
		assertTrue(Commands.strangeness("") > Commands.strangeness("Alt+1"));
	}
}
