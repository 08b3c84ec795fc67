// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to whoever calls a command wrongly: once, with the option, the value, and what is allowed or was meant. */
class MistakesTest {
	@TempDir
	private Path folder;
	private String studio;

	@BeforeEach
	void setUp() throws StudioException {
		studio = folder.resolve("studio").toString();
		Studio.create(Path.of(studio)).poems().write("Harbour light", Harvest.hand("salt"));
	}

	private void says(int code, String sentence, String... args) {
		Shell.Outcome outcome = Shell.run(args);
		assertEquals(code, outcome.code(), outcome.err());
		assertEquals("", outcome.out());
		assertTrue(outcome.err().startsWith("error: " + sentence), outcome.err());
		assertEquals(1, outcome.err().split("error:", -1).length - 1, outcome.err());
	}

	@Test
	void commandsAndOptionsAreGuessed() {
		says(2, "there is no command \"corpsu\" (did you mean \"corpus\"?); there are: new, ", "corpsu", "list");
		says(2, "there is no command \"lst\" (did you mean \"list\"?); there are: import", "corpus", "lst");
		says(2, "there is no option \"--jsn\" (did you mean \"--json\"?)", "poem", "list", "--jsn");
		says(2, "there is no option \"--zzz\"", "poem", "list", "--zzz=3");
		says(2, "\"b\" is one word too many", "poem", "list", "b");
	}

	@Test
	void namesAreGuessed() {
		says(1, "there is no poem \"Harbor light\" in this studio (did you mean \"Harbour light\"?), there are: Harbour light",
				"provenance", "Harbor light", "--studio", studio);
		says(1, "there is no corpus \"Tides\", this studio has none yet", "corpus", "stats", "Tides", "--studio", studio);
	}

	@Test
	void valuesAreNamedWithTheirOption() {
		says(2, "--limit is 0, must be 1 or more", "debris", "list", "--limit", "0", "--studio", studio);
		says(2, "--limit is \"many\", must be a whole number", "debris", "list", "--limit", "many", "--studio", studio);
		says(2, "STARS is 7, must be from 0 to 5", "runs", "rate", "x", "7", "--studio", studio);
		says(2, "STARS is \"five\", must be a whole number", "runs", "rate", "x", "five", "--studio", studio);
	}

	@Test
	void whatDoesNotGoTogetherIsNamedOnce() {
		says(2, "--steps and --minutes do not go together; give one of them", "train", "--steps", "3", "--minutes", "2");
		says(2, "--lines and --words do not go together; give one of them", "generate", "--lines", "2", "--words", "3");
		says(2, "--lines is 0, must be 1 or more", "generate", "--lines", "0", "--engine", "markov");
		says(2, "--count is -1, must be 1 or more, or 0 for endless", "generate", "--count", "-1");
	}

	@Test
	void theStudioMayStandBeforeTheCommand() {
		assertEquals("Harbour light\n", Shell.run("--studio", studio, "poem", "list").out());
		assertEquals("Harbour light\n", Shell.run("--studio=" + studio, "poem", "list").out());
		says(2, "there is no command \"pom\" (did you mean \"poem\"?)", "--studio", studio, "pom");
		assertEquals(0, Shell.run("--studio", studio, "word", "salt").code());
	}

	@Test
	void eachCommandTellsItsVersion() {
		assertEquals("Gleaner (from class files)\n", Shell.run("corpus", "list", "--version").out());
	}

	@Test
	void errorsInJsonHaveOneShape() throws Exception {
		for (String[] args : new String[][] { { "2", "poem", "lst", "--json" },
			{ "1", "provenance", "None", "--json", "--studio", studio } }) {
			Shell.Outcome outcome = Shell.run(Arrays.copyOfRange(args, 1, args.length));
			assertEquals("", outcome.out());
			var error = new ObjectMapper().readTree(outcome.err()).get("error");
			assertEquals(Integer.parseInt(args[0]), error.get("code").asInt());
			assertEquals(outcome.code(), error.get("code").asInt());
			assertTrue(error.get("message").asText().startsWith("there is no "), outcome.err());
		}
	}

	@Test
	void wordsOfOthersAreShownByTheirNames() {
		Shell.Outcome outcome = Shell.run("provenance", "\u001B[2Jgone", "--studio", studio);
		assertTrue(outcome.err().contains("‹U+001B escape›[2Jgone"), outcome.err());
		assertFalse(outcome.err().contains("\u001B"), outcome.err());
	}
}
