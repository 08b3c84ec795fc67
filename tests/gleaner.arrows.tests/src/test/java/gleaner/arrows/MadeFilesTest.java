// SPDX-License-Identifier: EPL-2.0
package gleaner.arrows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes anew, in a folder of its own, what is quickly made, and compares: docs/architecture.md lists what programs made. */
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
		make(tree, "target-platform/TargetPlatform.java");
		for (String file : MADE)
			assertEquals(read(tree.resolve(file)), read(TOP.resolve(file)), file + ": run java target-platform/TargetPlatform.java");
		try (Stream<Path> made = Files.walk(tree)) {
			assertEquals(READ.size() + MADE.size(), made.filter(Files::isRegularFile).count(), "what it makes is compared");
		}
	}

	/** Letters are drawn a little differently elsewhere, so a few pixels may differ. */
	@Test
	void thePicturesOfTheStartHaveTheColoursOfTheThemes() throws Exception {
		make(TOP, "releng/pictures/Splash.java", tree.toString());
		for (String name : List.of("light.png", "dark.png", "light@2x.png", "dark@2x.png")) {
			BufferedImage made = ImageIO.read(tree.resolve(name).toFile());
			BufferedImage kept = ImageIO.read(TOP.resolve("features/gleaner.feature/rootfiles/splash/splash").resolve(name).toFile());
			assertEquals(made.getWidth() + " " + made.getHeight(), kept.getWidth() + " " + kept.getHeight(), name);
			int others = 0;
			for (int y = 0; y < made.getHeight(); y++)
				for (int x = 0; x < made.getWidth(); x++)
					if (made.getRGB(x, y) != kept.getRGB(x, y)) others++;
			assertTrue(others < made.getWidth() * made.getHeight() / 30, name + ": run java releng/pictures/Splash.java");
		}
	}

	private void make(Path folder, String program, String... arguments) throws Exception {
		Path log = Files.createTempFile("made", ".txt");
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", TOP.resolve(program).toString()));
		command.addAll(List.of(arguments));
		try {
			Process maker = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile())
					.start();
			boolean ended = maker.waitFor(4, TimeUnit.MINUTES);
			if (!ended) maker.destroyForcibly();
			assertTrue(ended && maker.exitValue() == 0, () -> read(log));
		} finally {
			Files.delete(log);
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
