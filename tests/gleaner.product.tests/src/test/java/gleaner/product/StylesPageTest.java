// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds {@code docs/styles.md} against the program: each command on it gives the poems that stand below it. Where they have become others,
 * {@code releng/styles/make.sh} makes the page anew.
 */
class StylesPageTest {
	private static final Path PAGE = Path.of("..", "..", "docs", "styles.md");
	private static final Pattern SAID = Pattern.compile("(?m)^```\\ngleaner (.+)\\n```\\n\\n```\\n((?s).*?)\\n```$");
	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");
	private static final int STYLES = 7;

	@TempDir
	Path home;

	@Test
	void everyCommandGivesThePoemsBelowIt() throws Exception {
		String studio = home.resolve("studio").toString();
		Product.built(home).run("new", studio, "--starter").expect(0);
		int poems = 0;
		try (Clerk clerk = Clerk.of(home, Map.of("GLEANER_STUDIO", studio))) {
			for (Matcher said = SAID.matcher(Files.readString(PAGE)); said.find();) {
				List<String> words = words(said.group(1));
				if (words.contains("--style")) poems++;
				String out = clerk.does(home, words.toArray(String[]::new)).expect(0).out();
				assertEquals(said.group(2), out.stripTrailing(), said.group(1));
			}
		}
		assertEquals(STYLES, poems, "a style is missing on the page, or its command cannot be read");
	}

	private static List<String> words(String line) {
		List<String> words = new ArrayList<>();
		for (Matcher word = WORD.matcher(line); word.find();) words.add(word.group(1) == null ? word.group() : word.group(1));
		assertTrue(words.size() > 1, line);
		return words;
	}
}
