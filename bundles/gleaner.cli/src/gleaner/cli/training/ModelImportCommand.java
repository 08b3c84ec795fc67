// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.training;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.CorpusWeightConverter;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.SettingNames;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.engine.Trainer;
import gleaner.files.StudioException;
import gleaner.runs.Birthplace;
import gleaner.studio.Studio;
import gleaner.voice.CorpusWeight;
import gleaner.voice.MixedCorpus;
import gleaner.voice.TrainerEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner model import FILE} */
@Command(name = "import",
		description = "Import a model from a zip file of DL4J or an .h5 file of Keras (an LSTM). It becomes a thread that speaks and can "
				+ "be trained further.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class ModelImportCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "FILE", description = "The zip or .h5 file; its contents say which.")
	private Path file;

	@Option(names = "--engine", paramLabel = "ID", required = true, description = "The kind of model: lstm or wavenet.")
	private String engine;

	@Option(names = "--corpus", paramLabel = "NAME[:WEIGHT]", required = true, converter = CorpusWeightConverter.class,
			description = "What it learnt from; repeatable, as for \"train\". If the file does not name its alphabet, and Keras files "
					+ "never do, Gleaner takes the characters of the corpus, sorted by code point: sorted(set(text)) in Python.")
	private List<CorpusWeight> corpora = new ArrayList<>();

	@Option(names = "--name", paramLabel = "NAME", defaultValue = "", description = "The thread's name.")
	private String name;

	@Mixin
	private StudioOption studioOption;

	@Mixin
	private Answer answer = new Answer();

	ModelImportCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws EngineException, StudioException, InterruptedException {
		TrainerEntry entry = Trainers.ofThisProgram().entry(engine);
		SettingNames names = new SettingNames(entry.parameters());
		Trainer trainer = entry.trainer();
		Studio studio = studioOption.open();
		Corpus learnt = MixedCorpus.of(studio, corpora);
		Path folder = Birthplace.in(studio.runs().folder());
		try (ProgressLine line = new ProgressLine(surroundings)) {
			trainer.importModel(file.toAbsolutePath(), folder, name, learnt, new TrainingTeller(surroundings, names, line));
		} catch (EngineException e) {
			throw new EngineException(names.inWords(e.getMessage()), e);
		} finally {
			Birthplace.leaveIfEmpty(folder);
		}
		String thread = folder.getFileName().toString();
		answer.give(surroundings, Json.object().put("thread", thread), thread);
		return 0;
	}
}
