package gleaner.arrows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes anew, in a tree of its own, what TargetPlatform.java makes of the lock file, and compares. */
class MadeFilesTest {
	private static final Path TOP = Path.of("..", "..").toAbsolutePath().normalize();
	private static final List<String> READ = List.of("target-platform/platform.lock", "docs/dependencies.md", "pom.xml",
			"bundles/gleaner.nd4j/pom.xml", "bundles/gleaner.language.encoder/pom.xml");
	private static final List<String> MADE = List.of("target-platform/gleaner.target", "features/gleaner.platform.feature/feature.xml",
			"features/gleaner.libraries.feature/feature.xml", "features/gleaner.feature/rootfiles/all/gleaner.cdx.json",
			"features/gleaner.training.feature/bom.cdx.json", "features/gleaner.encoder.feature/bom.cdx.json");

	@TempDir
	Path tree;

	@Test
	void theTargetFileTheFeaturesAndTheBillsAreThoseOfTheLock() throws Exception {
		for (String file : READ) copy(file);
		for (String file : MADE) Files.createDirectories(tree.resolve(file).getParent());
		Path log = tree.resolve("log");
		Process maker = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
				TOP.resolve("target-platform/TargetPlatform.java").toString()).directory(tree.toFile()).redirectErrorStream(true)
				.redirectOutput(log.toFile()).start();
		boolean ended = maker.waitFor(4, TimeUnit.MINUTES);
		if (!ended) maker.destroyForcibly();
		assertTrue(ended && maker.exitValue() == 0, () -> read(log));
		for (String file : MADE)
			assertEquals(read(tree.resolve(file)), read(TOP.resolve(file)), file + ": run java target-platform/TargetPlatform.java");
		try (Stream<Path> made = Files.walk(tree)) {
			assertEquals(READ.size() + MADE.size() + 1, made.filter(Files::isRegularFile).count(), "what it makes is compared");
		}
	}

	private void copy(String file) throws IOException {
		Files.createDirectories(tree.resolve(file).getParent());
		Files.copy(TOP.resolve(file), tree.resolve(file));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}
}
