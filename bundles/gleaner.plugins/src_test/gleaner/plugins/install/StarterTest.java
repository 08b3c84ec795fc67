// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.install;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarterTest {
	@ParameterizedTest
	@CsvSource({ "--safe, true", "engines --safe, true", "--safe --studio a generate, true", "generate, false",
		"poem show -- --safe, false",
		"--safer, false" })
	void aSafeStartIsAskedForByAnOption(String line, boolean isSafe) {
		assertEquals(isSafe, Starter.asksForSafe(line.split(" ")));
	}

	/** Or commands would count as windows that never came, and plug-ins would be left out. */
	@ParameterizedTest
	@CsvSource({ "-data @none -application gleaner.cli.app corpus list, false", "-application gleaner.rcp.app, true", "-data @none, true" })
	void aCommandIsNoWindow(String line, boolean isWindow) {
		assertEquals(isWindow, Starter.isWindow(line.split(" ")));
	}
}
