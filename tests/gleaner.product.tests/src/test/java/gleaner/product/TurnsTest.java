// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The start script of the source tree, in a small tree of its own, with a builder that builds only when the test says so. */
class TurnsTest {
	private static final Path SCRIPT = Path.of("..", "..", "gleaner").toAbsolutePath().normalize();

	/**
	 * Writes down what it is asked to build, says what it shall say, waits for the word to go on, and makes a program that repeats its
	 * arguments and takes plug-ins, unless it shall fail.
	 */
	private static final String BUILDER = """
			#!/bin/sh
			echo "began $*" >>builds
			[ ! -e says ] || cat says
			[ ! -e fails ] || exit 1
			while [ ! -e go ]; do sleep 0.1; done
			program=releng/gleaner.product/target/products/gleaner.product/linux/gtk/x86_64/gleaner
			mkdir -p $program/plugins releng/gleaner.training.site/target
			cat >$program/gleaner <<'end'
			#!/bin/sh
			echo "asked: $*"
			[ "$1" = plugin ] || exit 0
			mkdir -p "$HOME/.gleaner/plugins"
			echo "$2" >>"$HOME/.gleaner/plugins/gleaner.training.feature.json"
			end
			chmod 755 $program/gleaner
			echo ended >>builds
			""";

	private static final List<String> WITHOUT_FLOCK = List.of("awk", "cat", "chmod", "cksum", "date", "dirname", "find", "grep", "locale",
			"mkdir",
			"perl", "readlink", "rm", "sed", "sleep", "sort", "touch", "tr", "uname", "xargs");

	@TempDir
	Path home;

	private Path top;
	private final List<Process> started = new ArrayList<>();

	/** A call of the script and where its words go. */
	private record Call(Process process, Path out, Path err) {
		String said() {
			try {
				return Files.readString(err);
			} catch (IOException e) {
				throw new AssertionError(e);
			}
		}

		String answer() throws Exception {
			assertTrue(process.waitFor(60, TimeUnit.SECONDS), "did not end");
			assertEquals(0, process.exitValue(), said());
			return Files.readString(out).strip();
		}
	}

	@BeforeEach
	void plantTree() throws IOException {
		top = Files.createDirectories(home.resolve("a tree"));
		for (String folder : List.of("bundles", "features", "releng", "target-platform", ".mvn"))
			Files.createDirectories(top.resolve(folder));
		Files.writeString(top.resolve("pom.xml"), "<project/>");
		Files.copy(SCRIPT, top.resolve("gleaner"));
		Files.writeString(top.resolve("builder"), BUILDER);
		assertTrue(top.resolve("gleaner").toFile().setExecutable(true) && top.resolve("builder").toFile().setExecutable(true));
	}

	@AfterEach
	void leaveNothingRunning() {
		started.forEach(TurnsTest::kill);
	}

	private static void kill(Process process) {
		List<ProcessHandle> children = process.descendants().toList();
		process.destroyForcibly();
		children.forEach(ProcessHandle::destroyForcibly);
	}

	private Call call(Map<String, String> environment, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(top.resolve("gleaner").toString()));
		command.addAll(List.of(arguments));
		Path out = Files.createTempFile(home, "out", ".txt");
		Path err = Files.createTempFile(home, "err", ".txt");
		ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
		builder.environment().put("GLEANER_MAVEN", "./builder");
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		builder.environment().put("HOME", home.resolve("a home").toString());
		builder.environment().putAll(environment);
		Process process = builder.start();
		started.add(process);
		return new Call(process, out, err);
	}

	private List<String> builds() {
		try {
			Path builds = top.resolve("builds");
			return Files.exists(builds) ? Files.readAllLines(builds) : List.of();
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private void letBuild() throws IOException {
		Files.createFile(top.resolve("go"));
	}

	private static void waitUntil(BooleanSupplier condition, String what) throws InterruptedException {
		for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) Thread.sleep(100);
		assertTrue(condition.getAsBoolean(), what);
	}

	private void theSecondWaitsAndFindsTheBuildFresh(Map<String, String> environment) throws Exception {
		Call first = call(environment, "engines");
		waitUntil(() -> builds().size() == 1, "the first began to build");
		Call second = call(environment, "new", "a studio");
		String whom = "Waiting for process " + first.process().pid() + " (./gleaner engines)";
		waitUntil(() -> second.said().contains(whom), "the second says for whom it waits");
		letBuild();
		assertEquals("asked: engines", first.answer());
		assertEquals("asked: new a studio", second.answer());
		assertEquals(2, builds().size(), "one build for both: " + builds());
	}

	@Test
	void twoAtOnceNeverBuildAtOnce() throws Exception {
		theSecondWaitsAndFindsTheBuildFresh(Map.of());
	}

	/** As on a Mac. */
	@Test
	void takesTurnsWithoutFlock() throws Exception {
		Path programs = Files.createDirectories(home.resolve("programs"));
		for (String name : WITHOUT_FLOCK) {
			Stream<Path> places = Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name));
			Path program = places.filter(Files::isExecutable).findFirst().orElseThrow();
			Path here = Files.writeString(programs.resolve(name), "#!/bin/sh\nexec " + program + " \"$@\"\n");
			assertTrue(here.toFile().setExecutable(true));
		}
		theSecondWaitsAndFindsTheBuildFresh(Map.of("PATH", programs.toString()));
	}

	@Test
	void whoIsKilledWhileBuildingKeepsNobodyWaiting() throws Exception {
		Call killed = call(Map.of(), "engines");
		waitUntil(() -> builds().size() == 1, "the first began to build");
		kill(killed.process());
		letBuild();
		Call next = call(Map.of(), "engines");
		assertEquals("asked: engines", next.answer());
		assertFalse(next.said().contains("Waiting"), next.said());
	}

	@ParameterizedTest
	@ValueSource(strings = { "--help", "--version", "-h", "help", "help train", "train --help", "train -h", "--version train", "runs" })
	void onlyTrainingBringsTheTrainer(String line) throws Exception {
		letBuild();
		assertEquals("asked: " + line, call(Map.of(), line.split(" ")).answer());
		assertFalse(builds().toString().contains("training"), () -> builds().toString());
	}

	@Test
	void helpIsThereAtOnceWhileTheTrainerIsBuilt() throws Exception {
		letBuild();
		call(Map.of(), "engines").answer();
		Files.delete(top.resolve("go"));
		Call first = call(Map.of(), "train", "--corpus", "Tides");
		waitUntil(() -> builds().size() == 3, "the trainer began to be built");
		Call second = call(Map.of(), "train", "--corpus", "Tides");
		waitUntil(() -> second.said().contains("Waiting for process " + first.process().pid()), "who needs it too waits");
		assertEquals("asked: train --help", call(Map.of(), "train", "--help").answer());
		assertEquals("asked: engines", call(Map.of(), "engines").answer());
		assertEquals(3, builds().size(), "it is still being built");
		letBuild();
		assertEquals("asked: train --corpus Tides", first.answer());
		assertEquals("asked: train --corpus Tides", second.answer());
		assertEquals(4, builds().size(), "one build for both: " + builds());
	}

	@ParameterizedTest
	@ValueSource(strings = { "train", "train --corpus Tides", "--debug train" })
	void trainingBringsTheTrainer(String line) throws Exception {
		letBuild();
		assertEquals("asked: " + line, call(Map.of(), line.split(" ")).answer());
		assertTrue(builds().toString().contains("releng/gleaner.training.site"), () -> builds().toString());
	}

	/** As Maven says it. */
	private static final String SAYS = """
			[INFO] Downloading from central: https://repo.example/a.jar
			[INFO] Downloaded from central: https://repo.example/a.jar (1.5 MB at 2.0 MB/s)
			[INFO] Downloaded from central: https://repo.example/b.jar (750 kB at 2.0 MB/s)
			[INFO] -----------------------< gleaner:gleaner.engine >-----------------------
			[INFO] Building [bundle] Gleaner engine API 0.1.0-SNAPSHOT               [4/35]
			""";

	@Test
	void aBuildSaysHowFarItIs() throws Exception {
		Files.writeString(top.resolve("says"), SAYS);
		Call call = call(Map.of("GLEANER_TELL_SECONDS", "1"), "engines");
		waitUntil(() -> call.said().contains("  module 4 of 35, gleaner.engine, 2 MB downloaded, "), "the module and the seconds");
		assertFalse(call.said().contains("\u001b") || call.said().contains("\r"), "no terminal, so whole lines");
		letBuild();
		assertEquals("asked: engines", call.answer());
	}

	@Test
	void onlyTheFirstBuildAnnouncesItsDownload() throws Exception {
		StringBuilder lock = new StringBuilder("# a comment: of the lock = file\n[gleaner.platform.feature]\n");
		for (int i = 0; i < 30; i++)
			lock.append("org.example:library").append(i).append(":1.").append(i).append(" = library").append(i).append('\n');
		Files.writeString(top.resolve("target-platform/platform.lock"), lock);
		letBuild();
		Call first = call(Map.of(), "engines");
		first.answer();
		assertTrue(first.said().contains("This first build downloads about"), first.said());
		for (int i = 0; i < 30; i++) {
			Path folder = home.resolve("a home/.m2/repository/org/example/library" + i + "/1." + i);
			Files.createDirectories(folder);
			if (i > 0) Files.createFile(folder.resolve("library" + i + "-1." + i + ".jar"));
		}
		Files.writeString(top.resolve("bundles/New.java"), "a change");
		Call second = call(Map.of(), "engines");
		second.answer();
		assertEquals("Building Gleaner. It downloads what is new: 1 of its libraries.", second.said().lines().findFirst().orElse(""));
	}

	private String failure(String says) throws Exception {
		Files.writeString(top.resolve("says"), SAYS + says);
		Files.createFile(top.resolve("fails"));
		Call call = call(Map.of(), "engines");
		assertTrue(call.process().waitFor(60, TimeUnit.SECONDS), "did not end");
		assertEquals(1, call.process().exitValue(), call.said());
		assertFalse(call.said().contains("[INFO]"), call.said());
		return call.said();
	}

	@Test
	void aFailedDownloadSaysWhatToDo() throws Exception {
		String said = failure("[ERROR] Could not transfer artifact a:b:jar:1 from/to central: Connection refused\n");
		assertTrue(said.contains("a:b:jar:1"), said);
		assertTrue(said.contains("error: not everything could be downloaded") && said.contains("call ./gleaner engines again"), said);
	}

	@Test
	void aFaultInTheCodeIsNoFailedDownload() throws Exception {
		String said = failure("[ERROR] Compilation failure: Poem.java:[3,8] cannot find symbol\n");
		assertTrue(said.contains("Poem.java:[3,8]") && said.contains("error: the build failed; the whole log is in target/build.log"),
				said);
	}

	/** Plain Java needs no display, and what was not built is not fresh afterwards. */
	@Test
	void oneClassOfTestsRunsAlone() throws Exception {
		Path tests = Files.createDirectories(top.resolve("bundles/poems/src_test/poems"));
		Files.createFile(tests.resolve("PoemTest.java"));
		letBuild();
		call(Map.of(), "engines").answer();
		Files.writeString(top.resolve("bundles/New.java"), "a change");
		assertEquals("0 passed, 0 failed, 0 skipped", call(Map.of(), "test", "PoemTest#rhymes").answer());
		assertTrue(builds().get(2).contains("verify -pl bundles/poems -am -Dtest=PoemTest#rhymes "), () -> builds().toString());
		call(Map.of(), "engines").answer();
		assertEquals(6, builds().size(), () -> "the program is built, for one test does not build it: " + builds());
		assertFalse(Files.exists(top.resolve("target/display")), "no display was started");

		Files.createFile(tests.resolve("PoemBenchmark.java"));
		call(Map.of(), "test", "PoemBenchmark").answer();
		assertFalse(builds().get(2).contains("haste"), "tests are compiled in haste");
		assertTrue(builds().get(6).contains("-Dtest.haste="), "and what is measured is not");

		Call unknown = call(Map.of(), "test", "NoSuchTest");
		assertTrue(unknown.process().waitFor(60, TimeUnit.SECONDS) && unknown.process().exitValue() == 1, unknown.said());
		assertTrue(unknown.said().contains("no class of tests is called NoSuchTest"), unknown.said());
	}

	private List<String> added(String home) throws IOException {
		return Files.readAllLines(this.home.resolve(home).resolve(".gleaner/plugins/gleaner.training.feature.json"));
	}

	@Test
	void theTrainerIsBuiltOnceAndAddedOnceForEachHome() throws Exception {
		letBuild();
		call(Map.of(), "train").answer();
		call(Map.of(), "train").answer();
		assertEquals(List.of("install"), added("a home"));
		int built = builds().size();
		Map<String, String> other = Map.of("HOME", home.resolve("another home").toString());
		assertEquals("asked: train", call(other, "train").answer());
		assertEquals("asked: train", call(other, "train").answer());
		assertEquals(List.of("install"), added("another home"));
		assertEquals(built, builds().size(), () -> builds().toString());

		Files.writeString(top.resolve("bundles/New.java"), "a change");
		call(Map.of(), "train").answer();
		call(other, "train").answer();
		assertEquals(List.of("install", "install"), added("a home"));
		assertEquals(List.of("install", "install"), added("another home"), "each home has what was built last");
	}

	@Test
	void aTrainerThatWasRemovedIsAddedAgainWithoutABuild() throws Exception {
		letBuild();
		call(Map.of(), "train").answer();
		int built = builds().size();
		Files.delete(home.resolve("a home/.gleaner/plugins/gleaner.training.feature.json"));
		call(Map.of(), "train").answer();
		assertEquals(List.of("install"), added("a home"));
		assertEquals(built, builds().size(), () -> builds().toString());
	}
}
