package gleaner.cli.training;

import gleaner.cli.kit.Interrupter;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.corpus.StoredCorpus;
import gleaner.engine.EngineException;
import gleaner.engine.Parameter;
import gleaner.engine.Settings;
import gleaner.engine.Trainer;
import gleaner.engine.TrainingLimit;
import gleaner.files.StudioException;
import gleaner.runs.Birthplace;
import gleaner.runs.Run;
import gleaner.studio.Studio;
import gleaner.voice.TrainerEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gleaner train} */
@Command(name = "train", description = "Train a model on a corpus: a thread, in a folder of its own.", mixinStandardHelpOptions = true,
		sortOptions = false,
		footer = { "", "Ctrl+C, or a file named \"stop\" in the thread's folder, stops it; --resume goes on." })
final class TrainCommand implements Callable<Integer> {
	/** How long the last state of a large net may take to be written. */
	private static final int SECONDS_TO_FINISH = 20;

	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--engine", paramLabel = "ID", description = "The engine that will speak with the models: lstm or wavenet.")
	private String engine;

	@Option(names = "--corpus", paramLabel = "NAME", description = "What it learns.")
	private String corpus;

	@Option(names = "--name", paramLabel = "NAME", defaultValue = "", description = "What you call the thread.")
	private String name;

	@Option(names = "--set", paramLabel = "KEY=VALUE",
			description = "A setting; may be repeated. With --resume: what is to be another one from here on.")
	private Map<String, String> settings = new LinkedHashMap<>();

	@Option(names = "--settings", description = "List what can be set for the engine, and train nothing.")
	private boolean list;

	@ArgGroup(exclusive = true)
	private Limit limit = new Limit();

	@Option(names = "--resume", paramLabel = "THREAD", description = "Go on with a thread from where it stopped.")
	private String resume;

	@Option(names = "--force", description = "With --resume: even if the corpus has changed since.")
	private boolean force;

	TrainCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	/** How long it goes on from here. */
	private static final class Limit {
		@Option(names = "--steps", paramLabel = "N", description = "Stop after so many steps.")
		private long steps;

		@Option(names = "--minutes", paramLabel = "M", description = "Stop after so many minutes. Standard: go on until stopped.")
		private double minutes;

		TrainingLimit limit() {
			return new TrainingLimit(steps, Duration.ofMillis(Math.round(minutes * 60_000)));
		}
	}

	@Override
	public Integer call() throws EngineException, StudioException, InterruptedException {
		TrainingLimit until = until();
		if (resume != null) return resume(until);
		if (engine == null) throw usage("--engine is missing; name lstm or wavenet");
		TrainerEntry trainer = Trainers.ofThisProgram().entry(engine);
		if (list) return list(trainer);
		if (corpus == null) throw usage("--corpus is missing; \"gleaner corpus list\" lists those there are");
		Settings checked = trainer.checked(settings);
		Studio studio = studioOption.open();
		StoredCorpus learnt = studio.corpora().get(corpus);
		Path folder = Birthplace.in(studio.runs().folder());
		surroundings.out().println(folder.getFileName());
		surroundings.out().flush();
		Trainer work = trainer.trainer();
		return run(folder, listener -> work.train(folder, name, learnt, checked, until, listener));
	}

	private int resume(TrainingLimit until) throws EngineException, StudioException, InterruptedException {
		if (engine != null || corpus != null)
			throw usage("--resume goes on with the engine and the corpus of the thread; leave out --engine and --corpus");
		Studio studio = studioOption.open();
		Run thread = studio.runs().get(resume);
		if (!thread.canGoOn()) throw new StudioException(
				"the thread " + thread.id() + " came without its state; its models can be played, but not trained any further");
		Trainer trainer = Trainers.ofThisProgram().entry(thread.engine()).trainer();
		StoredCorpus learnt = studio.corpora().get(thread.corpus());
		surroundings.out().println(thread.id());
		surroundings.out().flush();
		return run(thread.folder(), listener -> trainer.resume(thread.folder(), learnt, settings, force, until, listener));
	}

	private TrainingLimit until() {
		try {
			return limit.limit();
		} catch (IllegalArgumentException e) {
			throw usage("the limit is below 0; name how many steps or minutes to go on, or neither");
		}
	}

	private ParameterException usage(String sentence) {
		return new ParameterException(spec.commandLine(), sentence);
	}

	/** Begins or resumes. */
	@FunctionalInterface
	private interface Work {
		void run(TrainingTeller listener) throws EngineException, InterruptedException;
	}

	private int run(Path folder, Work work) throws EngineException, InterruptedException {
		try (ProgressLine line = new ProgressLine(surroundings); Interrupter interrupter = Interrupter.ofThisThread(SECONDS_TO_FINISH)) {
			work.run(new TrainingTeller(surroundings, line));
			return 0;
		} catch (InterruptedException e) {
			surroundings.err().println("Stopped; go on with: gleaner train --resume " + folder.getFileName());
			throw e;
		} finally {
			Birthplace.leaveIfEmpty(folder);
		}
	}

	private int list(TrainerEntry trainer) throws EngineException, InterruptedException {
		Set<String> changeable = trainer.changeable().stream().map(Parameter::name).collect(Collectors.toSet());
		for (Parameter<?> p : trainer.parameters()) surroundings.out().println(describe(p, changeable.contains(p.name())));
		return 0;
	}

	private static <T> String describe(Parameter<T> p, boolean isChangeable) {
		return p.name() + "=" + p.format(p.standard()) + "\t" + p.help() + " (" + p.range()
				+ (isChangeable ? "; --resume may change it" : "") + ")";
	}
}
