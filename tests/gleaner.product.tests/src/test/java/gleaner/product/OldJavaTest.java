// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever builds an example with a Java or a Maven that is too old, or without Gleaner's API, reads so in one sentence. */
class OldJavaTest {
	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "cutup", "lipogram" })
	void itIsSaidInOneSentence(String example) throws Exception {
		Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
		Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"17.0.15\" 2025-04-15' >&2\n");
		assertTrue(java.toFile().setExecutable(true));
		Path wrapper = Path.of("..", "..", "examples", example, "mvnw").toAbsolutePath().normalize();
		ProcessBuilder builder = new ProcessBuilder(wrapper.toString(), "-B", "verify").redirectErrorStream(true);
		builder.environment().put("JAVA_HOME", folder.toString());
		Process process = builder.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertEquals(1, process.waitFor(), said);
		assertEquals(1, said.lines().count(), said);
		assertTrue(said.startsWith("error: this Java is too old") && said.contains("is 17, but 25"), said);
	}

	/** Debian's, for instance. Maven loads Tycho before any rule of a build is looked at. */
	@ParameterizedTest
	@ValueSource(strings = { "cutup", "lipogram", "grammar", "llm" })
	void anOldMavenSaysSoToo(String example) throws Exception {
		Path maven = Path.of("/usr/bin/mvn");
		Assumptions.assumeTrue(Files.isExecutable(maven), "no Maven came with this system");
		Assumptions.assumeTrue(run(folder, List.of(maven.toString(), "-v")).contains("Apache Maven 3.8"), "it is no old one");
		String said = run(copy(example), List.of(maven.toString(), "-B", "verify"));
		assertTrue(said.contains("this Maven is too old: Maven 3.8"), said);
		assertTrue(said.contains("but 3.9 or newer is needed; build with"), said);
		assertFalse(said.contains("Error injecting") || said.contains("not-there"), said);
	}

	@ParameterizedTest
	@ValueSource(strings = { "grammar", "llm" })
	void withoutTheApiItIsSaidHowItComes(String example) throws Exception {
		String wrapper = Path.of("..", "..", "mvnw").toAbsolutePath().normalize().toString();
		String said = run(copy(example), List.of(wrapper, "-B", "-f", "pom.xml", "verify"));
		assertTrue(said.contains("there is no folder gleaner-api; put it there with: gleaner plugin api ."), said);
		assertFalse(said.contains("not-there"), said);
	}

	private Path copy(String example) throws Exception {
		Path copy = folder.resolve(example);
		StrangersEngine.copy(Path.of("..", "..", "examples", example).toAbsolutePath().normalize(), copy);
		Path shelf = copy.resolve("gleaner-api");
		if (Files.exists(shelf)) Files.move(shelf, folder.resolve("api"));
		return copy;
	}

	private static String run(Path place, List<String> words) throws Exception {
		ProcessBuilder builder = new ProcessBuilder(words).directory(place.toFile()).redirectErrorStream(true);
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		Process process = builder.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		process.waitFor();
		return said;
	}
}
