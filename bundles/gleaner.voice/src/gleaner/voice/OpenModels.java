// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.engine.EngineException;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Settings;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Models that stay open, so that panes side by side and the next stream from the same mix need not build them again. Whoever runs
 * streams owns one of these and closes it. Safe for use by several threads.
 */
public final class OpenModels implements AutoCloseable {
	/**
	 * What a model depends on. Two keys that agree in all of it are of the same model.
	 *
	 * @param others names and fingerprints of models, templates and whatever else does not belong to the mix
	 */
	record Key(GeneratorEngine engine, Settings settings, List<MixShare> mix, List<String> others) {
	}

	/**
	 * A corpus' share in a mix.
	 *
	 * @param share its weight divided by the sum of the weights
	 */
	record MixShare(String corpus, String fingerprint, double share) {
	}

	/** Opens a model. */
	@FunctionalInterface
	interface Opener {
		Generator open() throws EngineException, InterruptedException;
	}

	/** A model in use. Closing it says that it is not needed any more; the model itself may stay open. */
	final class Lease implements AutoCloseable {
		private final Model model;
		private boolean returned;

		private Lease(Model model) {
			this.model = model;
		}

		Generator generator() {
			return model.opened.join();
		}

		@Override
		public void close() {
			synchronized (OpenModels.this) {
				if (returned) return;
				returned = true;
				model.users--;
			}
			closeIdle();
		}
	}

	private static final class Model {
		private final CompletableFuture<Generator> opened = new CompletableFuture<>();
		private int users;
	}

	/** The models, those used last at the end. */
	private final Map<Key, Model> models = new LinkedHashMap<>(16, 0.75f, true);
	private int keep;

	/** @param keep how many models that nobody uses may stay open; those used last are kept */
	public OpenModels(int keep) {
		if (keep < 0) throw new IllegalArgumentException("keep is " + keep + ", must be 0 or more");
		this.keep = keep;
	}

	/**
	 * The model of this key: opened here if it is not open yet, waited for if another thread is at it.
	 *
	 * @throws EngineException if it cannot be opened
	 * @throws InterruptedException if the thread was interrupted, or the model abandoned
	 */
	Lease lease(Key key, Opener opener) throws EngineException, InterruptedException {
		while (true) {
			Model model;
			boolean isNew;
			synchronized (this) {
				isNew = !models.containsKey(key);
				model = models.computeIfAbsent(key, _ -> new Model());
				model.users++;
			}
			if (isNew) return open(key, model, opener);
			try {
				model.opened.get();
				return new Lease(model);
			} catch (ExecutionException | CancellationException e) {
				// The thread that was at it failed or was stopped. This one tries for itself and gets a sentence of its own.
				continue;
			} catch (InterruptedException e) {
				new Lease(model).close();
				throw e;
			}
		}
	}

	/** Forgets a model that an engine has been told to stop opening and goes on opening: who waits for it opens it anew. */
	void abandon(Key key) {
		Model model;
		synchronized (this) {
			model = models.get(key);
			if (model == null || model.opened.isDone()) return;
			models.remove(key);
		}
		model.opened.cancel(false);
	}

	/** Closes all models that nobody uses, and each of the others as soon as it is free. */
	@Override
	public void close() {
		synchronized (this) {
			keep = 0;
		}
		closeIdle();
	}

	private Lease open(Key key, Model model, Opener opener) throws EngineException, InterruptedException {
		Generator generator = null;
		try {
			generator = opener.open();
		} finally {
			if (generator == null) {
				synchronized (this) {
					models.remove(key, model);
				}
				model.opened.cancel(false);
			}
		}
		if (generator == null) throw new IllegalStateException("it gave no model");
		if (model.opened.complete(generator)) return new Lease(model);
		generator.close();
		throw new InterruptedException();
	}

	private void closeIdle() {
		List<Model> idle = new ArrayList<>();
		synchronized (this) {
			long excess = models.values().stream().filter(m -> m.users == 0).count() - keep;
			for (Iterator<Model> oldestFirst = models.values().iterator(); excess > 0 && oldestFirst.hasNext();) {
				Model model = oldestFirst.next();
				if (model.users > 0) continue;
				oldestFirst.remove();
				idle.add(model);
				excess--;
			}
		}
		for (Model model : idle) model.opened.join().close();
	}
}
