// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.studio.Studio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code corpus import}: what it says of files that do not come in, and its exit code. */
class ImportCommandTest {
	@TempDir
	private Path folder;
	private Path texts;
	private String studio;

	@BeforeEach
	void setUp() throws Exception {
		studio = folder.resolve("studio").toString();
		Studio.create(Path.of(studio));
		texts = Files.createDirectory(folder.resolve("texts"));
		Files.writeString(texts.resolve("a.txt"), "low tide\n");
	}

	private Shell.Outcome load(String name, String... more) {
		String[] args = new String[6 + more.length];
		System.arraycopy(new String[] { "corpus", "import", name, texts.toString(), "--studio", studio }, 0, args, 0, 6);
		System.arraycopy(more, 0, args, 6, more.length);
		return Shell.run(args);
	}

	@Test
	void aFileThatCannotBeReadIsToldByTheExitCode() throws IOException {
		assertEquals(0, load("Well").code());
		Files.writeString(texts.resolve("picture.png"), "no text");
		assertEquals(0, load("Passed over").code(), "nobody misses what is no text");
		Files.writeString(texts.resolve("half.json"), "[{\"text\": ");
		Shell.Outcome outcome = load("Half");
		assertEquals(3, outcome.code());
		assertTrue(outcome.out().contains("half.json: skipped: It was left out: it is not valid JSON"), outcome.out());
		assertTrue(outcome.out().endsWith("Imported 1 poem as Half\n"), outcome.out());
		Shell.Outcome json = load("Json", "--json");
		assertEquals(3, json.code());
		assertEquals("failed",
				json.json().get("files").findParents("state").stream().filter(f -> f.get("path").asText().endsWith("half.json"))
						.findFirst().orElseThrow().get("state").asText());
	}

	@Test
	void codeIsAskedAbout() throws IOException {
		Files.writeString(texts.resolve("b.txt"), "#include <stdio.h>\nint main(void) {\n  return 0;\n}\n");
		Shell.Outcome outcome = load("Asked");
		assertEquals(3, outcome.code());
		assertTrue(outcome.out().contains("b.txt: skipped: It was left out: it looks like source code, not like poems."), outcome.out());
		assertTrue(outcome.out().contains("Gleaner left out what looks like code; --as-text reads it as plain text\n"), outcome.out());
		Shell.Outcome taken = load("Taken", "--as-text");
		assertEquals(0, taken.code());
		assertTrue(taken.out().endsWith("Imported 2 poems as Taken\n"), taken.out());
		assertEquals(3, load("Preview", "--preview").code());
	}
}
