// SPDX-License-Identifier: EPL-2.0
package gleaner.arrows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every source file names its licence, once "spdx=on" stands in the start script; {@code ./gleaner format} adds the lines then. */
class SpdxTest {
	private static final Path TOP = Path.of("..", "..").toAbsolutePath().normalize();
	private static final String LINE = "SPDX-License-Identifier: EPL-2.0\n";

	@TempDir
	Path tree;

	private record Answer(int code, String said) {
	}

	private static Answer ask(String... arguments) throws Exception {
		Path said = Files.createTempFile("spdx", ".txt");
		try {
			ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"-XX:TieredStopAtLevel=1", TOP.resolve("releng/spdx/SpdxLines.java").toString());
			builder.command().addAll(List.of(arguments));
			Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
			boolean ended = process.waitFor(2, TimeUnit.MINUTES);
			if (!ended) process.destroyForcibly();
			assertTrue(ended, () -> read(said));
			return new Answer(process.exitValue(), read(said));
		} finally {
			Files.delete(said);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private Path write(String name, String text) throws IOException {
		Path file = tree.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	@Test
	void theLineIsAddedOnceWhereItBelongs() throws Exception {
		Path java = write("src/A.java", "package a;\n");
		Path script = write("run.sh", "#!/bin/sh\necho\n");
		Path style = write("a.css", "a { }\n");
		Path done = write("B.java", "// " + LINE + "package b;\n");
		Path made = write("target/C.java", "package c;\n");
		Path text = write("poem.txt", "moon\n");
		Answer missing = ask(tree.toString(), "--check");
		assertEquals(1, missing.code, missing.said);
		assertEquals(3, missing.said.lines().count(), missing.said);
		assertEquals("package a;\n", read(java), "a check changes nothing");
		assertEquals(0, ask(tree.toString()).code);
		assertEquals("// " + LINE + "package a;\n", read(java));
		assertEquals("#!/bin/sh\n# " + LINE + "echo\n", read(script));
		assertEquals("/* " + LINE.strip() + " */\na { }\n", read(style));
		assertEquals("// " + LINE + "package b;\n", read(done));
		assertEquals("package c;\n", read(made));
		assertEquals("moon\n", read(text));
		assertEquals(new Answer(0, ""), ask(tree.toString(), "--check"));
	}

	@Test
	void everySourceFileNamesItsLicence() throws Exception {
		assumeTrue(read(TOP.resolve("gleaner")).contains("\nspdx=on\n"), "switched off in the start script");
		Answer answer = ask(TOP.toString(), "--check");
		assertEquals("", answer.said, "run ./gleaner format");
		assertEquals(0, answer.code);
	}
}
