// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.cli.kit.Surroundings;
import gleaner.plugins.trust.Signer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerminalConsentTest {
	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	private TerminalConsent typing(String typed) {
		return new TerminalConsent(new BufferedReader(new StringReader(typed)), new PrintStream(said, true, StandardCharsets.UTF_8));
	}

	@Test
	void onlyATypedYesIsOne() {
		Map.of("y\n", true, "YES\n", true, " yes \n", true, "\n", false, "", false, "n\n", false, "yeah\n", false, "no\ny\n", false)
				.forEach((typed, is) -> assertEquals(is, typing(typed).takesUnsigned("Echo is not signed", "/a/site"), typed));
		assertTrue(typing("y\n").trusts("Echo", "/a/site", new Signer(Signer.Kind.PGP, "AB".repeat(20), "A Maker")));
		String shown = said.toString(StandardCharsets.UTF_8);
		assertTrue(shown.contains("A Maker") && shown.contains("ABAB ABAB") && shown.contains("Trust this key from now on? [y/N] "), shown);
	}

	@Test
	void nobodyIsAskedWhereAProgramReadsOrNobodyTypes() {
		PrintStream none = new PrintStream(OutputStream.nullOutputStream());
		assertEquals(Optional.empty(), TerminalConsent.in(new Surroundings(() -> null, none, none, true, true, true)));
		assertEquals(Optional.empty(), TerminalConsent.in(new Surroundings(() -> null, none, none, true, false, false)));
		assertTrue(TerminalConsent.in(new Surroundings(() -> null, none, none, true, false, true)).isPresent());
	}
}
