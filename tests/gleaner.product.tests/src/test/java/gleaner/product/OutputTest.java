// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.product.Product.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the output of the program goes: full disks, pipes that are closed, terminals that do as they are told. */
class OutputTest {
	private static final Path FULL = Path.of("/dev/full");

	@TempDir
	Path home;

	private Product gleaner;
	private String studio;

	@BeforeEach
	void setUp() throws IOException {
		gleaner = Product.built(home);
		studio = home.resolve("studio").toString();
		Clerk.run(home, "new", studio, "--starter").expect(0);
	}

	private List<String> generate(String... more) {
		List<String> words = new ArrayList<>(List.of("generate", "--lines", "1", "--seed", "1", "--studio", studio));
		words.addAll(List.of(more));
		return words;
	}

	/** What is said on standard error. */
	private String into(File out, int code, List<String> arguments) throws Exception {
		Path err = home.resolve("err.txt");
		Process process = gleaner.start(out, err.toFile(), arguments);
		assertTrue(process.waitFor(120, TimeUnit.SECONDS), "did not end");
		assertEquals(code, process.exitValue(), Files.readString(err));
		return Files.readString(err);
	}

	@Test
	void aFullDiskIsAnError() throws Exception {
		Assumptions.assumeTrue(Files.exists(FULL), "only Linux has a disk that is always full");
		for (String count : List.of("3", "0")) {
			String said = into(FULL.toFile(), 1, generate("--count", count));
			assertTrue(said.startsWith("error: standard output cannot be written: the disk is full"), said);
			assertEquals(1, said.lines().count(), said);
		}
		Outcome file = gleaner.run(generate("--count", "3", "--out", FULL.toString()).toArray(String[]::new)).expect(1);
		assertTrue(file.err().startsWith("error: /dev/full cannot be written: the disk is full"), file.err());
		assertTrue(into(FULL.toFile(), 1, List.of("engines", "--json")).startsWith("{\"error\":{\"message\":\"standard output"));
	}

	@Test
	void whatNobodyReadsAnyMoreEndsQuietly() throws Exception {
		Path program = gleaner.folder.resolve("gleaner");
		String line = "{ " + program + " generate --count 0 --lines 1 --seed 1 --studio " + studio + " 2>err; echo $? >code; } | head -1";
		ProcessBuilder shell = new ProcessBuilder("sh", "-c", line).directory(home.toFile());
		shell.environment().putAll(Map.of("HOME", home.toString(), "GLEANER_JAVA",
				Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		Process process = shell.start();
		assertEquals(1, new String(process.getInputStream().readAllBytes()).lines().count());
		assertTrue(process.waitFor(120, TimeUnit.SECONDS), "did not end");
		assertEquals("141", Files.readString(home.resolve("code")).strip());
		assertEquals("", Files.readString(home.resolve("err")));
	}

	@Test
	void aPoemCommandsNoTerminal() throws Exception {
		String poem = "salt \u001B]0;mine\u0007\u001B[2J\n";
		Files.writeString(Path.of(studio).resolve("poems/Bell.txt"), poem);
		List<String> export = List.of("export", "Bell", "--to", "txt", "-o", "-", "--no-colophon", "--studio", studio);
		assertTrue(gleaner.run(export.toArray(String[]::new)).expect(0).out().contains(poem.strip()), "what is piped is as it was");
		String seen = inTerminal(export);
		assertTrue(seen.contains("salt ‹U+001B escape›]0;mine‹U+0007 bel›‹U+001B escape›[2J"), seen);
		assertFalse(seen.contains("\u001B") || seen.contains("\u0007"), seen);
	}

	private String inTerminal(List<String> arguments) throws Exception {
		String line = gleaner.folder.resolve("gleaner") + " " + String.join(" ", arguments);
		ProcessBuilder script = new ProcessBuilder("script", "-qec", line, "/dev/null").redirectErrorStream(true);
		script.environment().putAll(Map.of("HOME", home.toString(), "GLEANER_JAVA",
				Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		try {
			Process process = script.start();
			String seen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			process.waitFor();
			return seen;
		} catch (IOException e) {
			return Assumptions.abort("there is no program \"script\" here that makes a terminal");
		}
	}

	@Test
	void namesAreGuessedAndSeedsToldOnlyOfWhatIsMade() throws IOException {
		Outcome corpus = gleaner.run("generate", "--corpus", "Harbor notes:1,5", "--studio", studio).expect(1);
		assertTrue(corpus.err().startsWith("error: there is no corpus \"Harbor notes\" (did you mean \"Harbour notes\"?)"), corpus.err());
		Outcome setting = Clerk.run(home, "generate", "--set", "ordr=2", "--studio", studio).expect(2);
		assertTrue(setting.err().startsWith("error: there is no setting \"ordr\" here (did you mean \"order\"?)"), setting.err());
		Outcome engine = Clerk.run(home, "generate", "--engine", "mrkov", "--studio", studio).expect(1);
		assertTrue(engine.err().contains("(did you mean \"markov\"?)"), engine.err());
		Outcome lines = Clerk.run(home, "generate", "--lines", "0", "--studio", studio).expect(2);
		assertTrue(lines.err().startsWith("error: --lines is 0, must be 1 or more"), lines.err());
		assertTrue(Clerk.run(home, "generate", "--corpus", "Harbour notes:1,5", "--studio", studio).expect(0).err().startsWith("seed "));
	}
}
