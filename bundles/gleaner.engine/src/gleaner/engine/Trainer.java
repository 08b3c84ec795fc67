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
 * models. The folder is all that others see of it; it is valid at every moment, even when the program is killed.
 */
@ConsumerType
public interface Trainer {
	/** Service property: the id of the engine that speaks with the models, so that a list of trainers needs no instance. */
	String ENGINE = "gleaner.trainer.engine";

	/** What can be set, in the order in which a form shows it. Cheap; always the same value. */
	List<Parameter<?>> parameters();

	/** The same, for a form: in groups, first those that matter most. */
	default List<ParameterGroup> groups() {
		return List.of(new ParameterGroup("Settings", parameters()));
	}

	/** Those of {@link #parameters()} that {@link #resume} can be told to change. A trainer that says nothing goes on as it began. */
	default List<Parameter<?>> changeable() {
		return List.of();
	}

	/** What is wrong with settings that are valid each for itself; see {@link GeneratorEngine#check}. */
	default List<Objection> check(Settings settings) {
		return List.of();
	}

	/**
	 * Begins a training and goes on until a limit is reached or it is stopped: by interrupting the thread, or by a file named
	 * {@code stop} in the folder. In both cases it can be resumed.
	 *
	 * @param folder empty, and named as the training will be called
	 * @param name what the poet calls it; may be empty
	 * @param settings a value for each of {@link #parameters()}, already validated and checked
	 * @throws EngineException if it cannot begin or go on, with a sentence that says why and what to change
	 * @throws InterruptedException if the thread was interrupted; all that was learnt is in the folder
	 */
	void train(Path folder, String name, Corpus corpus, Settings settings, TrainingLimit limit, TrainingListener listener)
			throws EngineException, InterruptedException;

	/**
	 * Goes on with a training from where its folder says it is, as if it had not been stopped.
	 *
	 * @param corpus the corpus it began with
	 * @param changed settings that are to be other ones from here on, by name, as text, all of them {@link #changeable()}; empty if it goes
	 * on as
	 *        it was
	 * @param changedCorpus whether to go on even though the corpus has changed since
	 * @throws EngineException if the folder holds no training of this kind, another program is busy with it, the corpus has changed, or a
	 *         setting cannot be changed on the way
	 * @throws InterruptedException if the thread was interrupted; all that was learnt is in the folder
	 */
	void resume(Path folder, Corpus corpus, Map<String, String> changed, boolean changedCorpus, TrainingLimit limit,
			TrainingListener listener) throws EngineException, InterruptedException;

	/**
	 * Writes a model in the format of another program. A trainer that says nothing refuses.
	 *
	 * @param model one of this trainer's models
	 * @param file the new file; one that is there is replaced
	 * @throws EngineException if it cannot be read or written
	 */
	default void exportModel(Path model, Path file) throws EngineException {
		throw new EngineException("the models of this engine cannot be written for other programs");
	}

	/**
	 * Begins a training with a model of another program instead of drawn weights, and stops at once: its first model is that model, and it
	 * can be resumed. A trainer that says nothing refuses.
	 *
	 * @param file the model
	 * @param folder empty, and named as the training will be called
	 * @param name what the poet calls it; may be empty
	 * @param corpus what it learnt from, or will: its characters in the order of their code points are the classes, if the file does not
	 * tell
	 * @throws EngineException if the file cannot be taken over, with a sentence that says why
	 * @throws InterruptedException if the thread was interrupted
	 */
	default void importModel(Path file, Path folder, String name, Corpus corpus, TrainingListener listener)
			throws EngineException, InterruptedException {
		throw new EngineException("models of other programs cannot be taken over for this engine");
	}
}
