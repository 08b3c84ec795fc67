package gleaner.cli.training;

import gleaner.cli.kit.Answer;
import gleaner.cli.kit.Json;
import gleaner.corpus.StoredCorpus;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.engine.EngineException;
import gleaner.engine.Trainer;
import gleaner.files.StudioException;
import gleaner.runs.Birthplace;
import gleaner.studio.Studio;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gleaner model import FILE} */
@Command(name = "import",
		description = "Take a model over from a zip file of DL4J or an .h5 file of Keras (an LSTM), as a thread that can be played and "
				+ "trained on.",
		mixinStandardHelpOptions = true, sortOptions = false)
final class ModelImportCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Parameters(paramLabel = "FILE", description = "The zip or .h5 file; what it is, its contents tell.")
	private Path file;

	@Option(names = "--engine", paramLabel = "ID", required = true, description = "What it is: lstm or wavenet.")
	private String engine;

	@Option(names = "--corpus", paramLabel = "NAME", required = true,
			description = "What it learnt from. If the file does not tell its alphabet, as those of Keras never do, it is the characters "
					+ "of the corpus in the order of their code points: sorted(set(text)) in Python.")
	private String corpus;

	@Option(names = "--name", paramLabel = "NAME", defaultValue = "", description = "What you call the thread.")
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
		Trainer trainer = Trainers.ofThisProgram().entry(engine).trainer();
		Studio studio = studioOption.open();
		StoredCorpus learnt = studio.corpora().get(corpus);
		Path folder = Birthplace.in(studio.runs().folder());
		try (ProgressLine line = new ProgressLine(surroundings)) {
			trainer.importModel(file.toAbsolutePath(), folder, name, learnt, new TrainingTeller(surroundings, line));
		} finally {
			Birthplace.leaveIfEmpty(folder);
		}
		String thread = folder.getFileName().toString();
		answer.give(surroundings, Json.object().put("thread", thread), thread);
		return 0;
	}
}
