// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A training thread, as its folder told at one moment. Immutable.
 *
 * @param id the name of its folder, which is its birth
 * @param name what the poet calls it; may be empty
 * @param engine the id of the engine that speaks with its models
 * @param state what it is doing
 * @param born when it began
 * @param died when it ended or was stopped
 * @param steps how many steps it has gone
 * @param loss of training, in nats a character; NaN if not known
 * @param validationLoss on poems held out, when last measured, in nats a character; NaN if not known
 * @param corpus the name of the corpus it learns from
 * @param parameters how it is set
 * @param weights how many weights its models have; 0 if not known
 * @param models those on disk, by their steps
 * @param findings what was found about its health, by step
 * @param error why it gave up; empty if it did not
 * @param folder where it lies
 * @param canGoOn whether it has the state that a training needs to go on from; one that was copied without it can only be played
 */
public record Run(String id, String name, String engine, RunState state, Optional<Instant> born, Optional<Instant> died, long steps,
		double loss, double validationLoss,
		String corpus, Map<String, String> parameters, long weights, List<RunModel> models, List<Finding> findings, String error,
		Path folder, boolean canGoOn) {
	/** As models are called by their steps: without leading zeros, and no longer than a number can be. */
	private static final Pattern STEP = Pattern.compile("0|[1-9]\\d{0,17}");

	/**
	 * Something about its health.
	 *
	 * @param what in a few words, as in {@code the gradient explodes}
	 */
	public record Finding(long step, String what) {
	}

	public Run {
		parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
		models = List.copyOf(models);
		findings = List.copyOf(findings);
	}

	/** The end of its id, which is enough to tell a few threads apart: {@code 39-18} of {@code 2016-10-26T18-39-18}. */
	public String shortId() {
		return shorten(id);
	}

	/** What it is called: its name, or, where it has none, its short id. */
	public String called() {
		return name.isBlank() ? shortId() : name;
	}

	/** The end of an id that is a time of birth; any other id as it is. */
	public static String shorten(String id) {
		return Birthplace.shorten(id);
	}

	public boolean isAlive() {
		return state == RunState.RUNNING;
	}

	/**
	 * The same, when its losses tell that it has come further than its card, which is written now and then.
	 *
	 * @param last the last of its losses
	 * @param lastValidation on poems held out, when last measured; NaN if it never was
	 */
	public Run at(LossPoint last, double lastValidation) {
		if (last.step() <= steps) return this;
		double validation = Double.isNaN(lastValidation) ? validationLoss : lastValidation;
		return new Run(id, name, engine, state, born, died, last.step(), last.loss(), validation, corpus, parameters, weights, models,
				findings, error, folder, canGoOn);
	}

	/** The same, doing something else now. */
	Run with(RunState newState, boolean hasState) {
		if (newState == state && hasState == canGoOn) return this;
		return new Run(id, name, engine, newState, born, died, steps, loss, validationLoss, corpus, parameters, weights, models, findings,
				error, folder, hasState);
	}

	/** How many bytes its models take together. */
	public long bytes() {
		return models.stream().mapToLong(RunModel::bytes).sum();
	}

	/**
	 * The model of the lowest loss on poems held out; where none was measured, of the lowest loss; where that is not known either, the
	 * last.
	 */
	public Optional<RunModel> best() {
		Optional<RunModel> best = lowest(true);
		if (best.isEmpty()) best = lowest(false);
		return best.isEmpty() && !models.isEmpty() ? Optional.of(models.getLast()) : best;
	}

	private Optional<RunModel> lowest(boolean heldOut) {
		RunModel lowest = null;
		for (RunModel model : models) {
			double loss = heldOut ? model.validationLoss() : model.loss();
			if (!Double.isNaN(loss) && (lowest == null || loss < (heldOut ? lowest.validationLoss() : lowest.loss()))) lowest = model;
		}
		return Optional.ofNullable(lowest);
	}

	/** The model of this step, or of one of the words of {@link ModelName}. */
	public Optional<RunModel> model(String step) {
		if (models.isEmpty()) return Optional.empty();
		return switch (step) {
		case ModelName.FIRST -> Optional.of(models.getFirst());
		case ModelName.LAST -> Optional.of(models.getLast());
		case ModelName.BEST -> best();
		default -> STEP.matcher(step).matches() ? model(Long.parseLong(step)) : Optional.empty();
		};
	}

	private Optional<RunModel> model(long step) {
		return models.stream().filter(model -> model.step() == step).findFirst();
	}
}
