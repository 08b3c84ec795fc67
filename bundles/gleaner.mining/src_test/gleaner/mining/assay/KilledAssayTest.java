// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.Progress;
import gleaner.mining.TestLanguage;
import gleaner.mining.ore.FileOre;
import gleaner.studio.Studio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process assays and is killed without warning: the next one goes on where it was. */
class KilledAssayTest {
	private static final int FILES = 3_000;
	/** What a program returns that SIGKILL has ended. */
	private static final int KILLED = 137;

	/** Runs in the other process. */
	public static void main(String[] arguments) throws Exception {
		Studio studio = Studio.open(Path.of(arguments[0]));
		try (Assaying assaying = new Assaying(studio, TestLanguage.ENGLISH)) {
			assaying.run(List.of(new FileOre(Path.of(arguments[1]))), 2, new Ore(), Progress.NONE);
		}
	}

	private static long lines(Path file) throws IOException {
		return Files.exists(file) ? Files.readString(file).chars().filter(c -> c == '\n').count() : 0;
	}

	@Test
	void theNextOneGoesOn(@TempDir Path folder) throws Exception {
		Studio studio = Studio.create(folder.resolve("studio"));
		Path ore = Files.createDirectories(folder.resolve("ore"));
		for (int i = 0; i < FILES; i++)
			Files.writeString(ore.resolve(i + ".txt"), ("windowly said the moth to pane number " + i + "\n").repeat(12));
		Path kept = studio.folder().resolve("cache/ore/told.jsonl");
		String tests = System.getProperty("surefire.test.class.path");
		Process other = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", tests == null ? System.getProperty("java.class.path") : tests,
				KilledAssayTest.class.getName(), studio.folder().toString(), ore.toString()))
				.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		try {
			while (lines(kept) < 40) {
				assertTrue(other.isAlive(), "it ended by itself");
				Thread.sleep(10);
			}
		} finally {
			other.destroyForcibly();
			assertTrue(other.waitFor(30, TimeUnit.SECONDS));
		}
		assertEquals(KILLED, other.exitValue(), "it was not killed, but ended by itself");
		long known = lines(kept) - 1;
		assertTrue(known < FILES, "all was measured before it was killed");
		try (Assaying assaying = new Assaying(studio, TestLanguage.ENGLISH)) {
			Ore table = new Ore();
			Assaying.Outcome outcome = assaying.run(List.of(new FileOre(ore)), 2, table, Progress.NONE);
			assertEquals(FILES, table.measured());
			assertEquals(FILES, outcome.poems());
			assertTrue(outcome.measured() <= FILES - known, () -> outcome.measured() + " measured, " + known + " were known");
		}
		assertEquals(FILES + 1, Files.readAllLines(kept).stream().filter(line -> line.endsWith("}")).distinct().count());
	}
}
