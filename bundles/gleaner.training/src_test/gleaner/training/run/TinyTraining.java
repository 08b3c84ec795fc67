// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.engine.Corpus;
import gleaner.engine.Settings;
import gleaner.engine.TrainingLimit;
import gleaner.engine.TrainingListener;
import gleaner.engine.TrainingProgress;
import gleaner.engine.neural.checkpoint.SafetensorsReader;
import gleaner.engine.testkit.MemoryCorpus;
import gleaner.engine.testkit.ScriptedEngine;
import gleaner.training.setting.Architecture;
import gleaner.training.setting.LstmArchitecture;
import gleaner.training.setting.WaveNetArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;

/** Whole trainings of tiny nets, in real folders: what their tests have in common. */
abstract class TinyTraining {
	static final Architecture LSTM = new LstmArchitecture();
	static final Architecture WAVENET = new WaveNetArchitecture();
	static final Map<String, String> TINY_LSTM = with(Map.of(), "layers", "2", "cells", "8", "batch", "4", "length", "12",
			"carried", "3", "validateSteps", "10", "checkpointSteps", "15", "logSteps", "4",
			"warmUp", "5", "rate", "0.01", "sampleCharacters", "60", "dropout", "0.1", "weightDecay", "0.01");
	static final Map<String, String> TINY_WAVENET = with(Map.of(), "dilations", "4", "residual", "6", "dilation", "6", "skip", "10",
			"batch", "3", "length", "16", "validateSteps", "10", "checkpointSteps",
			"15", "logSteps", "4", "rate", "0.01", "sampleCharacters", "0");

	@TempDir
	Path runs;

	final Corpus corpus = rhymes(1);

	final StringBuilder told = new StringBuilder();

	final TrainingListener listener = new TrainingListener() {
		@Override
		public void progress(TrainingProgress progress) {
			steps = progress.step();
		}

		@Override
		public synchronized void notice(String sentence) {
			told.append(sentence).append('\n');
		}
	};

	volatile long steps;

	static Corpus rhymes(long seed) {
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

	Run run(Architecture architecture, String name) {
		return new Run(architecture, new ScriptedEngine("the gulls ", "are quiet\n", "over the bay ", "and nobody counts them\n"),
				runs.resolve(name), listener);
	}

	void begin(Architecture architecture, String name, Map<String, String> settings, long count) throws Exception {
		Files.createDirectories(runs.resolve(name));
		run(architecture, name).begin("A test", corpus, Settings.of(architecture.parameters(), settings),
				new TrainingLimit(count, Duration.ZERO));
	}

	void resume(Architecture architecture, String name, long count) throws Exception {
		run(architecture, name).resume(corpus, Map.of(), false, new TrainingLimit(count, Duration.ZERO));
	}

	static Map<String, String> with(Map<String, String> settings, String... more) {
		Map<String, String> all = new HashMap<>(settings);
		for (int i = 0; i < more.length; i += 2) all.put(more[i], more[i + 1]);
		return all;
	}

	JsonNode card(String name) throws IOException {
		return new ObjectMapper().readTree(runs.resolve(name).resolve("run.json").toFile());
	}

	/** The lines of losses without how long they took and when. */
	List<String> losses(String name) throws IOException {
		return Files.readAllLines(runs.resolve(name).resolve("loss.csv")).stream()
				.map(line -> line.substring(0, line.lastIndexOf(',', line.lastIndexOf(',') - 1))).toList();
	}

	Path model(String name, long step) {
		return runs.resolve(name).resolve("models").resolve(step + ".safetensors");
	}

	float[] state(String name, long step) throws Exception {
		try (var in = SafetensorsReader.open(runs.resolve(name).resolve("state").resolve(step + ".safetensors"))) {
			return in.values("weights");
		}
	}

	List<String> files(String folder) throws IOException {
		try (var list = Files.list(runs.resolve("run").resolve(folder))) {
			return list.map(p -> p.getFileName().toString()).sorted().toList();
		}
	}
}
