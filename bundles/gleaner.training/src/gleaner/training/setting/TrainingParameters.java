// SPDX-License-Identifier: EPL-2.0
package gleaner.training.setting;

import gleaner.engine.Parameter;
import gleaner.engine.ParameterGroup;
import gleaner.training.optimizer.Optimizer;
import gleaner.training.optimizer.Schedule;
import java.util.List;
import java.util.stream.Stream;

/** What can be set for every net. */
public final class TrainingParameters {
	public static final Parameter.Whole SEED = whole("seed", "Seed",
			"The same seed, corpus, settings and machine give the same losses.", 1, 0, Integer.MAX_VALUE);
	public static final Parameter.Whole THREADS = whole("threads", "Threads",
			"How many processor cores to use; each takes part of a batch.", 1, 1, 64);
	public static final Parameter.Whole QUANTIZATION = whole("quantization", "Quantization",
			"The most classes of characters; rarer characters become one unknown class.", 256, 3, 1 << 16);
	public static final Parameter.Flag LOWER_CASE = new Parameter.Flag("lowerCase", "Lower case", "Make capitals small before learning.",
			false);
	public static final Parameter.Flag PLAIN_PUNCTUATION = new Parameter.Flag("plainPunctuation", "Plain punctuation",
			"Make typographic quotes, dashes and spaces plain before learning, as on a typewriter.", true);
	public static final Parameter.Decimal HELD_OUT = decimal("heldOut", "Held out",
			"The share of the poems to keep from learning, for an honest measure of the loss.", 0.05, 0, 0.5);

	public static final Parameter.Choice ORDER = choice("order", "Order",
			"Reads stretches of text from random places, or the corpus from beginning to end.", "shuffled",
			List.of("shuffled", "file"));
	public static final Parameter.Choice OPTIMIZER = choice("optimizer", "Optimizer", "The optimizer that sets the size and direction of "
			+ "each step.", "adam", Optimizer.NAMES);
	public static final Parameter.Whole WARM_UP = whole("warmUp", "Warm-up",
			"The number of steps in which the learning rate rises to its full height.", 50, 0, 1_000_000);
	public static final Parameter.Choice SCHEDULE = choice("schedule", "Schedule",
			"How the learning rate falls: never, by half at regular steps, along a cosine, or by half on each plateau.", "constant",
			Schedule.NAMES);
	public static final Parameter.Whole SCHEDULE_STEPS = whole("scheduleSteps", "Schedule steps", "The number of steps between halvings, "
			+ "or of the cosine.",
			10_000, 1, 1_000_000_000);
	public static final Parameter.Decimal CLIP = decimal("clip", "Clip", "The longest gradient over all weights; 0 for no limit.",
			1, 0, 1e6);
	public static final Parameter.Decimal WEIGHT_DECAY = decimal("weightDecay", "Weight decay",
			"How much of each weight to remove in a step, times the learning rate.", 0, 0, 1);

	public static final Parameter.Whole VALIDATE_STEPS = whole("validateSteps", "Validate",
			"The number of steps between measurements on the held-out poems.", 250, 1, 1_000_000_000);
	public static final Parameter.Whole PATIENCE = whole("patience", "Patience",
			"Stop early when the validation loss has not fallen in this many measurements; 0 for never.", 0, 0, 1_000_000);
	public static final Parameter.Whole VALIDATION_CHARACTERS = whole("validationCharacters", "Validation characters",
			"The most held-out characters to measure each time.", 65_536, 0, Integer.MAX_VALUE);
	public static final Parameter.Whole CHECKPOINT_STEPS = whole("checkpointSteps", "Checkpoint steps",
			"The number of steps between kept models; 0 for none.", 1000, 0, 1_000_000_000);
	public static final Parameter.Whole CHECKPOINT_MINUTES = whole("checkpointMinutes", "Checkpoint minutes",
			"The number of minutes between kept models; 0 for none.", 10, 0, 100_000);
	public static final Parameter.Flag KEEP_IMPROVED = new Parameter.Flag("keepImproved", "Keep improved",
			"Keep a model whenever the validation loss is the lowest so far.", true);
	public static final Parameter.Choice KEEP = choice("keep", "Keep",
			"Keeps all models, or the best and a few spread over the life of the thread.", "best", List.of("best", "all"));
	public static final Parameter.Whole KEEP_BEST = whole("keepBest", "Keep best",
			"With keep=best: how many models with the lowest validation loss to keep.", 5, 1, 10_000);
	public static final Parameter.Whole KEEP_SPREAD = whole("keepSpread", "Keep spread",
			"With keep=best: how many more to keep, spread over the life of the thread.", 10, 0, 10_000);
	public static final Parameter.Choice WEIGHTS = choice("weights", "Weights",
			"How models keep their weights: 32 bits, or 16 with more precision (f16) or more range (bf16).", "f32",
			List.of("f32", "f16", "bf16"));
	public static final Parameter.Choice ON_FAILURE = choice("onFailure", "On failure",
			"If the numbers are no longer finite: go back to the last good state with "
					+ "half the rate, stop, or go on regardless.",
			"rollback",
			List.of("rollback", "stop", "continue"));

	public static final Parameter.Text SAMPLE_PROMPT = new Parameter.Text("samplePrompt", "Sample prompt", "The beginning of each "
			+ "sample.", "");
	public static final Parameter.Whole SAMPLE_CHARACTERS = whole("sampleCharacters", "Sample characters",
			"The length of the samples at each checkpoint; 0 for none.", 400, 0, 100_000);
	public static final Parameter.Text DIVERSITIES = new Parameter.Text("diversities", "Diversities",
			"The diversities of the samples, separated by commas.", "0.2, 0.5, 0.8, 1, 1.2");

	/** How the losses are averaged for the log. */
	public static final Parameter.Whole LOG_STEPS = whole("logSteps", "Log steps", "The number of steps between lines of losses.", 10,
			1, 1_000_000);

	/** Those of every net that may change in the life of a training. */
	public static final List<Parameter<?>> CHANGEABLE = List.of(SCHEDULE, SCHEDULE_STEPS, CLIP, WEIGHT_DECAY, VALIDATE_STEPS, PATIENCE,
			CHECKPOINT_STEPS, CHECKPOINT_MINUTES, KEEP_IMPROVED, KEEP, KEEP_BEST, KEEP_SPREAD,
			WEIGHTS, ON_FAILURE, SAMPLE_PROMPT, SAMPLE_CHARACTERS, DIVERSITIES, LOG_STEPS);

	private TrainingParameters() {
	}

	/**
	 * All that can be set for a net, in groups.
	 *
	 * @param net what can be set about the net itself
	 * @param reading how it reads; its standard values differ from net to net
	 */
	static List<ParameterGroup> groups(List<Parameter<?>> net, List<Parameter<?>> reading) {
		return List.of(new ParameterGroup("The net", net),
				new ParameterGroup("Learning", Stream.concat(reading.stream(), Stream.of(ORDER, THREADS, SEED)).toList()),
				new ParameterGroup("The text", List.of(QUANTIZATION, LOWER_CASE, PLAIN_PUNCTUATION, HELD_OUT)),
				new ParameterGroup("Kept models",
						List.of(CHECKPOINT_STEPS, CHECKPOINT_MINUTES, KEEP_IMPROVED, KEEP, KEEP_BEST, KEEP_SPREAD, WEIGHTS)),
				new ParameterGroup("Samples", List.of(SAMPLE_PROMPT, SAMPLE_CHARACTERS, DIVERSITIES)),
				new ParameterGroup("The descent", List.of(OPTIMIZER, WARM_UP, SCHEDULE, SCHEDULE_STEPS, CLIP, WEIGHT_DECAY, ON_FAILURE)),
				new ParameterGroup("Measuring", List.of(VALIDATE_STEPS, PATIENCE, VALIDATION_CHARACTERS, LOG_STEPS)));
	}

	static Parameter.Whole whole(String name, String label, String help, int standard, int least, int most) {
		return new Parameter.Whole(name, label, help, standard, least, most);
	}

	static Parameter.Decimal decimal(String name, String label, String help, double standard, double least, double most) {
		return new Parameter.Decimal(name, label, help, standard, least, most);
	}

	static Parameter.Choice choice(String name, String label, String help, String standard, List<String> choices) {
		return new Parameter.Choice(name, label, help, standard, choices);
	}
}
