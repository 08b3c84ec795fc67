// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.cli.kit.Program;
import gleaner.cli.kit.Surroundings;
import gleaner.engine.EngineInfo;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.studio.Studio;
import gleaner.voice.EngineCatalog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands job, cluster and sweep, and makings as jobs; what a worker would do in another program is done here, when a test asks. */
class JobCommandsTest {
	private static final String HOME = "user.home";

	@TempDir
	private Path folder;
	private Studio studio;
	private Path started;
	private String home;

	/** Each poem says its number. */
	private record Counting() implements GeneratorEngine {
		@Override
		public EngineInfo info() {
			return EngineInfo.of("counting", "Counting", "says numbers");
		}

		@Override
		public Generator open(Source source, Settings settings, Progress progress) {
			return (request, sink) -> {
				for (long n = request.first(); n < request.first() + request.poems(); n++) {
					sink.accept("poem " + n + " of the seed " + request.seed());
					sink.poemEnd();
				}
			};
		}
	}

	private record Outcome(int code, String out, String err) {
		JsonNode json() throws IOException {
			assertEquals(0, code, err);
			return new ObjectMapper().readTree(out);
		}

		String error() {
			return err.lines().filter(line -> line.startsWith("error: ")).findFirst().orElse(err + out);
		}
	}

	/** Other commands run here; what is started as a program of its own only leaves its words. */
	private final class Here implements Program {
		@Override
		public int run(PrintStream out, PrintStream err, String... words) {
			return AllCommands.run(new Surroundings(JobCommandsTest::engines, out, err, false, false, false, this), words);
		}

		@Override
		public Path script() {
			return folder.resolve("gleaner");
		}
	}

	private static EngineCatalog engines() {
		return EngineCatalog.of(new Counting());
	}

	@BeforeEach
	void setUp() throws Exception {
		studio = Studio.create(folder.resolve("studio"));
		started = folder.resolve("started");
		Path script = Files.writeString(folder.resolve("gleaner"), "#!/bin/sh\necho \"$@\" >>'" + started + "'\n");
		assertTrue(script.toFile().setExecutable(true));
		home = System.getProperty(HOME);
		System.setProperty(HOME, Files.createDirectory(folder.resolve("home")).toString());
	}

	@AfterEach
	void putBack() {
		System.setProperty(HOME, home);
	}

	private Outcome bare(String... args) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int code = AllCommands.run(new Surroundings(JobCommandsTest::engines, new PrintStream(out, true, StandardCharsets.UTF_8),
				new PrintStream(err, true, StandardCharsets.UTF_8), false, Surroundings.asksForJson(args), false, new Here()), args);
		return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	private Outcome run(String... args) {
		List<String> all = new ArrayList<>(List.of(args));
		all.addAll(all.contains("--") ? all.indexOf("--") : all.size(), List.of("--studio", studio.folder().toString()));
		return bare(all.toArray(String[]::new));
	}

	private Outcome generate(String... more) {
		List<String> words = new ArrayList<>(List.of("generate", "--engine", "counting", "--seed", "3"));
		words.addAll(List.of(more));
		return run(words.toArray(String[]::new));
	}

	private Path job(String name) {
		return studio.folder().resolve("jobs").resolve(name);
	}

	private void work(String name) {
		Outcome outcome = bare("job", "work", job(name).toString(), "--worker", "1");
		assertEquals(0, outcome.code(), outcome.err());
	}

	@Test
	void aJobMakesTheBytesOfOneCommand() throws Exception {
		JsonNode begun = generate("--count", "250", "--job", "many", "--tasks", "7", "--workers", "1", "--no-estimate", "--json").json();
		assertEquals("many", begun.get("job").asText());
		assertEquals(7, begun.get("tasks").asInt());
		for (int i = 0; i < 200 && !Files.exists(started); i++) Thread.sleep(20);
		assertEquals("job work " + job("many") + " --worker 1", Files.readString(started).strip());
		assertEquals(7, run("job", "show", "many", "--json").json().get("counts").get("waiting").asInt());
		work("many");
		JsonNode shown = run("job", "show", "many", "--json").json();
		assertTrue(shown.get("over").asBoolean());
		assertEquals(7, shown.get("counts").get("done").asInt());
		assertEquals(7, shown.get("all").size());
		assertEquals(generate("--count", "250").out(), Files.readString(job("many").resolve("poems.txt")));
		assertEquals(1, run("job", "list", "--json").json().size());
		assertTrue(run("job", "list").out().startsWith("many  7 of 7 done  on this machine  250 poems of Counting"),
				run("job", "list").out());
		JsonNode task = run("job", "show", "many", "--task", "2", "--json").json();
		assertEquals("poems 36 to 71", task.get("label").asText());
		String told = run("job", "show", "many", "--task", "2").out();
		assertTrue(told.contains("gleaner generate --engine counting --seed 3 --from 36"), told);
		assertTrue(told.contains("its result: " + job("many")), told);
	}

	@Test
	void whatItWillTakeIsToldBeforehand() throws Exception {
		JsonNode estimate = generate("--count", "500", "--job", "many", "--estimate", "--json").json();
		assertTrue(estimate.get("estimate").get("coreHours").asDouble() >= 0, estimate::toString);
		assertTrue(estimate.get("estimate").get("bytes").asLong() > 500 * 20, estimate::toString);
		assertFalse(Files.exists(job("many")), "nothing has begun");
		String words = generate("--count", "500", "--job", "many", "--estimate").out();
		assertTrue(words.contains("core-hours") && words.contains("MB of memory each"), words);
		assertEquals("", generate("--count", "500", "--job", "other", "--no-estimate").err());
		assertEquals("error: --estimate and --no-estimate do not go together; give one of them",
				generate("--count", "5", "--job", "x", "--estimate", "--no-estimate").error());
	}

	@Test
	void namesThatAreMistypedAreAskedFor() {
		assertEquals("error: there is no job \"none\", the studio has none yet", run("job", "show", "none").error());
		generate("--count", "200", "--job", "winter", "--no-estimate");
		for (String command : List.of("show", "stop", "pause", "resume", "fetch", "run-again", "remove")) {
			Outcome outcome = run("job", command, "witner");
			assertEquals(1, outcome.code(), command);
			assertTrue(outcome.error().startsWith("error: there is no job \"witner\" (did you mean \"winter\"?)"), outcome.error());
		}
		assertTrue(generate("--count", "200", "--job", "winter").error().startsWith("error: there is a job \"winter\" already"));
		assertEquals("error: there is no task 9 in the job winter, they go from 1 to 2",
				run("job", "show", "winter", "--task", "9").error());
		assertEquals("error: there is no cluster \"big\"; describe one with: gleaner cluster add NAME",
				generate("--count", "200", "--job", "x", "--on", "big").error());
		assertFalse(Files.exists(job("x")));
	}

	@Test
	void numbersThatCannotBeAreRefused() {
		for (List<String> wrong : List.of(List.of("--count", "0"), List.of("--count", "10", "--tasks", "0"),
				List.of("--count", "10", "--tasks", "11"), List.of("--count", "10", "--workers", "0"),
				List.of("--count", "10", "--memory", "1"),
				List.of("--count", "10", "--minutes-each", "0"), List.of("--count", "10", "--pack", "0"))) {
			List<String> words = new ArrayList<>(List.of("--job", "x"));
			words.addAll(wrong);
			Outcome outcome = generate(words.toArray(String[]::new));
			assertEquals(2, outcome.code(), wrong::toString);
			assertTrue(outcome.error().contains("must be") || outcome.error().contains("must end"), outcome.error());
			assertFalse(Files.exists(job("x")), wrong::toString);
		}
		assertEquals("error: --steps is 0, must be 1 or more",
				run("sweep", "--engine", "lstm", "--corpus", "Sea", "--steps", "0").error());
	}

	@Test
	void namesDoNotLeadOut() throws Exception {
		Files.createDirectories(studio.folder().resolve("x"));
		Files.writeString(studio.folder().resolve("x/job.json"), "{}");
		for (String name : List.of("../x", "..", "/etc", ".hidden", "a/b", "")) {
			for (String command : List.of("show", "stop", "pause", "fetch", "run-again", "remove"))
				assertEquals(1, run("job", command, name).code(), command + " " + name);
			assertEquals(1, generate("--count", "10", "--job", name, "--no-estimate").code(), name);
			assertEquals(2, bare("cluster", "add", name).code(), name);
			assertEquals(1, bare("cluster", "remove", name).code(), name);
		}
		assertTrue(Files.exists(studio.folder().resolve("x/job.json")));
		assertEquals("[]\n", bare("cluster", "list", "--json").out());
	}

	@Test
	void aJobByAStrangerHarmsNobody() throws Exception {
		generate("--count", "200", "--job", "good", "--no-estimate");
		generate("--count", "200", "--job", "bad", "--tasks", "2", "--no-estimate");
		Path file = job("bad").resolve("job.json");
		String whole = Files.readString(file);
		for (String broken : List.of("", "{", "[]", "{\"format\":99}", whole.replace("\"this machine\"", "7"), "\u0000\u0001")) {
			Files.writeString(file, broken);
			assertTrue(run("job", "show", "bad").error().contains("job.json"), run("job", "show", "bad").error());
			Outcome list = run("job", "list");
			assertEquals(0, list.code());
			assertTrue(list.out().startsWith("good  "), list.out());
			assertTrue(list.err().startsWith("warning: "), list.err());
			assertEquals(1, run("job", "list", "--json").json().size());
		}
		Path elsewhere = folder.resolve("elsewhere");
		for (List<String> evil : List.of(List.of("plugin", "install", "x"), List.of("trash", "empty"),
				List.of("generate", "--out", elsewhere.toString()), List.of("job", "remove", "good"))) {
			String command = evil.stream().map(word -> "\"" + word + "\"").reduce((a, b) -> a + ", " + b).orElseThrow();
			Files.writeString(file, whole.replaceFirst("\"command\" : \\[[^]]*]", "\"command\" : [ " + command + " ]"));
			run("job", "run-again", "bad", "--task", "1");
			work("bad");
			JsonNode task = run("job", "show", "bad", "--task", "1", "--json").json();
			assertEquals("failed", task.get("state").asText(), evil::toString);
			assertTrue(task.get("why").asText().startsWith("a task cannot "), task::toString);
		}
		assertFalse(Files.exists(elsewhere));
		assertEquals(2, run("job", "list", "--json").json().size());
	}

	@Test
	void aTaskThatFailedIsNamedAndRunAgainAlone() throws Exception {
		generate("--count", "200", "--job", "poems", "--tasks", "2", "--no-estimate");
		Path file = job("poems").resolve("job.json");
		String whole = Files.readString(file);
		Files.writeString(file, whole.replaceFirst("\"counting\"", "\"nobody\""));
		work("poems");
		Outcome shown = run("job", "show", "poems");
		assertTrue(shown.out().contains("task 1 (poems 1 to 100) failed: there is no engine \"nobody\""), shown.out());
		assertTrue(shown.err().contains("gleaner job run-again poems"), shown.err());
		Files.writeString(file, whole);
		assertEquals(1, run("job", "run-again", "poems", "--task", "1", "--json").json().get("sent").asInt());
		work("poems");
		assertEquals("Nothing is left to do in the job poems\n", run("job", "run-again", "poems").out());
		assertEquals(generate("--count", "200").out(), Files.readString(job("poems").resolve("poems.txt")));
	}

	@Test
	void aClusterThatDoesNotAnswerIsToldOfAndTheJobWaits() throws Exception {
		assertEquals(0, bare("cluster", "add", "far", "--host", "nobody@127.0.0.1", "--folder", "/tmp/far", "--program", "/x/gleaner",
				"--ssh-option=-p", "--ssh-option=1").code());
		assertEquals("nobody@127.0.0.1", bare("cluster", "list", "--json").json().get(0).get("host").asText());
		Outcome outcome = generate("--count", "200", "--job", "away", "--on", "far", "--no-estimate");
		assertEquals(1, outcome.code());
		assertTrue(outcome.error().contains("ssh"), outcome.error());
		assertTrue(outcome.error().contains("gleaner job run-again"), outcome.error());
		assertTrue(run("job", "list").err().startsWith("warning: "), run("job", "list").err());
		assertTrue(run("job", "pause", "away").error().contains("gleaner job stop away"));
		assertEquals(0, bare("cluster", "remove", "far", "--json").code());
		assertTrue(run("job", "show", "away").error().contains("there is no cluster \"far\""));
	}

	@Test
	void aJobIsPausedResumedStoppedAndRemoved() throws Exception {
		generate("--count", "200", "--job", "long one", "--no-estimate");
		assertTrue(run("job", "pause", "long one", "--json").json().get("paused").asBoolean());
		assertTrue(run("job", "show", "long one", "--json").json().get("paused").asBoolean());
		assertEquals("It is paused; continue it with: gleaner job resume \"long one\"\n", run("job", "show", "long one").err());
		assertEquals("The job long one goes on\n", run("job", "resume", "long one").out());
		assertEquals("The job long one was not paused\n", run("job", "resume", "long one").out());
		assertEquals("The job long one stops; continue it with: gleaner job run-again \"long "
				+ "one\"\n", run("job", "stop", "long one").out());
		work("long one");
		assertEquals(2, run("job", "show", "long one", "--json").json().get("counts").get("waiting").asInt());
		String trash = run("job", "remove", "long one", "--json").json().get("trash").asText();
		assertEquals(0, run("job", "list", "--json").json().size());
		assertEquals(0, run("trash", "restore", trash).code());
		assertEquals(1, run("job", "list", "--json").json().size());
	}

	@Test
	void otherCommandsAreJobsToo() throws Exception {
		Outcome begun = run("job", "begin", "two", "--each", "seed=5,6", "--json", "--", "generate", "--engine", "counting", "--seed",
				"{seed}",
				"--count", "2");
		assertEquals(2, begun.json().get("tasks").asInt());
		work("two");
		assertEquals("poem 1 of the seed 5\n\npoem 2 of the seed 5\n\npoem 1 of the seed 6\n\npoem 2 of the seed 6\n",
				Files.readString(job("two").resolve("poems.txt")));
		run("job", "begin", "lists", "--each", "x=1,2", "--", "corpus", "list", "{x}");
		work("lists");
		assertEquals(2, run("job", "show", "lists", "--json").json().get("counts").get("failed").asInt());
	}

	@Test
	void commandsThatAreNoTasksAreRefused() {
		assertTrue(run("job", "begin", "x", "--each", "a=1", "--", "plugin", "install", "{a}").error()
				.startsWith("error: a job cannot run \"gleaner plugin install {a}\""));
		assertTrue(run("job", "begin", "x", "--each", "a=1", "--", "lifeline", "t", "--html", "{a}").error()
				.startsWith("error: the command cannot have --html"));
		assertTrue(run("job", "begin", "x", "--each", "a=1", "--", "lifeline", "t", "--film", "{a}").error()
				.startsWith("error: the command cannot have --film"));
		assertTrue(run("job", "begin", "x", "--each", "a=1", "--", "lifeline", "t").error().startsWith("error: the command has no {a}"));
		assertTrue(run("job", "begin", "x", "--each", "a=,", "--", "lifeline", "{a}").error().startsWith("error: --each a has no value"));
		assertFalse(Files.exists(job("x")));
	}
}
