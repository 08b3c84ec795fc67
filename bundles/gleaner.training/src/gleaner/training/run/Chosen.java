// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Objection;
import gleaner.engine.Settings;
import gleaner.engine.neural.checkpoint.TensorType;
import gleaner.training.optimizer.Schedule;
import gleaner.training.setting.Architecture;
import gleaner.training.setting.TrainingParameters;
import gleaner.training.text.CleanUp;
import gleaner.training.text.ReadingOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the settings of a run say, each in the form in which it is needed. */
record Chosen(Architecture architecture, Settings settings) {
	/** @throws EngineException if the settings do not go together */
	void check() throws EngineException {
		List<Objection> objections = objections();
		if (!objections.isEmpty()) throw new EngineException(objections.getFirst().sentence());
		plan();
	}

	/** What is wrong with the settings, as far as that can be told without the corpus. */
	List<Objection> objections() {
		List<Objection> objections = new ArrayList<>();
		try {
			architecture.shape(settings);
		} catch (EngineException e) {
			objections.add(new Objection(architecture.shaping(e.getMessage()).name(), e.getMessage()));
		}
		try {
			diversities();
		} catch (EngineException e) {
			objections.add(new Objection(TrainingParameters.DIVERSITIES.name(), e.getMessage()));
		}
		if (settings.get(TrainingParameters.PATIENCE) > 0 && heldOut() == 0)
			objections.add(new Objection(TrainingParameters.PATIENCE.name(), TrainingParameters.PATIENCE.name() + " is "
					+ settings.get(TrainingParameters.PATIENCE) + ", but no poems are held out to measure; set "
					+ TrainingParameters.HELD_OUT.name() + " above 0, or " + TrainingParameters.PATIENCE.name() + " to 0"));
		return List.copyOf(objections);
	}

	Plan plan() throws EngineException {
		return new Plan(architecture.shape(settings), settings.get(TrainingParameters.SEED), settings.get(architecture.batch()),
				settings.get(architecture.length()),
				settings.get(TrainingParameters.THREADS), settings.get(TrainingParameters.OPTIMIZER), schedule(),
				settings.get(TrainingParameters.CLIP), settings.get(TrainingParameters.WEIGHT_DECAY),
				settings.get(TrainingParameters.LOG_STEPS), settings.get(TrainingParameters.VALIDATE_STEPS),
				settings.get(TrainingParameters.PATIENCE),
				settings.get(TrainingParameters.CHECKPOINT_STEPS),
				settings.get(TrainingParameters.CHECKPOINT_MINUTES), settings.get(TrainingParameters.KEEP_IMPROVED),
				TensorType.valueOf(settings.get(TrainingParameters.WEIGHTS).toUpperCase(Locale.ROOT)),
				Plan.OnFailure.valueOf(settings.get(TrainingParameters.ON_FAILURE).toUpperCase(Locale.ROOT)));
	}

	private Schedule schedule() {
		return new Schedule(settings.get(TrainingParameters.SCHEDULE), settings.get(architecture.rate()),
				settings.get(TrainingParameters.WARM_UP), settings.get(TrainingParameters.SCHEDULE_STEPS));
	}

	CleanUp cleanUp() {
		return new CleanUp(settings.get(TrainingParameters.LOWER_CASE), settings.get(TrainingParameters.PLAIN_PUNCTUATION));
	}

	int mostClasses() {
		return settings.get(TrainingParameters.QUANTIZATION);
	}

	double heldOut() {
		return settings.get(TrainingParameters.HELD_OUT);
	}

	int validationCharacters() {
		return settings.get(TrainingParameters.VALIDATION_CHARACTERS);
	}

	KeepPolicy keepPolicy() {
		return new KeepPolicy(settings.get(TrainingParameters.KEEP).equals("all"), settings.get(TrainingParameters.KEEP_BEST),
				settings.get(TrainingParameters.KEEP_SPREAD));
	}

	ReadingOrder readingOrder(int[] text, Plan plan) {
		boolean shuffled = settings.get(TrainingParameters.ORDER).equals("shuffled");
		return shuffled ? ReadingOrder.shuffled(text, plan.lanes(), plan.length(), architecture.carried(settings), plan.seed())
				: ReadingOrder.inOrder(text, plan.lanes(), plan.length());
	}

	/** How many characters of text the settings need at least. */
	long fewestCharacters(Plan plan) {
		boolean shuffled = settings.get(TrainingParameters.ORDER).equals("shuffled");
		return 1L + plan.length() * (shuffled ? 1L : plan.lanes());
	}

	SampleBook samples(GeneratorEngine engine) throws EngineException {
		return new SampleBook(engine, settings.get(TrainingParameters.SAMPLE_PROMPT), settings.get(TrainingParameters.SAMPLE_CHARACTERS),
				diversities(), settings.get(TrainingParameters.SEED));
	}

	private List<Double> diversities() throws EngineException {
		List<Double> diversities = new ArrayList<>();
		for (String part : settings.get(TrainingParameters.DIVERSITIES).split(",")) {
			if (part.isBlank()) continue;
			try {
				double diversity = Double.parseDouble(part.strip());
				if (!(diversity >= 0 && diversity <= GenerationRequest.MOST_DIVERSE)) throw new NumberFormatException();
				diversities.add(diversity);
			} catch (NumberFormatException e) {
				throw new EngineException("diversities has \"" + part.strip() + "\", must be numbers from 0 to 10, separated by commas", e);
			}
		}
		return diversities;
	}
}
