// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.plugins.PluginException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new project has its name wherever it needs it, and the API beside it. Whether it builds, the tests of the product find out. */
class NewProjectTest {
	@TempDir
	Path folder;

	private ApiShelf shelf(String content) throws IOException {
		Path program = Files.createDirectories(folder.resolve("program"));
		Files.writeString(Files.createDirectories(program.resolve("gleaner.engine.testkit")).resolve("A.class"), content);
		Path jar = Files.writeString(program.resolve("gleaner.engine_0.1.jar"), content);
		Files.writeString(program.resolve("gleaner.engine.source_0.1.jar"), "sources");
		return new ApiShelf(bundle -> switch (bundle) {
		case "gleaner.engine" -> Optional.of(jar);
		case "gleaner.engine.testkit" -> Optional.of(program.resolve("gleaner.engine.testkit"));
		default -> Optional.empty();
		});
	}

	@Test
	void hasItsNameEverywhere() throws Exception {
		Path made = new NewProject(PluginName.of("night-mail", List.of()), PluginKind.ENGINE, shelf("1")).make(folder);
		assertEquals(folder.resolve("night-mail").toAbsolutePath(), made);
		String engine = Files.readString(made.resolve("src/main/java/nightmail/NightMailEngine.java"));
		assertTrue(engine.contains("package nightmail;") && engine.contains("GeneratorEngine.ID + \"=night-mail\"")
				&& engine.contains("\"Night mail\""), engine);
		assertTrue(Files.exists(made.resolve("src/test/java/nightmail/NightMailTest.java")));
		assertTrue(Files.readString(made.resolve("README.md")).contains("gleaner plugin install target/night-mail-1.0.0.jar"));
		assertTrue(Files.isExecutable(made.resolve("mvnw")));
		try (Stream<Path> all = Files.walk(made)) {
			for (Path file : all.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".jar")).toList())
				assertFalse(Files.readString(file).contains("@@"), file.toString());
		}
	}

	@Test
	void everyKindHasItsProject() throws Exception {
		Path jar = Files.writeString(folder.resolve("any.jar"), "any");
		for (PluginKind kind : PluginKind.values()) {
			Path made = new NewProject(PluginName.of("my-" + kind.word(), List.of()), kind, new ApiShelf(_ -> Optional.of(jar)))
					.make(folder);
			try (Stream<Path> all = Files.walk(made)) {
				for (Path file : all.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".jar")).toList())
					assertFalse(Files.readString(file).contains("@@"), file.toString());
			}
			String type = made.getFileName().toString().replace("-", "");
			try (Stream<Path> sources = Files.list(made.resolve("src/main/java/" + type))) {
				assertEquals(1, sources.count());
			}
			assertEquals(Optional.of(kind), PluginKind.of(kind.word()));
		}
	}

	@Test
	void whatIsThereIsLeftAlone() throws Exception {
		Path there = Files.createDirectory(folder.resolve("night-mail"));
		PluginException e = assertThrows(PluginException.class,
				() -> new NewProject(PluginName.of("night-mail", List.of()), PluginKind.ENGINE, shelf("1")).make(folder));
		assertTrue(e.getMessage().contains("is there already; choose another name"), e.getMessage());
		try (Stream<Path> none = Files.list(there)) {
			assertEquals(0, none.count());
		}
	}

	@Test
	void namesThatCannotBeAreRefusedWithWhatCan() {
		for (String bad : List.of("", "x", "Night Mail", "night_mail", "7up", "-a-", "a--b", "../evil", "n\u00E4cht", "a".repeat(41),
				"gleaner-x",
				"class", "java", "con", "com1", "markov")) {
			PluginException e = assertThrows(PluginException.class, () -> PluginName.of(bad, List.of("markov")), bad);
			assertTrue(e.getMessage().startsWith("\"" + bad + "\"") || e.getMessage().startsWith("there is an engine"), e.getMessage());
		}
		PluginException e = assertThrows(PluginException.class, () -> PluginName.of("NightMail!", List.of()));
		assertTrue(e.getMessage().endsWith("for instance \"night-mail\""), e.getMessage());
	}

	@Test
	void theApiIsLaidDownAsMavenFindsItAndAnotherOneHasAnotherVersion() throws Exception {
		Path made = new NewProject(PluginName.of("night-mail", List.of()), PluginKind.ENGINE, shelf("1")).make(folder);
		String version = version(made);
		Path engine = made.resolve("gleaner-api/gleaner/gleaner.engine").resolve(version);
		assertEquals("1", Files.readString(engine.resolve("gleaner.engine-" + version + ".jar")));
		assertEquals("sources", Files.readString(engine.resolve("gleaner.engine-" + version + "-sources.jar")));
		assertTrue(Files.exists(engine.resolve("gleaner.engine-" + version + ".pom")));
		assertEquals(version, shelf("1").put(made), "the same API has the same version");
		assertNotEquals(version, shelf("2").put(made));
		assertFalse(Files.exists(engine), "the old one is gone");
		assertEquals(1, Files.readAllLines(made.resolve(".mvn/maven.config")).size());
	}

	private static String version(Path project) throws IOException {
		return Files.readString(project.resolve(".mvn/maven.config")).strip().replace("-Dgleaner.version=", "");
	}

	@Test
	void aFolderThatIsNoProjectIsTold() throws Exception {
		ApiShelf shelf = shelf("1");
		assertTrue(assertThrows(PluginException.class, () -> shelf.put(folder)).getMessage().contains("there is no pom.xml in"));
		Files.writeString(folder.resolve("pom.xml"), "<project/>");
		assertTrue(assertThrows(PluginException.class, () -> shelf.put(folder)).getMessage().contains("has no dependency on Gleaner"));
		Files.writeString(folder.resolve("pom.xml"), "<groupId>gleaner</groupId> <artifactId>gleaner.engin</artifactId>");
		assertTrue(assertThrows(PluginException.class, () -> shelf.put(folder)).getMessage().contains("gleaner.engin, which this Gleaner"));
	}
}
