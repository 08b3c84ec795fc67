// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The example plug-ins, built once as a stranger would: outside the source tree, so that they see nothing of ours but the repository.
 */
final class StrangersEngine {
	private static final Path TOP = Path.of("..", "..").toAbsolutePath().normalize();
	private static Path sites;
	private static Path made;

	private StrangersEngine() {
	}

	/** The update site of the example engine. */
	static Path site() throws IOException, InterruptedException {
		return site("cutup");
	}

	/** The update site of the example strategy. */
	static Path strategySite() throws IOException, InterruptedException {
		return site("lipogram");
	}

	private static synchronized Path site(String name) throws IOException, InterruptedException {
		if (sites == null) sites = makeSites();
		return sites.resolve(name).resolve(name + ".site/target/repository");
	}

	/** A bundle of an example that is built as {@code gleaner plugin new} does it: {@code grammar} or {@code llm}. */
	static synchronized Path jar(String name) throws IOException, InterruptedException {
		if (made == null) made = make(List.of("grammar", "llm"));
		return made.resolve(name).resolve("target").resolve(name + "-1.0.0.jar");
	}

	private static Path make(List<String> names) throws IOException, InterruptedException {
		Path place = copies(names);
		for (String name : names) Clerk.run(place, "plugin", "api", place.resolve(name).toString()).expect(0);
		build(place, names);
		for (String name : names) {
			String tested = Files.readString(place.resolve(name).resolve("target/surefire-reports")
					.resolve("TEST-" + name + "." + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Test.xml"));
			assertTrue(tested.contains("errors=\"0\"") && tested.contains("failures=\"0\"") && tested.contains("skipped=\"0\""), tested);
		}
		return place;
	}

	private static void maven(Path place, String... more) throws IOException, InterruptedException {
		Path log = place.resolve("maven.log");
		List<String> words = new ArrayList<>(List.of(TOP.resolve("mvnw").toString(), "-B", "-ntp", "-f", "pom.xml"));
		words.addAll(List.of(more));
		words.add("verify");
		ProcessBuilder builder = new ProcessBuilder(words).directory(place.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1"); // such a short run ends before thorough compilation pays
		Process maven = builder.start();
		assertTrue(maven.waitFor(5, TimeUnit.MINUTES), "the build of the example did not end");
		assertEquals(0, maven.exitValue(), () -> tail(log));
	}

	private static Path makeSites() throws IOException, InterruptedException {
		List<String> names = List.of("cutup", "lipogram");
		Path place = copies(names);
		build(place, names, "-Dgleaner.repository=" + TOP.resolve("releng/gleaner.product/target/repository").toUri());
		assertTested(place.resolve("cutup/cutup.engine/target/surefire-reports/cutup.CutUpTest.txt"), 4);
		assertTested(place.resolve("lipogram/lipogram.strategy/target/surefire-reports/lipogram.LipogramTest.txt"), 2);
		return place;
	}

	private static void assertTested(Path report, int tests) throws IOException {
		String tested = Files.readString(report);
		assertTrue(tested.contains("Tests run: " + tests + ", Failures: 0, Errors: 0, Skipped: 0"), tested);
	}

	/** A folder with copies of examples. */
	private static Path copies(List<String> names) throws IOException {
		Path place = Files.createTempDirectory("made");
		for (String name : names) copy(TOP.resolve("examples").resolve(name), place.resolve(name));
		return place;
	}

	/** Has all of them built by one Maven, which takes half as long. */
	private static void build(Path place, List<String> names, String... more) throws IOException, InterruptedException {
		StringBuilder modules = new StringBuilder();
		for (String name : names) modules.append("<module>").append(name).append("</module>");
		copy(place.resolve(names.getFirst()).resolve(".mvn"), place.resolve(".mvn"));
		Files.writeString(place.resolve("pom.xml"), "<project><modelVersion>4.0.0</modelVersion><groupId>made</groupId><artifactId>made"
				+ "</artifactId><version>1</version><packaging>pom</packaging><modules>" + modules + "</modules></project>");
		maven(place, more);
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
