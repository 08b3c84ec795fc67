// SPDX-License-Identifier: EPL-2.0
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
import gleaner.runs.Samples.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
	/**
	 * What a model said.
	 *
	 * @param samples with the prompt
	 * @param natural the one whose diversity is nearest to 1, without the prompt; empty if there are no samples
	 */
	record Drawn(List<Sample> samples, Optional<String> natural) {
	}

	/** Draws the samples of a model. */
	Drawn draw(Path model) throws EngineException, InterruptedException {
		if (characters == 0 || diversities.isEmpty()) return new Drawn(List.of(), Optional.empty());
		double natural = diversities.stream().min(Comparator.comparingDouble(d -> Math.abs(d - 1))).orElseThrow();
		String nearest = "";
		List<Sample> samples = new ArrayList<>();
		try (Generator generator = engine.open(Source.of(new Ingredient.Model(model, About.of(model.getFileName().toString(), ""))),
				Settings.standard(engine.info().parameters()), Progress.NONE)) {
			for (double diversity : diversities) {
				String sample = sample(generator, diversity);
				if (diversity == natural) nearest = sample;
				samples.add(new Sample(String.valueOf(diversity), prompt + sample));
			}
		}
		return new Drawn(samples, Optional.of(nearest));
	}

	private String sample(Generator generator, double diversity) throws EngineException, InterruptedException {
		StringBuilder text = new StringBuilder();
		generator.generate(new GenerationRequest(seed, 1, prompt, 1, PoemLength.characters(prompt.length() + characters), diversity),
				new DebrisSink() {
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
