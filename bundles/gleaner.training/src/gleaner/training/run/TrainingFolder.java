// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.engine.Settings;
import gleaner.engine.TrainingListener;
import gleaner.files.AtomicFile;
import gleaner.files.HeldLock;
import gleaner.files.StudioException;
import gleaner.runs.LossLog;
import gleaner.runs.LossPoint;
import gleaner.runs.Run.Finding;
import gleaner.runs.RunCard;
import gleaner.runs.RunFolder;
import gleaner.runs.RunLog;
import gleaner.runs.Samples;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folder of a training that goes on, held against other programs until this is closed. All that the training writes goes through here,
 * and what the disk will not do comes back as a sentence of the engine API. Safe for use by several threads, but for the losses, which one
 * writes.
 */
final class TrainingFolder implements AutoCloseable {
	private final RunFolder folder;
	private final HeldLock lock;
	private final RunCard card;
	private final RunLog log;
	private final TrainingListener listener;
	private Optional<LossLog> losses = Optional.empty();

	private TrainingFolder(RunFolder folder, HeldLock lock, RunCard card, TrainingListener listener) {
		this.folder = folder;
		this.lock = lock;
		this.card = card;
		this.listener = listener;
		log = new RunLog(folder);
	}

	/**
	 * The folder of a training that is born.
	 *
	 * @throws EngineException if there is one already
	 */
	static TrainingFolder begin(Path path, TrainingListener listener, String engine, String name, Corpus corpus, Settings settings)
			throws EngineException {
		return hold(path, listener, folder -> {
			if (folder.isRun()) throw new StudioException("there is a training in " + path + " already; resume it, or begin another one");
			return RunCard.begin(folder, name, engine, corpus.name(), corpus.fingerprint(), settings.asText());
		});
	}

	/**
	 * The folder of a training that goes on.
	 *
	 * @throws EngineException if there is none, or it cannot be read
	 */
	static TrainingFolder resume(Path path, TrainingListener listener) throws EngineException {
		if (!new RunFolder(path).isRun()) throw new EngineException("there is no training in " + path);
		return hold(path, listener, RunCard::read);
	}

	private static TrainingFolder hold(Path path, TrainingListener listener, CardMaker maker) throws EngineException {
		RunFolder folder = new RunFolder(path);
		return ask(() -> {
			HeldLock lock = folder.hold().orElseThrow(
					() -> new StudioException("the training " + folder.id() + " is running already; stop it first, or begin another one"));
			try {
				RunCard card = maker.make(folder);
				folder.furnish();
				return new TrainingFolder(folder, lock, card, listener);
			} catch (StudioException | RuntimeException e) {
				lock.close();
				throw e;
			}
		});
	}

	@FunctionalInterface
	private interface CardMaker {
		RunCard make(RunFolder folder) throws StudioException;
	}

	@FunctionalInterface
	private interface Question<T> {
		T answer() throws StudioException;
	}

	@FunctionalInterface
	private interface Deed {
		void done() throws StudioException;
	}

	/** The one place where a fault of the disk becomes one of the training. */
	private static <T> T ask(Question<T> question) throws EngineException {
		try {
			return question.answer();
		} catch (StudioException e) {
			throw new EngineException(e.getMessage(), e);
		}
	}

	private static void tell(Deed deed) throws EngineException {
		ask(() -> {
			deed.done();
			return true;
		});
	}

	/** How the training is called. */
	String id() {
		return folder.id();
	}

	/** Its card, which is on the disk only when {@link #writeCard} has written it. */
	RunCard card() {
		return card;
	}

	void writeCard() throws EngineException {
		tell(card::write);
	}

	/** Tells whoever listens, and writes it down. */
	synchronized void say(String sentence) throws EngineException {
		listener.notice(sentence);
		tell(() -> log.add(sentence));
	}

	/** Writes down what happened to its health, on the card too. */
	void find(long step, String what) throws EngineException {
		card.addFinding(new Finding(step, what));
		say("step " + step + ": " + what);
	}

	/** The losses go on behind this step. */
	void openLosses(long step) throws EngineException {
		losses = Optional.of(ask(() -> LossLog.open(folder, step)));
	}

	/** Writes losses down; {@link #openLosses} comes first. */
	void add(LossPoint point) throws EngineException {
		tell(() -> losses.orElseThrow().add(point));
	}

	/** Where the model of a step lies. */
	Path model(long step) {
		return folder.model(step);
	}

	void writeModel(long step, AtomicFile.Content content) throws EngineException {
		tell(() -> AtomicFile.write(folder.model(step), content));
	}

	void deleteModel(long step) throws EngineException {
		tell(() -> folder.deleteModel(step));
	}

	void writeSamples(long step, List<Samples.Sample> samples) throws EngineException {
		tell(() -> Samples.write(folder.path(), step, samples));
	}

	/** The steps of which there is a state, the newest first. */
	List<Long> states() throws EngineException {
		return ask(folder::stateSteps);
	}

	/** Where the state of a step lies. */
	Path state(long step) {
		return folder.state(step);
	}

	/** Writes a state; those before are no longer needed then. */
	void writeState(long step, AtomicFile.Content content) throws EngineException {
		tell(() -> {
			AtomicFile.write(folder.state(step), content);
			folder.deleteStatesBut(step);
		});
	}

	boolean isAskedToStop() {
		return folder.isAskedToStop();
	}

	void forgetStop() throws EngineException {
		tell(folder::forgetStop);
	}

	/** Lets go of it. */
	@Override
	public void close() {
		losses.ifPresent(LossLog::close);
		lock.close();
	}
}
