// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever builds an example with a Java that is too old reads so in one sentence. */
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
}
