package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The example plug-ins, each built once as a stranger would: outside the source tree, so that it sees nothing of ours but the repository.
 */
final class StrangersEngine {
	private static final Path TOP = Path.of("..", "..").toAbsolutePath().normalize();
	private static Path site;
	private static Path strategySite;

	private StrangersEngine() {
	}

	/** The update site of the example engine. */
	static synchronized Path site() throws IOException, InterruptedException {
		if (site == null) site = build("cutup", "cutup.engine/target/surefire-reports/cutup.CutUpTest.txt", 4);
		return site;
	}

	/** The update site of the example strategy. */
	static synchronized Path strategySite() throws IOException, InterruptedException {
		if (strategySite == null) strategySite = build("lipogram",
				"lipogram.strategy/target/surefire-reports/lipogram.LipogramTest.txt", 2);
		return strategySite;
	}

	private static Path build(String name, String report, int tests) throws IOException, InterruptedException {
		Path place = Files.createTempDirectory(name);
		Path example = place.resolve(name);
		copy(TOP.resolve("examples").resolve(name), example);
		Path log = place.resolve(name + ".log");
		ProcessBuilder builder = new ProcessBuilder(TOP.resolve("mvnw").toString(), "-B", "-ntp", "-f", "pom.xml",
				"-Dgleaner.repository=" + TOP.resolve("releng/gleaner.product/target/repository").toUri(), "verify")
				.directory(example.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1"); // such a short run ends before thorough compilation pays
		Process maven = builder.start();
		assertTrue(maven.waitFor(5, TimeUnit.MINUTES), "the example's build did not end");
		assertEquals(0, maven.exitValue(), () -> tail(log));
		String tested = Files.readString(example.resolve(report));
		assertTrue(tested.contains("Tests run: " + tests + ", Failures: 0, Errors: 0, Skipped: 0"), tested);
		return example.resolve(name + ".site/target/repository");
	}

	/** Copies a folder with all that is in it, but for what was built. */
	static void copy(Path from, Path to) throws IOException {
		try (var all = Files.walk(from)) {
			for (Path file : (Iterable<Path>) all.filter(f -> !from.relativize(f).toString().matches(".*\\btarget\\b.*"))::iterator) {
				Path copy = to.resolve(from.relativize(file).toString());
				if (Files.isDirectory(file)) Files.createDirectories(copy);
				else Files.copy(file, copy);
			}
		}
	}

	/** The end of a log. */
	static String tail(Path log) {
		try {
			List<String> lines = Files.readAllLines(log);
			return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
		} catch (IOException e) {
			return e.toString();
		}
	}
}
