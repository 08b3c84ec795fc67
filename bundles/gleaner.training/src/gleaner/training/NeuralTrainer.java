// SPDX-License-Identifier: EPL-2.0
package gleaner.training;

import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Objection;
import gleaner.engine.Parameter;
import gleaner.engine.ParameterGroup;
import gleaner.engine.Settings;
import gleaner.engine.Trainer;
import gleaner.engine.TrainingLimit;
import gleaner.engine.TrainingListener;
import gleaner.files.StudioException;
import gleaner.runs.RunCard;
import gleaner.runs.RunFolder;
import gleaner.training.exchange.Dl4jFiles;
import gleaner.training.run.Run;
import gleaner.training.setting.Architecture;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Trains nets of one kind. */
abstract sealed class NeuralTrainer implements Trainer permits LstmTrainer, WaveNetTrainer {
	private final Architecture architecture;
	private final GeneratorEngine engine;

	/** @param engine speaks with the models */
	NeuralTrainer(Architecture architecture, GeneratorEngine engine) {
		this.architecture = architecture;
		this.engine = engine;
	}

	@Override
	public List<Parameter<?>> parameters() {
		return architecture.parameters();
	}

	@Override
	public List<ParameterGroup> groups() {
		return architecture.groups();
	}

	@Override
	public List<Parameter<?>> changeable() {
		return architecture.changeable();
	}

	@Override
	public List<Objection> check(Settings settings) {
		return Run.objections(architecture, settings);
	}

	@Override
	public void train(Path folder, String name, Corpus corpus, Settings settings, TrainingLimit limit, TrainingListener listener)
			throws EngineException, InterruptedException {
		new Run(architecture, engine, folder, listener).begin(name, corpus, settings, limit);
	}

	@Override
	public void resume(Path folder, Corpus corpus, Map<String, String> changed, boolean changedCorpus, TrainingLimit limit,
			TrainingListener listener) throws EngineException, InterruptedException {
		new Run(architecture, engine, folder, listener).resume(corpus, changed, changedCorpus, limit);
	}

	@Override
	public void exportModel(Path model, Path file) throws EngineException {
		Dl4jFiles.write(model, settings(model), file);
	}

	/** What the card of its training says; a model that lies elsewhere has none. */
	private static Map<String, String> settings(Path model) throws EngineException {
		Path models = model.toAbsolutePath().getParent();
		RunFolder training = new RunFolder(models.getParent() == null ? models : models.getParent());
		if (!training.isRun()) return Map.of();
		try {
			return RunCard.read(training).parameters();
		} catch (StudioException e) {
			throw new EngineException(e.getMessage(), e);
		}
	}

	@Override
	public void importModel(Path file, Path folder, String name, Corpus corpus, TrainingListener listener)
			throws EngineException, InterruptedException {
		new Run(architecture, engine, folder, listener).adopt(name, corpus, file);
	}
}
