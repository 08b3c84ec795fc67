// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.EngineException;
import gleaner.engine.Settings;
import gleaner.engine.TrainingLimit;
import gleaner.engine.testkit.MemoryCorpus;
import gleaner.engine.testkit.ScriptedEngine;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Trainings that go wrong: explosions, collapse, overfitting, and those that learn nothing more. */
class UnwellRunTest extends TinyTraining {
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
	void aCollapseIsNamedAndItsModelsStay() throws Exception {
		Files.createDirectories(runs.resolve("run"));
		new Run(LSTM, new ScriptedEngine("********").enduring(), runs.resolve("run"), listener).begin("", corpus,
				Settings.of(LSTM.parameters(), TINY_LSTM), new TrainingLimit(20, Duration.ZERO));
		assertTrue(told.toString().contains("collapse: a sample says \"*\""), told.toString());
		assertEquals("collapsed", card("run").get("models").get(0).get("kept").asText());
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
}
