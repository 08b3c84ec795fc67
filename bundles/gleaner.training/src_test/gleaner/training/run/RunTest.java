// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.engine.Parameter;
import gleaner.engine.Settings;
import gleaner.engine.Trainer;
import gleaner.engine.TrainingLimit;
import gleaner.engine.TrainingListener;
import gleaner.engine.TrainingProgress;
import gleaner.engine.neural.checkpoint.Alphabet;
import gleaner.engine.neural.checkpoint.Checkpoint;
import gleaner.engine.neural.checkpoint.SafetensorsReader;
import gleaner.engine.neural.checkpoint.TensorType;
import gleaner.engine.testkit.MemoryCorpus;
import gleaner.engine.testkit.ScriptedEngine;
import gleaner.files.HeldLock;
import gleaner.runs.RunFolder;
import gleaner.runs.RunState;
import gleaner.runs.Runs;
import gleaner.training.LstmTrainer;
import gleaner.training.WaveNetTrainer;
import gleaner.training.exchange.Dl4jFiles;
import gleaner.training.setting.Architecture;
import gleaner.training.setting.LstmArchitecture;
import gleaner.training.setting.WaveNetArchitecture;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole trainings of tiny nets, in real folders. */
class RunTest {
	private static final Architecture LSTM = new LstmArchitecture();
	private static final Architecture WAVENET = new WaveNetArchitecture();
	private static final Map<String, String> TINY_LSTM = with(Map.of(), "layers", "2", "cells", "8", "batch", "4", "length", "12",
			"carried", "3", "validateSteps", "10", "checkpointSteps", "15", "logSteps", "4",
			"warmUp", "5", "rate", "0.01", "sampleCharacters", "60", "dropout", "0.1", "weightDecay", "0.01");
	private static final Map<String, String> TINY_WAVENET = with(Map.of(), "dilations", "4", "residual", "6", "dilation", "6", "skip", "10",
			"batch", "3", "length", "16", "validateSteps", "10", "checkpointSteps",
			"15", "logSteps", "4", "rate", "0.01", "sampleCharacters", "0");

	@TempDir
	Path runs;

	private final Corpus corpus = rhymes(1);
	private final StringBuilder told = new StringBuilder();
	private final TrainingListener listener = new TrainingListener() {
		@Override
		public void progress(TrainingProgress progress) {
			steps = progress.step();
		}

		@Override
		public synchronized void notice(String sentence) {
			told.append(sentence).append('\n');
		}
	};
	private volatile long steps;

	private static Corpus rhymes(long seed) {
		Random random = new Random(seed);
		List<String> words = List.of("sea", "salt", "gull", "stone", "wind", "and", "the", "of", "grey", "bell");
		String[] poems = new String[60];
		for (int i = 0; i < poems.length; i++) {
			StringBuilder poem = new StringBuilder();
			for (int j = 0; j < 20; j++) poem.append(words.get(random.nextInt(words.size()))).append(j % 5 == 4 ? "\n" : " ");
			poems[i] = poem.toString();
		}
		return MemoryCorpus.of("Rhymes", poems);
	}

	private Run run(Architecture architecture, String name) {
		return new Run(architecture, new ScriptedEngine("the gulls ", "are quiet\n", "over the bay ", "and nobody counts them\n"),
				runs.resolve(name), listener);
	}

	private void begin(Architecture architecture, String name, Map<String, String> settings, long count) throws Exception {
		Files.createDirectories(runs.resolve(name));
		run(architecture, name).begin("A test", corpus, Settings.of(architecture.parameters(), settings),
				new TrainingLimit(count, Duration.ZERO));
	}

	private void resume(Architecture architecture, String name, long count) throws Exception {
		run(architecture, name).resume(corpus, Map.of(), false, new TrainingLimit(count, Duration.ZERO));
	}

	private static Map<String, String> with(Map<String, String> settings, String... more) {
		Map<String, String> all = new HashMap<>(settings);
		for (int i = 0; i < more.length; i += 2) all.put(more[i], more[i + 1]);
		return all;
	}

	private JsonNode card(String name) throws IOException {
		return new ObjectMapper().readTree(runs.resolve(name).resolve("run.json").toFile());
	}

	/** The lines of losses without how long they took and when. */
	private List<String> losses(String name) throws IOException {
		return Files.readAllLines(runs.resolve(name).resolve("loss.csv")).stream()
				.map(line -> line.substring(0, line.lastIndexOf(',', line.lastIndexOf(',') - 1))).toList();
	}

	private Path model(String name, long step) {
		return runs.resolve(name).resolve("models").resolve(step + ".safetensors");
	}

	@Test
	void aResumedLstmEqualsAnUnbrokenOne() throws Exception {
		checkResumed(LSTM, TINY_LSTM);
	}

	@Test
	void aResumedWaveNetEqualsAnUnbrokenOne() throws Exception {
		checkResumed(WAVENET, TINY_WAVENET);
	}

	@Test
	void alsoOnSeveralThreadsInFileOrderWithMomentumOnPlateaus() throws Exception {
		checkResumed(LSTM,
				with(TINY_LSTM, "threads", "3", "order", "file", "optimizer", "momentum", "schedule", "plateau", "validateSteps", "1"));
	}

	private void checkResumed(Architecture architecture, Map<String, String> settings) throws Exception {
		begin(architecture, "unbroken", settings, 50);
		begin(architecture, "broken", settings, 21);
		resume(architecture, "broken", 7);
		resume(architecture, "broken", 22);
		assertEquals(losses("unbroken"), losses("broken"));
		assertEquals(13, losses("broken").size());
		assertArrayEquals(state("unbroken", 50), state("broken", 50));
		assertEquals(50, card("broken").get("steps").asLong());
		assertTrue(told.toString().contains("resumed at step 21"), told.toString());
	}

	private float[] state(String name, long step) throws Exception {
		try (var in = SafetensorsReader.open(runs.resolve(name).resolve("state").resolve(step + ".safetensors"))) {
			return in.values("weights");
		}
	}

	@Test
	void learns() throws Exception {
		begin(LSTM, "run", with(TINY_LSTM, "cells", "16", "dropout", "0"), 400);
		assertTrue(card("run").get("validationLoss").asDouble() < 2.0, card("run").toPrettyString());
		begin(WAVENET, "wave", TINY_WAVENET, 300);
		assertTrue(card("wave").get("validationLoss").asDouble() < 2.0, card("wave").toPrettyString());
	}

	@Test
	void leavesACardModelsSamplesAndALog() throws Exception {
		begin(LSTM, "run", with(TINY_LSTM, "weights", "f16", "quantization", "12", "keep", "all"), 31);
		JsonNode card = card("run");
		assertEquals("run", card.get("id").asText());
		assertEquals("lstm", card.get("engine").asText());
		assertEquals("finished", card.get("state").asText());
		assertEquals("A test", card.get("name").asText());
		assertEquals(corpus.fingerprint(), card.get("corpusHash").asText());
		assertEquals("8", card.get("parameters").get("cells").asText());
		assertEquals(11, card.get("alphabet").size());
		assertTrue(card.get("unknown").get(0).get("count").asLong() > 0);
		assertTrue(told.toString().contains("rare"), told.toString());
		assertEquals(List.of(10L, 15L, 20L, 30L, 31L), card.get("models").findValues("step").stream().map(JsonNode::asLong).toList());
		for (long step : List.of(10L, 31L)) {
			try (Checkpoint checkpoint = Checkpoint.open(model("run", step))) {
				assertEquals(TensorType.F16, checkpoint.type());
				assertEquals(step, checkpoint.description().step());
				assertEquals("run", checkpoint.description().run());
				assertTrue(checkpoint.description().validationLoss() > 0);
			}
			String samples = Files.readString(runs.resolve("run/samples/" + step + ".txt"));
			assertTrue(samples.contains("=== step " + step + ", diversity 0.2 ===") && samples.contains("diversity 1.2")
					&& samples.contains("the gulls are quiet"), samples);
		}
		assertEquals(1, files("state").size());
		assertTrue(Files.readString(runs.resolve("run/training.log")).contains("model 30 is kept"));
	}

	private List<String> files(String folder) throws IOException {
		try (var list = Files.list(runs.resolve("run").resolve(folder))) {
			return list.map(p -> p.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void theBestAndASpreadAreKept() throws Exception {
		begin(LSTM, "run", with(TINY_LSTM, "keepBest", "2", "keepSpread", "3", "checkpointSteps", "5"), 100);
		assertEquals(card("run").get("models").findValues("step").stream().map(s -> s.asLong() + ".safetensors").sorted().toList(),
				files("models"));
		assertTrue(files("models").size() <= 6 && files("models").contains("100.safetensors"), files("models")::toString);
	}

	@Test
	void whatOthersWroteOnTheCardStays() throws Exception {
		begin(LSTM, "run", TINY_LSTM, 10);
		Path file = runs.resolve("run/run.json");
		Files.writeString(file, Files.readString(file).replace("\"name\" : \"A test\"", "\"name\" : \"cold tea\", \"colour\" : \"blue\""));
		resume(LSTM, "run", 10);
		assertEquals("cold tea", card("run").get("name").asText());
		assertEquals("blue", card("run").get("colour").asText());
		assertEquals(20, card("run").get("steps").asLong());
	}

	@Test
	void aFileNamedStopStopsIt() throws Exception {
		Files.createDirectories(runs.resolve("run"));
		Thread stopper = Thread.startVirtualThread(() -> {
			try {
				while (steps < 5) Thread.sleep(5);
				Files.createFile(runs.resolve("run/stop"));
			} catch (IOException | InterruptedException e) {
				throw new IllegalStateException(e);
			}
		});
		run(LSTM, "run").begin("", corpus, Settings.of(LSTM.parameters(), TINY_LSTM), TrainingLimit.NONE);
		stopper.join();
		assertEquals("stopped", card("run").get("state").asText());
		assertFalse(Files.exists(runs.resolve("run/stop")));
		assertTrue(Files.exists(model("run", card("run").get("steps").asLong())));
	}

	@Test
	void interruptingStopsItAndNothingIsLost() throws Exception {
		Files.createDirectories(runs.resolve("run"));
		Thread me = Thread.currentThread();
		Thread stopper = Thread.startVirtualThread(() -> {
			while (steps < 20) Thread.onSpinWait();
			me.interrupt();
		});
		assertThrows(InterruptedException.class,
				() -> run(LSTM, "run").begin("", corpus, Settings.of(LSTM.parameters(), TINY_LSTM), TrainingLimit.NONE));
		stopper.join();
		long reached = card("run").get("steps").asLong();
		assertEquals("stopped", card("run").get("state").asText());
		assertTrue(Files.exists(runs.resolve("run/state/" + reached + ".safetensors")));
		begin(LSTM, "unbroken", TINY_LSTM, reached + 8);
		resume(LSTM, "run", 8);
		assertEquals(losses("unbroken"), losses("run"));
	}

	@Test
	void aTimeLimitEndsIt() throws Exception {
		Files.createDirectories(runs.resolve("run"));
		run(LSTM, "run").begin("", corpus, Settings.of(LSTM.parameters(), TINY_LSTM), new TrainingLimit(0, Duration.ofMillis(300)));
		assertEquals("finished", card("run").get("state").asText());
	}

	/** As it is left when the program is killed between any two moments. */
	@Test
	void whatAKillLeavesIsMended() throws Exception {
		begin(LSTM, "unbroken", TINY_LSTM, 40);
		begin(LSTM, "run", TINY_LSTM, 20);
		Path folder = runs.resolve("run");
		byte[] state = Files.readAllBytes(folder.resolve("state/20.safetensors"));
		Files.write(folder.resolve("state/24.safetensors.tmp"), Arrays.copyOf(state, state.length / 2));
		Files.write(folder.resolve("state/24.safetensors"), Arrays.copyOf(state, state.length / 2));
		Files.write(folder.resolve("models/24.safetensors.tmp"), new byte[100]);
		Files.write(folder.resolve("models/.gleaner-abc.tmp"), new byte[100]);
		Files.writeString(folder.resolve("loss.csv"), Files.readString(folder.resolve("loss.csv")) + "24,9,,1,0.1,now\n28,1.");
		Files.writeString(folder.resolve("run.json"), Files.readString(folder.resolve("run.json")).replace("finished", "running"));
		resume(LSTM, "run", 20);
		assertEquals(losses("unbroken"), losses("run"));
		assertTrue(told.toString().contains("the state of step 24 is skipped"), told.toString());
		assertFalse(files("models").toString().contains("tmp") || files("state").toString().contains("tmp"));
		assertEquals("finished", card("run").get("state").asText());
	}

	/** Whose times had no zone. */
	@Test
	void aThreadOfAnOlderTrainerGoesOn() throws Exception {
		begin(LSTM, "unbroken", TINY_LSTM, 40);
		begin(LSTM, "run", TINY_LSTM, 20);
		Path file = runs.resolve("run/run.json");
		String old = Files.readString(file).replace("\"format\" : 2", "\"format\" : 1").replaceAll("(\"(born|died)\" : \")[^\"]*",
				"$1" + "2016-10-26T18:39:18");
		assertEquals("2016-10-26T18:39:18", new ObjectMapper().readTree(old).get("died").asText());
		Files.writeString(file, old);
		Files.writeString(runs.resolve("run/training.log"), "2016-10-26T18:39:18 born\n");
		resume(LSTM, "run", 20);
		assertEquals(losses("unbroken"), losses("run"));
		assertEquals(2, card("run").get("format").asInt());
		assertEquals(LocalDateTime.of(2016, 10, 26, 18, 39, 18),
				LocalDateTime.ofInstant(Instant.parse(card("run").get("born").asText()), ZoneId.systemDefault()));
		assertTrue(Instant.parse(card("run").get("died").asText()).isAfter(Instant.now().minusSeconds(600)));
		List<String> log = Files.readAllLines(runs.resolve("run/training.log"));
		assertEquals("2016-10-26T18:39:18 born", log.getFirst());
		assertTrue(log.get(1).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ resumed at step 20"), log::toString);
		gleaner.runs.Run read = new Runs(runs).get("run");
		assertEquals(RunState.FINISHED, read.state());
		assertEquals(40, read.steps());
		assertEquals(files("models").size(), read.models().size());
	}

	/** Trains in a program of its own, and keeps a model at each step, so that it is always about to write. */
	static final class Victim {
		public static void main(String[] arguments) throws Exception {
			Path folder = Path.of(arguments[0]);
			TrainingListener listener = new TrainingListener() {
				@Override
				public void progress(TrainingProgress progress) {
					System.out.println("learning");
				}

				@Override
				public void notice(String sentence) {
					// Nobody listens.
				}
			};
			Run run = new Run(LSTM, new ScriptedEngine("the gulls are quiet\n"), folder, listener);
			if (Files.exists(folder.resolve("run.json"))) run.resume(rhymes(1), Map.of(), false, TrainingLimit.NONE);
			else run.begin("", rhymes(1), Settings.of(LSTM.parameters(), with(TINY_LSTM, "checkpointSteps", "1")), TrainingLimit.NONE);
		}
	}

	@Test
	void killedAgainAndAgainItGoesOnAsIfItHadNotBeen() throws Exception {
		Path folder = Files.createDirectories(runs.resolve("run"));
		Random random = new Random(7);
		for (int i = 0; i < 4; i++) {
			Process victim = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), Victim.class.getName(),
					folder.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
			try (BufferedReader out = victim.inputReader()) {
				for (int heard = 5 + random.nextInt(40); heard > 0; heard--) assertEquals("learning", out.readLine());
				Thread.sleep(random.nextInt(20));
			} finally {
				victim.destroyForcibly().waitFor();
			}
		}
		resume(LSTM, "run", 20);
		long reached = card("run").get("steps").asLong();
		assertTrue(reached > 20, () -> "only " + reached + " steps");
		begin(LSTM, "unbroken", TINY_LSTM, reached);
		assertEquals(losses("unbroken"), losses("run"));
		for (String model : files("models")) Checkpoint.open(folder.resolve("models").resolve(model)).close();
	}

	@Test
	void numbersThatAreNoLongerFiniteAreRolledBack() throws Exception {
		begin(LSTM, "run", exploding("rollback"), 30);
		assertTrue(told.toString().contains("explosion: the loss is"), told.toString());
		assertTrue(told.toString().contains("back to the weights of step 0, continuing with the learning rate times 0.5"), told.toString());
		assertTrue(card("run").get("health").get(0).get("what").asText().startsWith("explosion"));
		for (float weight : state("run", 30)) assertTrue(Float.isFinite(weight));
	}

	@Test
	void orStopIt() throws Exception {
		EngineException e = assertThrows(EngineException.class, () -> begin(LSTM, "run", exploding("stop"), 30));
		assertTrue(e.getMessage().contains("exploded at step"), e.getMessage());
		assertEquals("failed", card("run").get("state").asText());
		assertEquals(e.getMessage(), card("run").get("error").asText());
	}

	@Test
	void orAreLetBe() throws Exception {
		begin(LSTM, "run", exploding("continue"), 30);
		assertTrue(told.toString().contains("going on regardless"), told.toString());
		assertEquals(30, card("run").get("steps").asLong());
		assertTrue(losses("run").getLast().contains("NaN") || losses("run").getLast().contains("Infinity"), losses("run")::toString);
	}

	/** So large steps that the weights leave the range of floats. */
	private static Map<String, String> exploding(String onFailure) {
		return with(TINY_LSTM, "optimizer", "momentum", "rate", "1e9", "clip", "1000000", "warmUp", "0", "weightDecay", "1", "onFailure",
				onFailure);
	}

	@Test
	void aRateOfAMillionNeitherEndsNorFools() throws Exception {
		begin(LSTM, "run", with(TINY_LSTM, "rate", "1000000", "warmUp", "0"), 40);
		assertTrue(told.toString().contains("explosion"), told.toString());
	}

	@Test
	void aChangedCorpusIsRefusedUnlessForced() throws Exception {
		begin(LSTM, "run", TINY_LSTM, 10);
		EngineException e = assertThrows(EngineException.class,
				() -> run(LSTM, "run").resume(rhymes(2), Map.of(), false, new TrainingLimit(10, Duration.ZERO)));
		assertTrue(e.getMessage().contains("Rhymes") && e.getMessage().contains("--force"), e.getMessage());
		run(LSTM, "run").resume(rhymes(2), Map.of(), true, new TrainingLimit(10, Duration.ZERO));
		assertEquals(20, card("run").get("steps").asLong());
	}

	@Test
	void aCorpusOfOneCharacterIsRefusedWithTheReason() {
		EngineException e = assertThrows(EngineException.class, () -> {
			Files.createDirectories(runs.resolve("run"));
			run(LSTM, "run").begin("", MemoryCorpus.of("Haiku", "x"), Settings.of(LSTM.parameters(), TINY_LSTM), TrainingLimit.NONE);
		});
		assertEquals(
				"the corpus \"Haiku\" has 2 characters to learn from, but length=12 and batch=4 need 13; choose a larger corpus, or set a "
						+ "lower length",
				e.getMessage());
	}

	@Test
	void twoCannotTrainInOneFolder() throws Exception {
		begin(LSTM, "run", TINY_LSTM, 5);
		try (HeldLock lock = new RunFolder(runs.resolve("run")).hold().orElseThrow()) {
			EngineException e = assertThrows(EngineException.class, () -> resume(LSTM, "run", 5));
			assertTrue(e.getMessage().contains("is running already"), e.getMessage());
		}
		resume(LSTM, "run", 5);
		EngineException again = assertThrows(EngineException.class, () -> begin(LSTM, "run", TINY_LSTM, 5));
		assertTrue(again.getMessage().contains("already"), again.getMessage());
	}

	@Test
	void anotherKindIsNotResumed() throws Exception {
		begin(LSTM, "run", TINY_LSTM, 5);
		assertThrows(EngineException.class, () -> resume(WAVENET, "run", 5));
		Files.writeString(runs.resolve("run/run.json"), "{ torn");
		EngineException e = assertThrows(EngineException.class, () -> resume(LSTM, "run", 5));
		assertTrue(e.getMessage().contains("run.json"), e.getMessage());
	}

	@Test
	void whatCannotBeWrittenIsSaidAndTheCardTells() throws Exception {
		Files.createDirectories(runs.resolve("run"));
		Files.writeString(runs.resolve("run/models"), "in the way");
		EngineException e = assertThrows(EngineException.class,
				() -> run(LSTM, "run").begin("", corpus, Settings.of(LSTM.parameters(), TINY_LSTM), TrainingLimit.NONE));
		assertEquals("cannot write " + runs.resolve("run/models") + ": something with that name is in the way; move it aside",
				e.getMessage());
		Files.delete(runs.resolve("run/models"));
		begin(LSTM, "run", TINY_LSTM, 1);
	}

	@Test
	void aCollapseIsNamedAndItsModelsStay() throws Exception {
		Files.createDirectories(runs.resolve("run"));
		new Run(LSTM, new ScriptedEngine("********").enduring(), runs.resolve("run"), listener).begin("", corpus,
				Settings.of(LSTM.parameters(), TINY_LSTM), new TrainingLimit(20, Duration.ZERO));
		assertTrue(told.toString().contains("collapse: a sample says \"*\""), told.toString());
		assertEquals("collapsed", card("run").get("models").get(0).get("kept").asText());
	}

	@Test
	void aModelOfAnotherProgramIsTakenOverAndTrainedOn() throws Exception {
		begin(LSTM, "run", TINY_LSTM, 10);
		Path zip = runs.resolve("model.zip");
		Dl4jFiles.write(model("run", 10), Map.of(), zip);
		Files.createDirectories(runs.resolve("taken"));
		run(LSTM, "taken").adopt("From afar", corpus, zip);
		try (Checkpoint ours = Checkpoint.open(model("run", 10)); Checkpoint theirs = Checkpoint.open(model("taken", 0))) {
			assertArrayEquals(ours.rows("lstm.1.recurrent"), theirs.rows("lstm.1.recurrent"));
			assertEquals(ours.description().alphabet(), theirs.description().alphabet());
		}
		run(LSTM, "taken").resume(corpus, Map.of(), false, new TrainingLimit(3, Duration.ZERO));
		assertEquals(3, card("taken").get("steps").asLong());
		assertEquals("8", card("taken").get("parameters").get("cells").asText());
	}

	@Test
	void aModelOfKerasIsTakenOverWithTheCharactersOfItsCorpus() throws Exception {
		Path file = runs.resolve("net.h5");
		try (InputStream in = RunTest.class.getResourceAsStream("/gleaner/training/exchange/keras/keras2-layers.h5")) {
			Files.copy(in, file);
		}
		Corpus learnt = MemoryCorpus.of("Lamps",
				Collections.nCopies(200, "a small lamp, and the sea\nis near to it.\n").toArray(String[]::new));
		Files.createDirectories(runs.resolve("taken"));
		run(LSTM, "taken").adopt("From afar", learnt, file);
		try (Checkpoint theirs = Checkpoint.open(model("taken", 0))) {
			assertEquals(Alphabet.of(IntStream.concat(IntStream.of(Alphabet.NO_CHARACTER), "\n ,.adehilmnoprst".chars()).toArray()),
					theirs.description().alphabet());
			assertEquals(18, theirs.rows("lstm.0.input").length);
		}
		assertEquals("0.3", card("taken").get("parameters").get("dropout").asText());
		run(LSTM, "taken").resume(learnt, Map.of(), false, new TrainingLimit(2, Duration.ZERO));
		EngineException e = assertThrows(EngineException.class, () -> run(LSTM, "other").adopt("", corpus, file));
		assertTrue(e.getMessage().contains("net.h5 knows 17 characters, but the corpus \"Rhymes\" has "), e.getMessage());
	}

	/** A value other than the standard for each setting that can have one. */
	private static Map<String, String> unusual(Architecture architecture, Map<String, String> tiny) {
		Map<String, String> values = new HashMap<>();
		for (Parameter<?> p : architecture.parameters()) {
			values.put(p.name(), switch (p) {
			case Parameter.Whole whole -> String.valueOf(whole.standard() < whole.most() ? whole.standard() + 1 : whole.least());
			case Parameter.Decimal decimal ->
				String.valueOf((decimal.standard() + decimal.least()) / 2 + (decimal.standard() == 0 ? 0.1 : 0));
			case Parameter.Flag flag -> flag.format(!flag.standard());
			case Parameter.Choice choice -> choice.choices().stream().filter(c -> !c.equals(choice.standard())).findFirst().orElseThrow();
			case Parameter.Text _ -> p.name().equals("diversities") ? "0.3, 0.9" : "the sea";
			default -> throw new AssertionError("no kind of setting that a net has: " + p.name());
			});
		}
		values.putAll(tiny);
		return values;
	}

	private void goesAndComesBackWithAllSettings(Architecture architecture, Map<String, String> tiny, Trainer trainer) throws Exception {
		begin(architecture, "run", unusual(architecture, tiny), 2);
		Path zip = runs.resolve("model.zip");
		trainer.exportModel(model("run", 2), zip);
		Files.createDirectories(runs.resolve("taken"));
		trainer.importModel(zip, runs.resolve("taken"), "From afar", corpus, listener);
		JsonNode before = card("run").get("parameters");
		assertEquals("no", before.get("plainPunctuation").asText());
		assertEquals(before, card("taken").get("parameters"));
		assertEquals(architecture.parameters().size(), before.size());
		assertFalse(told.toString().contains("NaN"), told.toString());
	}

	@Test
	void anExportedLstmComesBackWithAllSettings() throws Exception {
		goesAndComesBackWithAllSettings(LSTM, with(Map.of(), "layers", "1", "cells", "8", "batch", "4", "length", "12", "threads", "1",
				"sampleCharacters", "0"), new LstmTrainer(new ScriptedEngine("the gulls")));
	}

	@Test
	void anExportedWaveNetComesBackWithAllSettings() throws Exception {
		goesAndComesBackWithAllSettings(WAVENET, with(TINY_WAVENET, "threads", "1"), new WaveNetTrainer(new ScriptedEngine("the gulls")));
	}

	@Test
	void settingsOfAnotherNetAreRefused() throws Exception {
		begin(LSTM, "run", TINY_LSTM, 2);
		Path zip = runs.resolve("model.zip");
		Dl4jFiles.write(model("run", 2), Map.of("cells", "9"), zip);
		EngineException e = assertThrows(EngineException.class, () -> run(LSTM, "taken").adopt("", corpus, zip));
		assertTrue(e.getMessage().contains("its settings belong to another net"), e.getMessage());
		Dl4jFiles.write(model("run", 2), Map.of("clip", "\u001B[31m", "nonesuch", "3"), zip);
		assertThrows(EngineException.class, () -> run(LSTM, "taken").adopt("", corpus, zip));
	}

	@Test
	void whatIsToldOfAModelOfKerasCanBeSeen() throws Exception {
		Path file = runs.resolve("net.h5");
		try (InputStream in = RunTest.class.getResourceAsStream("/gleaner/training/exchange/keras/keras2-layers.h5")) {
			Files.copy(in, file);
		}
		Corpus learnt = MemoryCorpus.of("Lamps",
				Collections.nCopies(200, "a small lamp, and the sea\nis near to it.\n").toArray(String[]::new));
		Files.createDirectories(runs.resolve("taken"));
		run(LSTM, "taken").adopt("From afar", learnt, file);
		assertTrue(told.toString().contains("one class for 1 rare ones: the end of a poem (200 in all)"), told.toString());
		assertFalse(told.toString().contains("NaN") || told.toString().contains("\u0003"), told.toString());
	}

	@Test
	void patienceEndsATrainingThatLearnsNothing() throws Exception {
		Map<String, String> patient = with(TINY_LSTM, "rate", "0", "dropout", "0", "validateSteps", "1", "patience", "3");
		begin(LSTM, "run", patient, 50);
		assertEquals(4, card("run").get("steps").asLong(), "one measurement, and three that were no better");
		assertEquals("finished", card("run").get("state").asText());
		assertTrue(told.toString().contains("stopped: the validation loss has stopped falling, and patience ran out at step 4"),
				told.toString());
		resume(LSTM, "run", 50);
		assertEquals(5, card("run").get("steps").asLong(), "it is looked at once more");
		run(LSTM, "run").resume(corpus, Map.of("patience", "0"), false, new TrainingLimit(3, Duration.ZERO));
		assertEquals(8, card("run").get("steps").asLong());
	}

	@Test
	void tooLittleHeldOutIsSaid() throws Exception {
		begin(LSTM, "little", TINY_LSTM, 1);
		assertTrue(told.toString().contains("too little text is held out for a useful validation loss"), told.toString());
		told.setLength(0);
		begin(LSTM, "nothing", with(TINY_LSTM, "heldOut", "0"), 1);
		assertTrue(told.toString().contains("no poems are held out"), told.toString());
	}

	@Test
	void whatIsLearntByHeartIsNamed() throws Exception {
		Random random = new Random(3);
		String[] poems = new String[40];
		for (int i = 0; i < poems.length; i++) {
			StringBuilder poem = new StringBuilder();
			for (int j = 0; j < 60; j++) poem.append((char) ('a' + random.nextInt(8)));
			poems[i] = poem.toString();
		}
		Files.createDirectories(runs.resolve("heart"));
		Map<String, String> settings = with(TINY_LSTM, "layers", "1", "cells", "32", "dropout", "0", "weightDecay", "0", "rate", "0.03",
				"heldOut", "0.3", "validateSteps", "10", "checkpointSteps", "0", "sampleCharacters", "0");
		run(LSTM, "heart").begin("", MemoryCorpus.of("Noise", poems), Settings.of(LSTM.parameters(), settings),
				new TrainingLimit(400, Duration.ZERO));
		assertTrue(told.toString().contains(": overfitting: the validation loss is "), told.toString());
		assertTrue(card("heart").get("health").toString().contains("overfitting"), card("heart").get("health").toString());
		assertTrue(card("heart").get("models").toString().contains("before the overfitting"), card("heart").get("models").toString());
	}

	@Test
	void aSettingIsChangedOnTheWayAndTheCardSaysWhere() throws Exception {
		begin(LSTM, "run", TINY_LSTM, 10);
		run(LSTM, "run").resume(corpus, Map.of("rate", "0.5", "clip", "0", "schedule", "constant"), false,
				new TrainingLimit(10, Duration.ZERO));
		assertEquals("0.5", card("run").get("parameters").get("rate").asText());
		JsonNode changes = card("run").get("changes");
		assertEquals(2, changes.size(), "the schedule was constant before");
		assertTrue(changes.findValuesAsText("setting").containsAll(List.of("rate", "clip")), changes.toString());
		assertEquals(10, changes.get(0).get("step").asLong());
		assertTrue(told.toString().contains("step 10: rate is 0.5 from now on, it was 0.01"), told.toString());

		begin(LSTM, "calm", TINY_LSTM, 20);
		assertEquals(losses("calm").subList(0, 3), losses("run").subList(0, 3), "up to there they are the same");
		assertFalse(losses("calm").getLast().equals(losses("run").getLast()), "from there on they differ");
	}

	@Test
	void aRateThatIsSetAnewCountsInFull() throws Exception {
		begin(LSTM, "run", with(TINY_LSTM, "schedule", "plateau", "rate", "0", "validateSteps", "1"), 20);
		assertEquals(0.25, rateFactor("run", 20), "halved on two plateaus");
		run(LSTM, "run").resume(corpus, Map.of("rate", "0.001"), false, new TrainingLimit(1, Duration.ZERO));
		assertEquals(1, rateFactor("run", 21));
	}

	private double rateFactor(String name, long step) throws Exception {
		try (SafetensorsReader state = SafetensorsReader.open(runs.resolve(name).resolve("state/" + step + ".safetensors"))) {
			return Double.parseDouble(state.metadata().get("rateFactor"));
		}
	}

	@Test
	void whatTheNetIsCannotBeChangedOnTheWay() throws Exception {
		begin(LSTM, "run", TINY_LSTM, 10);
		JsonNode before = card("run");
		EngineException e = assertThrows(EngineException.class,
				() -> run(LSTM, "run").resume(corpus, Map.of("cells", "9"), false, TrainingLimit.NONE));
		assertTrue(
				e.getMessage()
						.startsWith("cells is 8 and cannot change during a training; these settings can: rate, dropout,"),
				e.getMessage());
		EngineException wrong = assertThrows(EngineException.class,
				() -> run(LSTM, "run").resume(corpus, Map.of("clip", "-1"), false, TrainingLimit.NONE));
		assertTrue(wrong.getMessage().contains("clip is \"-1\""), wrong.getMessage());
		assertEquals(before, card("run"));
		run(LSTM, "run").resume(corpus, Map.of("cells", "8"), false, new TrainingLimit(2, Duration.ZERO));
	}

	@Test
	void aRunThatLostItsStateIsNotBegunAnew() throws Exception {
		begin(LSTM, "run", TINY_LSTM, 10);
		Files.delete(runs.resolve("run/state/10.safetensors"));
		EngineException e = assertThrows(EngineException.class, () -> resume(LSTM, "run", 5));
		assertTrue(e.getMessage().contains("no state to train from"), e.getMessage());
	}
}
