// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import gleaner.engine.EngineException;
import gleaner.engine.neural.checkpoint.Checkpoint;
import gleaner.engine.neural.checkpoint.ModelDescription;
import gleaner.engine.neural.checkpoint.TensorType;
import gleaner.runs.KeptModel;
import gleaner.training.net.Layout;
import java.nio.FloatBuffer;
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
	private final TrainingFolder folder;
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

	Checkpoints(TrainingFolder folder, Layout layout, TensorType type, KeepPolicy policy, SampleBook samples, Health health) {
		this.folder = folder;
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
			folder.writeState(state.step(), out -> state.write(out, layout));
			if (model.isPresent()) writeModel(state, model.get());
			folder.writeCard();
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

	private void writeModel(TrainingState state, ModelDescription model) throws EngineException {
		long step = state.step();
		folder.writeModel(step, out -> Checkpoint.write(out, model, name -> {
			Layout.Place place = layout.place(name);
			return FloatBuffer.wrap(state.weights(), place.offset(), place.size());
		}, type));
		List<KeptModel> models = new ArrayList<>(folder.card().models());
		models.removeIf(m -> m.step() == step);
		models.add(new KeptModel(step, model.loss(), model.validationLoss(), ""));
		folder.say("model " + step + " is kept" + losses(model));
		describeHealth(step, models);
		List<KeptModel> surplus = policy.surplus(models);
		models.removeAll(surplus);
		folder.card().setModels(models);
		folder.writeCard();
		for (KeptModel gone : surplus) {
			folder.deleteModel(gone.step());
			folder.say("model " + gone.step() + " is removed: keep=best keeps better ones");
		}
	}

	/** Those that are known: a model that was taken over has none of its own. */
	private static String losses(ModelDescription model) {
		List<String> losses = new ArrayList<>();
		if (!Double.isNaN(model.loss())) losses.add(String.format(Locale.ROOT, "loss %.4f", model.loss()));
		if (!Double.isNaN(model.validationLoss())) losses.add(String.format(Locale.ROOT, "validation loss %.4f", model.validationLoss()));
		return losses.isEmpty() ? "" : ": " + String.join(", ", losses);
	}

	/** Draws the samples; names a collapse, and keeps for ever the model that shows it and the last one before. */
	private void describeHealth(long step, List<KeptModel> models) throws EngineException {
		SampleBook.Drawn drawn;
		try {
			drawn = samples.draw(folder.model(step));
			if (!drawn.samples().isEmpty()) folder.writeSamples(step, drawn.samples());
		} catch (InterruptedException e) {
			return;
		} catch (EngineException e) {
			folder.say("model " + step + " gives no samples: " + e.getMessage());
			return;
		}
		Optional<String> collapse = drawn.natural().flatMap(health::sample);
		if (collapse.isEmpty()) return;
		folder.find(step, collapse.get());
		int here = models.size() - 1;
		models.set(here, models.get(here).pinned("collapsed"));
		if (here > 0) models.set(here - 1, models.get(here - 1).pinned("before the collapse"));
	}

	@Override
	public void close() {
		writer.shutdown();
	}
}
