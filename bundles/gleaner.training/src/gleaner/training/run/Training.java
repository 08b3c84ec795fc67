// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import gleaner.engine.EngineException;
import gleaner.engine.TrainingLimit;
import gleaner.engine.TrainingListener;
import gleaner.engine.TrainingProgress;
import gleaner.runs.KeptModel;
import gleaner.runs.LossPoint;
import gleaner.training.net.Layout;
import gleaner.training.net.Weights;
import gleaner.training.optimizer.Gradients;
import gleaner.training.optimizer.Optimizer;
import gleaner.training.optimizer.Schedule;
import gleaner.training.text.ReadingOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The loop: step after step, until a limit is reached or somebody stops it. What a step does depends on the state, the settings and
 * the corpus alone, so a training that was stopped goes on as if it had not been. For one thread.
 */
final class Training {
	private static final double LOWER = 0.5;
	private static final int MOST_ROLLBACKS = 40;
	private static final double SECONDS_BETWEEN_CARDS = 5;

	private final Parts parts;
	private final Plan plan;
	private final Weights weights;
	private final Optimizer optimizer;
	private final Health health;

	private long step;
	private double rateFactor = 1;
	private double lossSum;
	private int lossCount;
	private double recentLoss = Double.NaN;
	private double validationLoss = Double.NaN;
	private long validatedAt = -1;
	private int rollbacks;
	private boolean failed;
	private double keptAt;
	private long keptStep = -1;
	private double cardAt;
	private boolean stalled;

	/** Why a training came to its end. */
	enum End {
		/** The limit is reached. */
		LIMIT,
		/** Somebody stopped it. */
		STOPPED,
		/** The validation loss has not fallen for as long as patience lasts. */
		STALLED
	}

	/**
	 * What a training is made of.
	 *
	 * @param folder with its losses open
	 * @param signature completes what a model says of itself
	 */
	record Parts(TrainingFolder folder, TrainingListener listener, Plan plan, ReadingOrder order, Weights weights, Optimizer optimizer,
			Crew crew, Validation validation, Health health, Checkpoints checkpoints,
			Signature signature, StateReader states) {
	}

	Training(Parts parts) {
		this.parts = parts;
		plan = parts.plan();
		weights = parts.weights();
		optimizer = parts.optimizer();
		health = parts.health();
	}

	/**
	 * Goes on until the limit is reached or it is stopped, and leaves all in the folder.
	 *
	 * @return why it ended
	 * @throws InterruptedException if the thread was interrupted
	 */
	End run(TrainingLimit limit) throws EngineException, InterruptedException {
		Clock clock = new Clock(limit, step);
		double secondsBefore = parts.folder().card().seconds();
		boolean interrupted = false;
		boolean stopped = false;
		stalled = false;
		while (!clock.over(step) && !interrupted && !stopped && !stalled) {
			step(clock);
			if (clock.seconds() - cardAt > SECONDS_BETWEEN_CARDS || clock.over(step)) {
				cardAt = clock.seconds();
				parts.folder().card().setProgress(step, recentLoss, validationLoss, secondsBefore + clock.seconds());
				parts.folder().writeCard();
			}
			interrupted = Thread.interrupted();
			stopped = parts.folder().isAskedToStop();
		}
		parts.folder().card().setProgress(step, recentLoss, validationLoss, secondsBefore + clock.seconds());
		// Who interrupts does not wait: the last model goes without a held-out loss.
		if (!failed) keep(clock, !interrupted);
		parts.checkpoints().settle();
		if (interrupted) throw new InterruptedException();
		return stopped ? End.STOPPED : stalled ? End.STALLED : End.LIMIT;
	}

	private void step(Clock clock) throws EngineException {
		step++;
		if (parts.order().begins(step - 1)) parts.crew().forget();
		double loss = parts.crew().learn(parts.order().batch(step - 1), plan.seed() * 0x9E3779B97F4A7C15L + step * 1009);
		double norm = Gradients.norm(weights.gradients());
		boolean finite = Double.isFinite(loss) && Double.isFinite(norm);
		if (finite || plan.onFailure() == Plan.OnFailure.CONTINUE) descend(norm);
		if (!finite) recover(loss, norm);
		else find(health.step(loss));
		boolean improved = finite && step % plan.validateSteps() == 0 && validate();
		log(loss, norm, clock);
		boolean due = plan.checkpointSteps() > 0 && step % plan.checkpointSteps() == 0
				|| plan.checkpointMinutes() > 0 && clock.seconds() - keptAt > 60.0 * plan.checkpointMinutes();
		if ((due || improved && plan.keepImproved()) && !failed && finite) keep(clock, true);
	}

	private void descend(double norm) {
		double rate = plan.schedule().rate(step) * rateFactor;
		if (plan.weightDecay() > 0) decay((float) (1 - rate * plan.weightDecay()));
		optimizer.step(weights.values(), weights.gradients(), Gradients.clip(norm, plan.clip()), rate);
	}

	/** Biases do not decay. */
	private void decay(float left) {
		float[] values = weights.values();
		for (Layout.Place place : weights.layout().places()) {
			if (place.shape().size() == 1) continue;
			int end = place.offset() + place.size();
			for (int i = place.offset(); i < end; i++) values[i] *= left;
		}
	}

	private void log(double loss, double norm, Clock clock) throws EngineException {
		double seconds = clock.step();
		lossSum += loss;
		lossCount++;
		parts.listener().progress(new TrainingProgress(step, lossSum / lossCount, validationLoss,
				plan.lanes() * plan.length() / clock.secondsPerStep(), clock.done(step), clock.left(step)));
		if (step % plan.logSteps() != 0) return;
		recentLoss = lossSum / lossCount;
		lossSum = 0;
		lossCount = 0;
		parts.folder()
				.add(new LossPoint(step, recentLoss, validatedAt > step - plan.logSteps() ? validationLoss : Double.NaN, norm, seconds));
	}

	/** Foretells the held-out poems; whether that went better than ever. */
	private boolean validate() throws EngineException {
		validationLoss = parts.validation().measure();
		validatedAt = step;
		if (Double.isNaN(validationLoss)) return false;
		double before = health.best();
		Optional<String> finding = health.validation(validationLoss);
		find(finding);
		if (health.isOverfitting() && finding.isPresent()) pinBest();
		stalled = plan.patience() > 0 && health.sinceBest() >= plan.patience();
		if (plan.schedule().name().equals(Schedule.PLATEAU) && health.onPlateau()) {
			rateFactor *= LOWER;
			parts.folder().say("step " + step + ": the learning rate is halved");
		}
		return Double.isNaN(before) || validationLoss < before;
	}

	/** Whoever looks for what came before the overfitting finds it. */
	private void pinBest() throws EngineException {
		parts.checkpoints().settle();
		List<KeptModel> models = new ArrayList<>(parts.folder().card().models());
		Optional<KeptModel> best = models.stream().filter(model -> !Double.isNaN(model.validationLoss()))
				.min(Comparator.comparingDouble(KeptModel::validationLoss));
		if (best.isEmpty()) return;
		models.set(models.indexOf(best.get()), best.get().pinned("before the overfitting"));
		parts.folder().card().setModels(models);
	}

	private void find(Optional<String> finding) throws EngineException {
		if (finding.isPresent()) parts.folder().find(step, finding.get());
	}

	/**
	 * Keeps a model of this step, and the state.
	 *
	 * @param measured whether its held-out loss is measured if it has not been yet
	 */
	private void keep(Clock clock, boolean measured) throws EngineException {
		if (keptStep == step) return;
		if (!Gradients.finite(weights.values())) {
			recover(Double.NaN, Double.NaN);
			return;
		}
		keptStep = step;
		keptAt = clock.seconds();
		rollbacks = 0;
		double heldOut = validatedAt == step ? validationLoss : measured ? parts.validation().measure() : Double.NaN;
		double loss = lossCount > 0 ? lossSum / lossCount : recentLoss;
		parts.checkpoints().write(state(), Optional.of(parts.signature().of(step, loss, heldOut)));
	}

	/** The numbers are no longer finite. */
	private void recover(double loss, double norm) throws EngineException {
		if (!failed)
			find(Optional.of("explosion: the loss is " + loss + ", the length of the gradient " + norm + ": the numbers are no longer "
					+ "finite"));
		parts.checkpoints().settle();
		parts.folder().card().setModels(pinNewest(new ArrayList<>(parts.folder().card().models())));
		switch (plan.onFailure()) {
		case CONTINUE -> {
			if (!failed) parts.folder().say("step " + step + ": going on regardless, as the settings "
					+ "say; from here on, no models are kept");
			failed = true;
		}
		case STOP -> throw new EngineException("the training " + parts.signature().run() + " exploded at step " + step
				+ " and stopped, as its settings say; its last good model is from before that");
		case ROLLBACK -> rollBack();
		}
	}

	private void rollBack() throws EngineException {
		if (++rollbacks > MOST_ROLLBACKS)
			throw new EngineException("the training " + parts.signature().run()
					+ " explodes at any learning rate; begin another one with clip above 0 or a lower rate");
		TrainingState good = parts.states().newest().orElseThrow(() -> new EngineException(
				"the training " + parts.signature().run() + " exploded before it kept a model; begin another one with a lower rate"));
		double factor = rateFactor * LOWER;
		long now = step;
		restore(good);
		step = now;
		rateFactor = factor;
		parts.folder()
				.say("step " + step + ": back to the weights of step " + good.step() + ", continuing with the learning rate "
						+ "times " + rateFactor);
	}

	private static List<KeptModel> pinNewest(List<KeptModel> models) {
		if (!models.isEmpty()) models.set(models.size() - 1, models.getLast().pinned("before the explosion"));
		return models;
	}

	/** Keeps a model of the weights as they are, before any step. */
	void keepAsItIs() throws EngineException {
		keep(new Clock(TrainingLimit.NONE, step), true);
		parts.checkpoints().settle();
	}

	/** Saves what is needed to go on from here. */
	void save() throws EngineException {
		parts.checkpoints().write(state(), Optional.empty());
	}

	/** The rate is what the settings say, whatever was made of it before. */
	void takeRateAsSet() {
		rateFactor = 1;
	}

	private TrainingState state() {
		return new TrainingState(step, optimizer.steps(), rateFactor, health.best(), health.sinceBest(), validationLoss, validatedAt,
				lossSum, lossCount, weights.values().clone(),
				optimizer.memory().stream().map(float[]::clone).toList(), parts.crew().carried());
	}

	/** Goes on from a state. */
	void restore(TrainingState state) {
		step = state.step();
		rateFactor = state.rateFactor();
		lossSum = state.lossSum();
		lossCount = state.lossCount();
		validationLoss = state.validationLoss();
		validatedAt = state.validatedAt();
		health.remember(state.best(), state.sinceBest());
		System.arraycopy(state.weights(), 0, weights.values(), 0, weights.values().length);
		for (int i = 0; i < state.optimizer().size(); i++)
			System.arraycopy(state.optimizer().get(i), 0, optimizer.memory().get(i), 0, weights.values().length);
		optimizer.setSteps(state.optimizerSteps());
		parts.crew().remember(state.carried());
	}

	long step() {
		return step;
	}
}
