// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A way of training models for an engine. Register an implementation as an OSGi service of this type with the property {@link #ENGINE}.
 *
 * <p>Trainers are stateless. What a training needs and leaves behind is one folder: its card {@code run.json}, its losses, its
 * models. Others see only the folder; it is valid at every moment, even if the program is killed.
 */
@ConsumerType
public interface Trainer {
	/** Service property: the id of the engine that speaks with the models, so that a list of trainers needs no instance. */
	String ENGINE = "gleaner.trainer.engine";

	/** The parameters, in the order of the form. Cheap; always the same value. */
	List<Parameter<?>> parameters();

	/** The same in groups for a form, the most important first. */
	default List<ParameterGroup> groups() {
		return List.of(new ParameterGroup("Settings", parameters()));
	}

	/** Those of {@link #parameters()} that {@link #resume} can be told to change. By default, none can change. */
	default List<Parameter<?>> changeable() {
		return List.of();
	}

	/** Objections to settings that are valid one by one; see {@link GeneratorEngine#check}. */
	default List<Objection> check(Settings settings) {
		return List.of();
	}

	/**
	 * Begins a training and continues until a limit, or until somebody stops it: by interrupting the thread, or by a file named
	 * {@code stop} in the folder. In both cases it can be resumed.
	 *
	 * @param folder empty, with the name of the new training
	 * @param name the poet's name for it; may be empty
	 * @param settings a value for each of {@link #parameters()}, already validated and checked
	 * @throws EngineException if it cannot begin or go on, with a sentence that says why and what to change
	 * @throws InterruptedException if the thread was interrupted; all that was learnt is in the folder
	 */
	void train(Path folder, String name, Corpus corpus, Settings settings, TrainingLimit limit, TrainingListener listener)
			throws EngineException, InterruptedException;

	/**
	 * Continues a training from the state in its folder, as if it had never stopped.
	 *
	 * @param corpus the corpus it began with
	 * @param changed settings with new values from here on, by name, as text, all of them {@link #changeable()}; empty to change nothing
	 * @param changedCorpus whether to continue even if the corpus has changed
	 * @throws EngineException if the folder holds no training of this kind, another program is busy with it, the corpus has changed, or a
	 *         setting cannot change during a training
	 * @throws InterruptedException if the thread was interrupted; all that was learnt is in the folder
	 */
	void resume(Path folder, Corpus corpus, Map<String, String> changed, boolean changedCorpus, TrainingLimit limit,
			TrainingListener listener) throws EngineException, InterruptedException;

	/**
	 * Writes a model in the format of another program. By default, a trainer refuses.
	 *
	 * @param model one of this trainer's models
	 * @param file the new file; it replaces an old one
	 * @throws EngineException if it cannot be read or written
	 */
	default void exportModel(Path model, Path file) throws EngineException {
		throw new EngineException("Gleaner cannot write this engine's models for other programs");
	}

	/**
	 * Begins a training with a model of another program in place of random weights, and stops at once: its first model is that model, and
	 * it can be resumed. By default, a trainer refuses.
	 *
	 * @param file the model
	 * @param folder empty, with the name of the new training
	 * @param name the poet's name for it; may be empty
	 * @param corpus what it learnt from, or will: its characters in the order of their code points are the classes, unless the file names
	 *         them
	 * @throws EngineException if the file cannot be imported, with a sentence that says why
	 * @throws InterruptedException if the thread was interrupted
	 */
	default void importModel(Path file, Path folder, String name, Corpus corpus, TrainingListener listener)
			throws EngineException, InterruptedException {
		throw new EngineException("Gleaner cannot import other programs' models for this engine");
	}
}
