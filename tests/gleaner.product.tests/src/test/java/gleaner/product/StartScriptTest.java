// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The start script of the product, mostly with a Java that only writes down what it is told. */
@ResourceLock(Visit.SCREEN)
class StartScriptTest {
	private static final Path SCRIPTS = Path.of("..", "..", "features", "gleaner.feature", "rootfiles").toAbsolutePath().normalize();

	@TempDir
	Path home;

	private Path program;
	private Path told;
	private final Map<String, String> environment = new HashMap<>();
	/** What starts the program instead of the test itself. */
	private List<String> prefix = List.of();

	private record Outcome(int code, String err) {
	}

	/** Root may write everywhere: there the test is run as somebody who may not. */
	@Test
	void aProgramThatMayWriteNowhereSaysSo() throws Exception {
		Path nowhere = Files.createDirectories(home.resolve("nowhere"));
		Files.createDirectories(program.resolve("configuration"));
		for (Path closed : List.of(nowhere, program.resolve("configuration"))) assertTrue(closed.toFile().setWritable(false, false));
		environment.put("HOME", nowhere.resolve("deep down").toString());
		boolean isRoot = System.getProperty("user.name").equals("root");
		if (isRoot) {
			assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")));
			assertTrue(home.toFile().setExecutable(true, false) && home.toFile().setReadable(true, false));
		}
		prefix = isRoot ? List.of("/usr/bin/setpriv", "--reuid=65534", "--clear-groups") : List.of();
		Outcome refused = run("engines");
		assertEquals(1, refused.code, refused.err);
		assertTrue(refused.err.contains(program.toString()) && refused.err.contains("deep down"), refused.err);
		assertEquals(1, refused.err.lines().count(), refused.err);
		assertFalse(Files.exists(told), "Java was started all the same");
	}

	@BeforeEach
	void install() throws IOException {
		program = Files.createDirectories(home.resolve("a program"));
		told = home.resolve("told");
		Files.copy(SCRIPTS.resolve("unix/gleaner"), program.resolve("gleaner"));
		assertTrue(program.resolve("gleaner").toFile().setExecutable(true));
		Files.createDirectories(program.resolve("plugins"));
		Files.createFile(program.resolve("plugins/org.eclipse.equinox.launcher_1.7.100.jar"));
		ini("-Xmx2g");
		environment.put("HOME", home.resolve("a home").toString());
		environment.put("DISPLAY", ":0");
		environment.put("GLEANER_JAVA", java("25.0.3", 0).toString());
		environment.put("GLEANER_VMARGS", "");
	}

	private void ini(String... lines) throws IOException {
		Files.writeString(program.resolve("eclipse.ini"), "-startup\nplugins/x.jar\n-vmargs\n" + String.join("\n", lines) + "\n");
	}

	/** A Java that writes down what it is told, a word a line, and ends with a code the first time it is started, then with 0. */
	private Path java(String version, int code) throws IOException {
		Path folder = Files.createDirectories(home.resolve("java " + version + " " + code));
		Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
		Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
		Files.writeString(java, """
				#!/bin/sh
				printf '%%s\\n' "$@" . >>'%1$s'
				[ $(grep -c '^\\.$' '%1$s') -gt 1 ] || exit %2$d
				""".formatted(told, code));
		assertTrue(java.toFile().setExecutable(true, false));
		return java;
	}

	private Outcome run(String... arguments) throws Exception {
		List<String> command = new ArrayList<>(prefix);
		command.add(program.resolve("gleaner").toString());
		command.addAll(List.of(arguments));
		Path err = Files.createTempFile(home, "err", ".txt");
		ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile())
				.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(err.toFile());
		builder.environment().keySet().removeAll(List.of("GLEANER_STUDIO", "GLEANER_WINDOW", "WAYLAND_DISPLAY"));
		builder.environment().putAll(environment);
		Process process = builder.start();
		assertTrue(process.waitFor(60, TimeUnit.SECONDS));
		return new Outcome(process.exitValue(), Files.readString(err));
	}

	private List<String> told() throws IOException {
		return Files.readAllLines(told);
	}

	@Test
	void ofTheIniOnlyWhatIsKnownIsTakenAndNothingOfItIsCarriedOut() throws Exception {
		String saying = "-Dgleaner.saying=two  words * $(touch evil) `touch evil`";
		ini("-Xmx3g", "--enable-native-access=ALL-UNNAMED", saying + "\r", "$(touch evil)", "`touch evil`", "-javaagent:evil.jar",
				"-Xmx1g -XX:OnOutOfMemoryError=touch", "-Dosgi.framework=evil.jar", "-XX:OnOutOfMemoryError=touch evil", "\033[31m-cp",
				"*");
		Outcome outcome = run("engines");
		assertEquals(0, outcome.code, outcome.err);
		List<String> words = told().subList(0, told().indexOf("-jar"));
		assertTrue(words.containsAll(List.of("-Xmx3g", "--enable-native-access=ALL-UNNAMED", saying)), words::toString);
		assertEquals(6, words.size(), words::toString); // and the home, the level, and that a quick compiler does
		assertFalse(Files.exists(home.resolve("evil")));
		assertEquals(8, outcome.err.lines().count(), outcome.err);
		assertTrue(outcome.err.contains("\"-javaagent:evil.jar\" is passed over") && !outcome.err.contains("\033"), outcome.err);
	}

	@Test
	void theHomeOfTheEnvironmentIsThatOfJava() throws Exception {
		assertEquals(0, run().code);
		assertTrue(told().contains("-Duser.home=" + home.resolve("a home")), () -> read(told));
		assertTrue(told().contains("@noDefault"), () -> "the window finds a folder of its own: " + read(told));
	}

	@Test
	void aPictureIsShownAtOnceInTheColoursOfTheWindow() throws Exception {
		assertEquals(0, run().code);
		assertFalse(read(told).contains("-splash"), "there is no picture, so none is asked for");
		for (String theme : List.of("light", "dark"))
			Files.createFile(Files.createDirectories(program.resolve("splash")).resolve(theme + ".png"));
		assertEquals(0, run().code);
		assertTrue(told().contains("-splash:" + program.resolve("splash/light.png")), () -> read(told));
		Path choices = home.resolve("a home/.gleaner/window/.metadata/.plugins/org.eclipse.core.runtime/.settings/gleaner.rcp.prefs");
		Files.createDirectories(choices.getParent());
		Files.writeString(choices, "eclipse.preferences.version=1\ntheme=DARK\n");
		assertEquals(0, run().code);
		assertTrue(told().contains("-splash:" + program.resolve("splash/dark.png")), () -> read(told));
		assertEquals(0, run("engines").code);
		List<String> all = told();
		List<String> last = all.subList(all.subList(0, all.size() - 1).lastIndexOf(".") + 1, all.size());
		assertFalse(last.stream().anyMatch(word -> word.startsWith("-splash")), last::toString);
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void wordsOfTheEnvironmentComeLastAndAreTaken() throws Exception {
		environment.put("GLEANER_VMARGS", "-Xmx6g -Dx=*");
		assertEquals(0, run("engines").code);
		assertTrue(told().indexOf("-Xmx6g") > told().indexOf("-Xmx2g") && told().contains("-Dx=*"), () -> read(told));
	}

	@ParameterizedTest
	@CsvSource({ "17.0.15,17", "1.8.0_392,1", "24,24" })
	void anOldJavaIsRefusedWithASentence(String version, String named) throws Exception {
		environment.put("GLEANER_JAVA", java(version, 0).toString());
		Outcome outcome = run("engines");
		assertEquals(1, outcome.code);
		String sentence = "error: GLEANER_JAVA names a Java %s, and Gleaner needs 25 or newer; name a newer one, or nothing\n";
		assertEquals(sentence.formatted(named), outcome.err);
		assertFalse(Files.exists(told), "was not started");
	}

	@Test
	void aJavaHomeThatIsTooOldIsPassedOverForANewerOnThePath() throws Exception {
		environment.put("GLEANER_JAVA", "");
		environment.put("JAVA_HOME", java("17.0.15", 0).getParent().getParent().toString());
		environment.put("PATH", java("26-ea", 0).getParent() + ":" + System.getenv("PATH"));
		Outcome outcome = run("engines");
		assertEquals(0, outcome.code, outcome.err);
		assertTrue(told().contains("gleaner.cli.app"), () -> read(told));
	}

	@Test
	void aStudioAloneIsForTheWindowAndWithACommandForTheCommand() throws Exception {
		run("--studio", "a studio");
		assertEquals(List.of("--studio", "a studio", "."), told().subList(told().size() - 3, told().size()));
		assertFalse(told().contains("gleaner.cli.app"), () -> read(told));
		Files.delete(told);
		run("--studio=a studio");
		assertEquals(List.of("--studio=a studio", "."), told().subList(told().size() - 2, told().size()));
		assertFalse(told().contains("gleaner.cli.app"), () -> read(told));
		Files.delete(told);
		run("engines", "--studio", "a studio");
		assertTrue(told().contains("gleaner.cli.app"), () -> read(told));
		Outcome nothing = run("--studio");
		assertEquals(1, nothing.code);
		assertEquals("error: --studio needs the folder of a studio after it\n", nothing.err);
	}

	/** Or the studio of the first start would come back, whatever the poet has opened since. */
	@Test
	void startedAgainTheWindowIsNotToldTheStudioOnceMore() throws Exception {
		environment.put("GLEANER_JAVA", java("25", 23).toString());
		assertEquals(0, run("--studio", "a studio").code);
		assertEquals(2, told().stream().filter("."::equals).count());
		assertEquals(1, told().stream().filter("--studio"::equals).count());
	}

	@Test
	void theWindowOpensOnTheStudioThatIsNamed() throws Exception {
		Path out = home.resolve("window.txt");
		Process window = Product.built(home).startWindow(out.toFile(), out.toFile(), "--studio", home.resolve("my studio").toString());
		try {
			for (int i = 0; i < 900 && window.isAlive() && !Files.exists(home.resolve("my studio/studio.json")); i++) Thread.sleep(100);
			assertTrue(Files.exists(home.resolve("my studio/studio.json")), () -> read(out));
			assertTrue(Files.isDirectory(home.resolve(".gleaner/window")), "and keeps its layout in the home of the environment");
			assertFalse(Files.exists(home.resolve("Gleaner")), "and makes no other studio");
		} finally {
			window.descendants().forEach(ProcessHandle::destroy);
			window.destroy();
			assertTrue(window.waitFor(30, TimeUnit.SECONDS));
		}
	}

	/** The shell of Windows loses its way to labels in files with bare line feeds. */
	@Test
	void theScriptForWindowsHasTheLineEndsOfWindows() throws IOException {
		String script = Files.readString(SCRIPTS.resolve("win32/gleaner.cmd"));
		assertEquals(script.replace("\r\n", "\n").replace("\n", "\r\n"), script);
		assertTrue(script.endsWith("\r\n"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "--safe", "--safe --studio ~/sea", "--studio ~/sea --safe", "--studio=~/sea --safe", "--safe --studio=~/sea" })
	void theWindowOpensWithoutPluginsToo(String line) throws Exception {
		assertEquals(0, run(line.split(" ")).code);
		assertTrue(told().contains("@noDefault") && told().contains("--safe"), () -> read(told));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "plugin list", "--safe plugin list", "--debug plugin list", "plugin list --safe", "--studio ~/sea plugin list" })
	void whatInstallsPluginsDoesWithout(String line) throws Exception {
		assertEquals(0, run(line.split(" ")).code);
		assertTrue(told().containsAll(List.of("-Dgleaner.safe=true", "-Dosgi.startLevel=5", "gleaner.cli.app")), () -> read(told));
	}
}
