package gleaner.training.run;

import gleaner.engine.About;
import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Ingredient;
import gleaner.engine.PoemLength;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the models of a run say: at each of some diversities, always from the same prompt and the same seed, so that they can be
 * compared. The record of how a net grows from simplicity to complexity.
 *
 * @param engine speaks with the models
 * @param characters how long each sample is; 0 for no samples
 * @param diversities the temperatures
 */
record SampleBook(GeneratorEngine engine, String prompt, int characters, List<Double> diversities, long seed) {
	/** Draws the samples of a model and writes them down; gives the one whose diversity is nearest to 1. */
	Optional<String> write(Path model, long step, Path file) throws EngineException, InterruptedException {
		if (characters == 0 || diversities.isEmpty()) return Optional.empty();
		double natural = diversities.stream().min(Comparator.comparingDouble(d -> Math.abs(d - 1))).orElseThrow();
		String nearest = "";
		StringBuilder page = new StringBuilder();
		try (Generator generator = engine.open(Source.of(new Ingredient.Model(model, About.of(model.getFileName().toString(), ""))), Settings.standard(engine.info().parameters()), Progress.NONE)) {
			for (double diversity : diversities) {
				String sample = sample(generator, diversity);
				if (diversity == natural) nearest = sample;
				page.append(String.format(Locale.ROOT, "=== step %d, diversity %s ===%n%s%s%n%n", step, diversity, prompt, sample));
			}
		}
		try {
			WholeFile.write(file, page.toString());
		} catch (IOException e) {
			throw RunFolder.failure("write", file, e);
		}
		return Optional.of(nearest);
	}

	private String sample(Generator generator, double diversity) throws EngineException, InterruptedException {
		StringBuilder text = new StringBuilder();
		generator.generate(new GenerationRequest(seed, 1, prompt, 1, PoemLength.characters(prompt.length() + characters), diversity), new DebrisSink() {
			@Override
			public void accept(CharSequence more) {
				text.append(more);
			}

			@Override
			public void poemEnd() {
				// There is one poem only.
			}
		});
		return text.toString();
	}
}
