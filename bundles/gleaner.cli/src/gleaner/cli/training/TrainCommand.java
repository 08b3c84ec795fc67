// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.training;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gleaner.cli.kit.Answer;
import gleaner.cli.kit.CorpusWeightConverter;
import gleaner.cli.kit.Interrupter;
import gleaner.cli.kit.Json;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.SettingNames;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.engine.Parameter;
import gleaner.engine.Settings;
import gleaner.engine.Trainer;
import gleaner.engine.TrainingLimit;
import gleaner.files.StudioException;
import gleaner.runs.Birthplace;
import gleaner.runs.Run;
import gleaner.studio.Studio;
import gleaner.voice.CorpusWeight;
import gleaner.voice.MixedCorpus;
import gleaner.voice.TrainerEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
@Command(name = "train", description = "Train a model on a corpus, as a thread in its own folder.", mixinStandardHelpOptions = true,
		sortOptions = false,
		footer = { "", "Ctrl+C, or a file named \"stop\" in the thread's folder, stops it; --resume continues." })
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

	@Option(names = "--corpus", paramLabel = "CORPUS[:WEIGHT]", converter = CorpusWeightConverter.class,
			description = "What it learns: a corpus, or a reservoir as \"reservoir:NAME\". Repeatable; a weight sets the share of each, "
					+ "as in Sea:2.")
	private List<CorpusWeight> corpora = new ArrayList<>();

	@Option(names = "--name", paramLabel = "NAME", defaultValue = "", description = "The thread's name.")
	private String name;

	@Option(names = "--set", paramLabel = "KEY=VALUE",
			description = "A setting; repeatable. With --resume: a setting to change from here on.")
	private Map<String, String> settings = new LinkedHashMap<>();

	@Option(names = "--settings", description = "List the engine's settings, and train nothing.")
	private boolean list;

	@ArgGroup(exclusive = true)
	private Limit limit = new Limit();

	@Option(names = "--resume", paramLabel = "THREAD", description = "Continue a thread where it stopped.")
	private String resume;

	@Option(names = "--force", description = "With --resume: continue even if the corpus has changed.")
	private boolean force;

	@Mixin
	private Answer answer = new Answer();

	TrainCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	/** How long it goes on from here. */
	private static final class Limit {
		@Option(names = "--steps", paramLabel = "N", description = "Stop after this many steps.")
		private Long steps;

		@Option(names = "--minutes", paramLabel = "M", description = "Stop after this many minutes. Default: train until you stop it.")
		private Double minutes;

		/** What was given. */
		String said() {
			return steps != null ? "--steps is " + steps : "--minutes is " + minutes;
		}

		/** @throws IllegalArgumentException if it cannot be */
		TrainingLimit limit() {
			if (steps != null && steps < 1 || minutes != null && !(minutes > 0)) throw new IllegalArgumentException(said());
			return new TrainingLimit(steps == null ? 0 : steps, Duration.ofMillis(minutes == null ? 0 : Math.round(minutes * 60_000)));
		}
	}

	@Override
	public Integer call() throws EngineException, StudioException, InterruptedException {
		TrainingLimit until = until();
		if (resume != null) return resume(until);
		if (engine == null) throw usage("--engine is missing; name lstm or wavenet");
		TrainerEntry trainer = Trainers.ofThisProgram().entry(engine);
		if (list) return list(trainer);
		if (corpora.isEmpty()) throw usage("--corpus is missing; \"gleaner corpus list\" lists them");
		SettingNames names = new SettingNames(trainer.parameters());
		Settings checked = checked(trainer, names);
		Studio studio = studioOption.open();
		Corpus learnt = MixedCorpus.of(studio, corpora);
		Path folder = Birthplace.in(studio.runs().folder());
		Trainer work = trainer.trainer();
		tell(folder);
		return run(folder, names, listener -> work.train(folder, name, learnt, checked, until, listener));
	}

	private Settings checked(TrainerEntry trainer, SettingNames names) throws InterruptedException {
		Map<String, String> known = names.known(settings);
		try {
			return trainer.checked(known);
		} catch (EngineException e) {
			throw names.wrong(e);
		}
	}

	private void tell(Path folder) {
		String thread = folder.getFileName().toString();
		answer.give(surroundings, Json.object().put("thread", thread), thread);
		surroundings.out().flush();
	}

	private int resume(TrainingLimit until) throws EngineException, StudioException, InterruptedException {
		if (engine != null || !corpora.isEmpty())
			throw usage("--resume takes the engine and the corpus from the thread; leave out --engine and --corpus");
		Studio studio = studioOption.open();
		Run thread = studio.runs().get(resume);
		if (!thread.canGoOn()) throw new StudioException(
				"the thread " + thread.id() + " has no state to train from; its models can only speak");
		TrainerEntry entry = Trainers.ofThisProgram().entry(thread.engine());
		SettingNames names = new SettingNames(entry.parameters());
		Map<String, String> changed = names.known(settings);
		Trainer trainer = entry.trainer();
		Corpus learnt = MixedCorpus.named(studio, thread.corpus());
		tell(thread.folder());
		return run(thread.folder(), names, listener -> trainer.resume(thread.folder(), learnt, changed, force, until, listener));
	}

	private TrainingLimit until() {
		try {
			return limit.limit();
		} catch (IllegalArgumentException e) {
			throw usage(limit.said() + ", must be above 0; give a larger number, or leave out --steps and --minutes");
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

	private int run(Path folder, SettingNames names, Work work) throws EngineException, InterruptedException {
		try (ProgressLine line = new ProgressLine(surroundings); Interrupter interrupter = Interrupter.ofThisThread(SECONDS_TO_FINISH)) {
			work.run(new TrainingTeller(surroundings, names, line));
			return 0;
		} catch (EngineException e) {
			throw new EngineException(names.inWords(e.getMessage()), e);
		} catch (InterruptedException e) {
			surroundings.err().println("Stopped; continue with: gleaner train --resume " + folder.getFileName());
			throw e;
		} finally {
			Birthplace.leaveIfEmpty(folder);
		}
	}

	private int list(TrainerEntry trainer) throws EngineException, InterruptedException {
		Set<String> changeable = trainer.changeable().stream().map(Parameter::name).collect(Collectors.toSet());
		if (answer.isJson()) {
			ArrayNode all = JsonNodeFactory.instance.arrayNode();
			for (Parameter<?> p : trainer.parameters()) all.add(node(p, changeable.contains(p.name())));
			surroundings.out().println(Json.line(all));
			return 0;
		}
		for (Parameter<?> p : trainer.parameters()) surroundings.out().println(describe(p, changeable.contains(p.name())));
		return 0;
	}

	private static <T> ObjectNode node(Parameter<T> p, boolean isChangeable) {
		return Json.object().put("name", SettingNames.of(p)).put("standard", p.format(p.standard())).put("help", p.help())
				.put("range", p.range()).put("changeable", isChangeable);
	}

	private static <T> String describe(Parameter<T> p, boolean isChangeable) {
		return SettingNames.of(p) + "=" + p.format(p.standard()) + "\t" + p.help() + " (" + p.range()
				+ (isChangeable ? "; --resume can change it" : "") + ")";
	}
}
