// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.engine.Parameter;
import gleaner.engine.Trainer;
import gleaner.engine.TrainingLimit;
import gleaner.engine.neural.checkpoint.Alphabet;
import gleaner.engine.neural.checkpoint.Checkpoint;
import gleaner.engine.testkit.MemoryCorpus;
import gleaner.engine.testkit.ScriptedEngine;
import gleaner.training.LstmTrainer;
import gleaner.training.WaveNetTrainer;
import gleaner.training.exchange.Dl4jFiles;
import gleaner.training.setting.Architecture;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Models of other programs that are taken over and trained on, and those that come back from there. */
class AdoptedRunTest extends TinyTraining {
	private static final Corpus LAMPS = MemoryCorpus.of("Lamps",
			Collections.nCopies(200, "a small lamp, and the sea\nis near to it.\n").toArray(String[]::new));

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
		Path file = adoptFromKeras();
		try (Checkpoint theirs = Checkpoint.open(model("taken", 0))) {
			assertEquals(Alphabet.of(IntStream.concat(IntStream.of(Alphabet.NO_CHARACTER), "\n ,.adehilmnoprst".chars()).toArray()),
					theirs.description().alphabet());
			assertEquals(18, theirs.rows("lstm.0.input").length);
		}
		assertEquals("0.3", card("taken").get("parameters").get("dropout").asText());
		run(LSTM, "taken").resume(LAMPS, Map.of(), false, new TrainingLimit(2, Duration.ZERO));
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
		adoptFromKeras();
		assertTrue(told.toString().contains("one class for 1 rare ones: the end of a poem (200 in all)"), told.toString());
		assertFalse(told.toString().contains("NaN") || told.toString().contains("\u0003"), told.toString());
	}

	/** With the characters of the corpus that it learnt from. */
	private Path adoptFromKeras() throws Exception {
		Path file = runs.resolve("net.h5");
		try (InputStream in = AdoptedRunTest.class.getResourceAsStream("/gleaner/training/exchange/keras/keras2-layers.h5")) {
			Files.copy(in, file);
		}
		Files.createDirectories(runs.resolve("taken"));
		run(LSTM, "taken").adopt("From afar", LAMPS, file);
		return file;
	}
}
