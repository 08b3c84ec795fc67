// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide tells whoever writes an engine, followed to the letter in an empty folder, gives an engine that speaks. */
@Order(4)
class AuthorsWayTest {
	private static final Path GUIDE = Path.of("..", "..", "docs", "writing-an-engine.md");
	private static final Pattern AFTERNOON = Pattern.compile("## An engine in an afternoon.*?```\n(.*?)```", Pattern.DOTALL);

	@TempDir
	Path home;

	/** A shell in which {@code gleaner} is the built program of a poet who lives here. */
	private int shell(Path in, Path out, String script) throws IOException, InterruptedException {
		Path bin = Files.createDirectories(home.resolve("bin"));
		Path command = Files.writeString(bin.resolve("gleaner"), """
				#!/bin/sh
				HOME='%s' GLEANER_JAVA='%s' exec '%s' "$@"
				""".formatted(home, Path.of(System.getProperty("java.home"), "bin", "java"),
				Product.built(home).folder.resolve("gleaner")));
		assertTrue(command.toFile().setExecutable(true));
		ProcessBuilder builder = new ProcessBuilder("sh", "-eu", "-c", script).directory(in.toFile()).redirectErrorStream(true)
				.redirectOutput(out.toFile());
		builder.environment().merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "GLEANER_STUDIO"));
		Process process = builder.start();
		assertTrue(process.waitFor(5, TimeUnit.MINUTES), "the way of the guide does not come to an end");
		return process.exitValue();
	}

	@Test
	void theGuideFollowedToTheLetterGivesAnEngineThatSpeaks() throws Exception {
		Matcher guide = AFTERNOON.matcher(Files.readString(GUIDE));
		assertTrue(guide.find(), "the guide has an engine in an afternoon");
		Path empty = Files.createDirectory(home.resolve("empty"));
		Path out = home.resolve("out.txt");
		assertEquals(0, shell(empty, out, guide.group(1)), () -> StrangersEngine.tail(out));
		String said = Product.text(out);
		assertTrue(said.contains("night-mail 1.0.0 passes strictness 5"), said);
		assertTrue(said.contains("Installed night-mail 1.0.0"), said);
		String poem = said.substring(said.indexOf("Installed"), said.indexOf("Removed"));
		assertTrue(poem.lines().count() > 5, said);
		assertFalse(Product.built(home).run("engines").expect(0).out().contains("night-mail"));
		assertTrue(Files.exists(empty.resolve("night-mail/target/surefire-reports/nightmail.NightMailTest.txt")), "its test was run");
	}

	/** With what Gleaner has; that Maven finds it too, the engine has shown. */
	@Test
	void everyKindOfPluginCompiles() throws Exception {
		Product gleaner = Product.built(home);
		String path;
		try (Stream<Path> jars = Files.list(gleaner.folder.resolve("plugins"))) {
			path = String.join(File.pathSeparator, Stream.concat(jars.map(Path::toString).filter(jar -> jar.endsWith(".jar")),
					Stream.of(System.getProperty("java.class.path"))).toList());
		}
		for (String kind : List.of("strategy", "filter", "format", "importer", "command")) {
			Clerk.run(home, "plugin", "new", "my-" + kind, "--kind", kind, "--in", home.toString()).expect(0);
			List<String> words = new ArrayList<>(List.of("-proc:none", "-cp", path, "-d", home.resolve("classes").toString()));
			try (Stream<Path> sources = Files.walk(home.resolve("my-" + kind).resolve("src"))) {
				for (Path source : sources.filter(Files::isRegularFile).toList()) {
					Files.writeString(source, Files.readString(source).replaceAll("import org.osgi.*;|@Component", "")); // for bnd alone
					words.add(source.toString());
				}
			}
			assertEquals(7, words.size(), "a class and its test");
			assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new)), kind);
		}
	}

	@Test
	void whatIsTooOldIsSaidInASentence() throws Exception {
		Clerk.run(home, "plugin", "new", "old-mail", "--in", home.toString()).expect(0);
		Path pom = home.resolve("old-mail/pom.xml");
		Files.writeString(pom, Files.readString(pom).replace("[3.9,)", "[99,)").replace("[25,)", "[99,)"));
		Path out = home.resolve("old.txt");
		assertFalse(shell(home.resolve("old-mail"), out, "./mvnw -B -q validate") == 0);
		String said = Product.text(out);
		assertTrue(said.contains("this Maven is too old: Maven 3.") && said.contains("build with ./mvnw"), said);
		assertTrue(said.contains("this Java is too old: Java ") && said.contains("let JAVA_HOME name its folder"), said);
	}
}
