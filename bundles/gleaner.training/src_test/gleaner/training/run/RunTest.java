// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gleaner.engine.EngineException;
import gleaner.engine.Settings;
import gleaner.engine.TrainingLimit;
import gleaner.engine.neural.checkpoint.Checkpoint;
import gleaner.engine.neural.checkpoint.TensorType;
import gleaner.engine.testkit.MemoryCorpus;
import gleaner.files.HeldLock;
import gleaner.runs.RunFolder;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a training learns, what it leaves, and where it does not begin. */
class RunTest extends TinyTraining {
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

	@Test
	void theBestAndASpreadAreKept() throws Exception {
		begin(LSTM, "run", with(TINY_LSTM, "keepBest", "2", "keepSpread", "3", "checkpointSteps", "5"), 100);
		assertEquals(card("run").get("models").findValues("step").stream().map(s -> s.asLong() + ".safetensors").sorted().toList(),
				files("models"));
		assertTrue(files("models").size() <= 6 && files("models").contains("100.safetensors"), files("models")::toString);
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
}
