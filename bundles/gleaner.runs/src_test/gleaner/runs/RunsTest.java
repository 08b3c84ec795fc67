// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import gleaner.testing.RunFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunsTest {
	private static final String ID = "2016-10-26T18-39-18";

	@TempDir
	private Path folder;

	private Runs runs() {
		return new Runs(folder);
	}

	private String refusal(String model) {
		return assertThrows(StudioException.class, () -> runs().model(ModelName.of(model))).getMessage();
	}

	@Test
	void readsACard() throws Exception {
		RunFolders.make(folder, ID, RunFolders.CARD);
		Run run = runs().get(ID);
		assertEquals("windows", run.name());
		assertEquals("39-18", run.shortId());
		assertEquals(RunState.STOPPED, run.state());
		assertEquals(Optional.of(LocalDateTime.of(2016, 10, 26, 18, 39, 18).atZone(ZoneId.systemDefault()).toInstant()), run.born());
		assertEquals(84953, run.steps());
		assertEquals(0.58, run.loss());
		assertTrue(Double.isNaN(run.validationLoss()));
		assertEquals(Map.of("skip", "512", "dilation", "32"), run.parameters());
		assertEquals(List.of(4800L, 33380L, 84953L), run.models().stream().map(RunModel::step).toList());
		assertEquals("before the explosion", run.models().get(1).kept());
		assertEquals(List.of(new Run.Finding(70000, "the gradient explodes")), run.findings());
		assertEquals(33380, run.best().orElseThrow().step());
		assertEquals(run.models().stream().mapToLong(RunModel::bytes).sum(), run.bytes());
	}

	@Test
	void readsACardThatHardlySaysAnything() throws Exception {
		RunFolders.make(folder, "a", "{ \"format\": 1, \"engine\": \"lstm\" }");
		Run run = runs().get("a");
		assertEquals(RunState.BROKEN, run.state());
		assertEquals(3, run.models().size());
		assertEquals(84953, run.best().orElseThrow().step());
		assertEquals("a", run.shortId());
	}

	@Test
	void listsTheNewestFirstAndTellsWhatItCannotRead() throws Exception {
		assertEquals(List.of(), runs().list());
		RunFolders.make(folder, ID, RunFolders.CARD);
		RunFolders.make(folder, "2016-10-27T10-38-59", RunFolders.CARD);
		RunFolders.make(folder, "2016-10-28T10-38-59", "{ torn");
		RunFolders.make(folder, "2016-10-29T10-38-59", RunFolders.CARD.replace("\"format\": 1", "\"format\": 3"));
		RunFolders.make(folder, "2016-10-30T10-38-59", RunFolders.CARD.replace("2016-10-26T18:39:18", "yesterday"));
		Files.createDirectory(folder.resolve("not a thread"));
		assertEquals(List.of("2016-10-27T10-38-59", ID), runs().list().stream().map(Run::id).toList());
		List<String> problems = runs().problems();
		assertEquals(3, problems.size());
		assertTrue(problems.stream().anyMatch(p -> p.contains("newer format")), problems::toString);
	}

	@ParameterizedTest
	@CsvSource({ "39-18/33380, 33380", "2016-10-26T18-39-18/4800, 4800", "windows/last, 84953", "18/first, 4800", "39-18/best, 33380",
		"39-18, 33380" })
	void findsAModel(String name, long step) throws Exception {
		RunFolders.make(folder, ID, RunFolders.CARD);
		RunModel model = runs().model(ModelName.of(name));
		assertEquals(step, model.step());
		assertEquals(ID + "/" + step, model.name());
		assertEquals(model, runs().model(ModelName.of(model.name() + "@" + runs().fingerprint(model))));
	}

	@Test
	void namesWhatThereIsWhenAModelIsNotThere() throws Exception {
		assertTrue(refusal("39-18/1").contains("there is none"));
		RunFolders.make(folder, ID, RunFolders.CARD);
		assertTrue(refusal("40-18/1").endsWith("there are: windows"), refusal("40-18/1"));
		assertTrue(refusal("39-18/1").contains("4800, 33380, 84953"));
		assertTrue(refusal("").contains("windows"));
		assertTrue(refusal("../" + ID + "/1").contains("no thread"));
		RunFolders.make(folder, "2017-10-26T18-39-18", RunFolders.CARD);
		assertTrue(refusal("39-18/4800").contains("several threads"));
		assertTrue(refusal("40-18/1").endsWith("there are: 2017-10-26T18-39-18, " + ID), "the name would not tell them apart");
		assertTrue(refusal(ID + "/4800@0123456789abcdef").contains("fingerprint"));
	}

	@Test
	void aFingerprintFollowsTheFile() throws Exception {
		Path run = RunFolders.make(folder, ID, RunFolders.CARD);
		Runs runs = runs();
		RunModel model = runs.model(ModelName.of("39-18/4800"));
		String before = runs.fingerprint(model);
		assertEquals(before, runs.fingerprint(model));
		assertNotEquals(before, runs.fingerprint(runs.model(ModelName.of("39-18/33380"))));
		Path file = run.resolve("models/4800.safetensors");
		Files.writeString(file, "WEIGHTS of 4800");
		Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
		assertNotEquals(before, runs.fingerprint(model));
	}

	@ParameterizedTest
	@ValueSource(strings = { "running", "stopped" })
	void isAtWorkWhileAnotherProgramHoldsTheLock(String said) throws Exception {
		Path run = RunFolders.make(folder, ID, RunFolders.CARD.replace("\"stopped\"", "\"" + said + "\""));
		assertEquals(said.equals("running") ? RunState.BROKEN : RunState.STOPPED, runs().get(ID).state());
		Process holder = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
				System.getProperty("java.class.path"), LockHolder.class.getName(), run.toString())
				.redirectErrorStream(true).start();
		try {
			assertEquals('x', holder.getInputStream().read());
			assertEquals(RunState.RUNNING, runs().get(ID).state());
		} finally {
			holder.destroyForcibly().waitFor();
		}
		assertFalse(runs().get(ID).isAlive());
	}

	@Test
	void asksAThreadToStop() throws Exception {
		Path run = RunFolders.make(folder, ID, RunFolders.CARD);
		runs().stop(runs().get(ID));
		assertTrue(Files.exists(run.resolve("stop")));
	}
}
