// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sentence encoder comes into the product as a plug-in, changes the order of suggestions, and goes again without a trace. */
class EncoderTest {
	private static final Path SITE = Path.of("..", "..", "releng", "gleaner.encoder.site", "target", "repository").toAbsolutePath()
			.normalize();
	private static final String WHY = "keeps most of the sense here";

	@TempDir
	Path home;

	private Product gleaner;

	private List<String> suggested(String... more) {
		List<String> command = new ArrayList<>(List.of("suggest", "--kind", "kin", "--limit", "30", "--line",
				"They sat on the bank and watched the river flow by", "--word", "bank"));
		command.addAll(List.of(more));
		return gleaner.run(command.toArray(String[]::new)).expect(0).lines();
	}

	@Test
	void comesHearsTheLineAndGoes() throws Exception {
		gleaner = Product.copy(home.resolve("program"), home);
		List<String> without = suggested();
		List<String> inVerse = suggested("--dial", "1");
		assertFalse(without.toString().contains(WHY), without::toString);
		gleaner.run("plugin", "install", SITE.toString(), "--allow-unsigned").expect(0);

		List<String> with = suggested();
		assertEquals(5, with.stream().filter(line -> line.endsWith(WHY)).count(), with::toString);
		assertNotEquals(words(without), words(with));
		assertEquals(new HashSet<>(words(without)), new HashSet<>(words(with)), "the same thirty in another order");
		assertEquals(with, suggested());
		assertEquals(inVerse, suggested("--dial", "1"));

		gleaner.run("plugin", "remove", "gleaner.encoder.feature").expect(0);
		assertEquals(without, suggested());
	}

	private static List<String> words(List<String> lines) {
		assertTrue(lines.size() > 20, lines::toString);
		return lines.stream().map(line -> line.substring(0, 20).strip()).toList();
	}
}
