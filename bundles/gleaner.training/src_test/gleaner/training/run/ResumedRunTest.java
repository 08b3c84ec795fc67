// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.engine.EngineException;
import gleaner.engine.TrainingLimit;
import gleaner.engine.neural.checkpoint.SafetensorsReader;
import gleaner.runs.RunState;
import gleaner.runs.Runs;
import gleaner.training.setting.Architecture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Trainings that are continued: as if they had never stopped, also with other settings. */
class ResumedRunTest extends TinyTraining {
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
	void anotherKindIsNotResumed() throws Exception {
		begin(LSTM, "run", TINY_LSTM, 5);
		assertThrows(EngineException.class, () -> resume(WAVENET, "run", 5));
		Files.writeString(runs.resolve("run/run.json"), "{ torn");
		EngineException e = assertThrows(EngineException.class, () -> resume(LSTM, "run", 5));
		assertTrue(e.getMessage().contains("run.json"), e.getMessage());
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
