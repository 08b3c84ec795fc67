package gleaner.training.run;

import gleaner.engine.EngineException;
import gleaner.engine.neural.checkpoint.Checkpoint;
import gleaner.engine.neural.checkpoint.ModelDescription;
import gleaner.engine.neural.checkpoint.TensorType;
import gleaner.training.net.Layout;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes states and models while the training goes on: on one thread of its own, one after the other. If the disk is slower than the
 * training, the training waits.
 */
final class Checkpoints implements AutoCloseable {
	private final RunFolder folder;
	private final RunCard card;
	private final TrainingLog log;
	private final Layout layout;
	private final TensorType type;
	private final KeepPolicy policy;
	private final SampleBook samples;
	private final Health health;
	private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
		Thread thread = new Thread(work, "checkpoints");
		thread.setDaemon(true);
		return thread;
	});
	private Future<?> last;

	Checkpoints(RunFolder folder, RunCard card, TrainingLog log, Layout layout, TensorType type, KeepPolicy policy, SampleBook samples, Health health) {
		this.folder = folder;
		this.card = card;
		this.log = log;
		this.layout = layout;
		this.type = type;
		this.policy = policy;
		this.samples = samples;
		this.health = health;
	}

	/**
	 * Writes a state, and a model if there is one to keep.
	 *
	 * @param model what the model says of itself; none if only the state is wanted
	 * @throws EngineException if the one before could not be written
	 */
	void write(TrainingState state, Optional<ModelDescription> model) throws EngineException {
		settle();
		last = writer.submit(() -> {
			writeState(state);
			if (model.isPresent()) writeModel(state, model.get());
			card.write();
			return null;
		});
	}

	/** Waits until all is written, even when interrupted. */
	void settle() throws EngineException {
		if (last == null) return;
		boolean interrupted = false;
		try {
			while (last != null) {
				try {
					last.get();
					last = null;
				} catch (InterruptedException e) {
					interrupted = true;
				}
			}
		} catch (ExecutionException e) {
			last = null;
			if (e.getCause() instanceof EngineException sentence) throw sentence;
			throw new IllegalStateException(e.getCause());
		} finally {
			if (interrupted) Thread.currentThread().interrupt();
		}
	}

	private void writeState(TrainingState state) throws EngineException {
		try {
			state.write(folder.state(state.step()), layout);
			for (long old : folder.states()) if (old != state.step()) Files.deleteIfExists(folder.state(old));
		} catch (IOException e) {
			throw RunFolder.failure("write", folder.state(state.step()), e);
		}
	}

	private void writeModel(TrainingState state, ModelDescription model) throws EngineException {
		long step = state.step();
		try {
			WholeFile.write(folder.model(step), out -> Checkpoint.write(out, model, name -> {
				Layout.Place place = layout.place(name);
				return FloatBuffer.wrap(state.weights(), place.offset(), place.size());
			}, type));
		} catch (IOException e) {
			throw RunFolder.failure("write", folder.model(step), e);
		}
		List<KeptModel> models = new ArrayList<>(card.models());
		models.removeIf(m -> m.step() == step);
		models.add(new KeptModel(step, model.loss(), model.validationLoss(), ""));
		log.say(String.format(Locale.ROOT, "model %d is kept: loss %.4f, validation loss %.4f", step, model.loss(), model.validationLoss()));
		describeHealth(step, models);
		List<KeptModel> surplus = policy.surplus(models);
		models.removeAll(surplus);
		card.setModels(models);
		card.write();
		for (KeptModel gone : surplus) {
			delete(gone.step());
			log.say("model " + gone.step() + " is let go: keep=best keeps better ones");
		}
	}

	/** Draws the samples; names a collapse, and keeps for ever the model that shows it and the last one before. */
	private void describeHealth(long step, List<KeptModel> models) throws EngineException {
		Optional<String> sample;
		try {
			sample = samples.write(folder.model(step), step, folder.samples(step));
		} catch (InterruptedException e) {
			return;
		} catch (EngineException e) {
			log.say("model " + step + " gives no samples: " + e.getMessage());
			return;
		}
		Optional<String> collapse = sample.flatMap(health::sample);
		if (collapse.isEmpty()) return;
		card.addFinding(step, collapse.get());
		log.say("step " + step + ": " + collapse.get());
		int here = models.size() - 1;
		models.set(here, models.get(here).pinned("collapsed"));
		if (here > 0) models.set(here - 1, models.get(here - 1).pinned("before the collapse"));
	}

	private void delete(long step) throws EngineException {
		try {
			Files.deleteIfExists(folder.model(step));
		} catch (IOException e) {
			throw RunFolder.failure("delete", folder.model(step), e);
		}
	}

	@Override
	public void close() {
		writer.shutdown();
	}
}
