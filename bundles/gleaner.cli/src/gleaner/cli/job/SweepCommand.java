// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.job;

import gleaner.cli.kit.CorpusWeightConverter;
import gleaner.cli.kit.SettingNames;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cli.training.Trainers;
import gleaner.cluster.Halving;
import gleaner.cluster.Stock;
import gleaner.cluster.Task;
import gleaner.cluster.sweep.Grid;
import gleaner.engine.EngineException;
import gleaner.engine.Parameter;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.voice.CorpusWeight;
import gleaner.voice.MixedCorpus;
import gleaner.voice.TrainerEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gleaner sweep} */
@Command(name = "sweep", description = "Train many threads with different settings, as a job, and compare them.",
		mixinStandardHelpOptions = true, sortOptions = false,
		footer = { "", "For example:",
			"  gleaner sweep --engine wavenet --corpus Sea --set rate=0.001,0.002 --set dilation=8,16 --seeds 3 --steps 20000", "",
			"All threads train for a while. The better half, by the loss on held-out poems, trains as long again, and so on; the last one "
					+ "or two train to the end. With --all, all of them do." })
final class SweepCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Option(names = "--engine", paramLabel = "ID", required = true, description = "The engine that will speak with the models.")
	private String engine;

	@Option(names = "--corpus", paramLabel = "CORPUS[:WEIGHT]", converter = CorpusWeightConverter.class, required = true,
			description = "What they learn: a corpus, or a reservoir as \"reservoir:NAME\". Repeatable.")
	private List<CorpusWeight> corpora = new ArrayList<>();

	@Option(names = "--set", paramLabel = "KEY=VALUE[,VALUE…]",
			description = "A setting with one or more values; the sweep tries each. Repeatable. \"gleaner "
					+ "train --settings\" lists the settings.")
	private Map<String, String> settings = new LinkedHashMap<>();

	@Option(names = "--seeds", paramLabel = "N", defaultValue = "1",
			description = "The number of trainings for each combination, each with its own seed. Default: ${DEFAULT-VALUE}.")
	private int seeds;

	@Option(names = "--tries", paramLabel = "N", description = "Try only N combinations, picked at random. Default: all.")
	private Integer tries;

	@Option(names = "--draw", paramLabel = "N", defaultValue = "1",
			description = "With --tries: the seed that picks them. Default: ${DEFAULT-VALUE}.")
	private long draw;

	@Option(names = "--steps", paramLabel = "N", required = true, description = "The number of steps for the best.")
	private long steps;

	@Option(names = "--all", description = "Train all threads to the end.")
	private boolean all;

	@Option(names = "--job", paramLabel = "NAME", description = "The job's name. Default: the engine and the corpus.")
	private String name;

	@Option(names = "--plan", description = "Only list the trainings, and begin nothing.")
	private boolean plan;

	@Mixin
	private JobOptions options = new JobOptions();

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--json", description = "Print a JSON object.")
	private boolean json;

	SweepCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws EngineException, StudioException, InterruptedException {
		if (steps < 1) throw usage("--steps is " + steps + ", must be 1 or more");
		TrainerEntry trainer = Trainers.ofThisProgram().entry(engine);
		List<Map<String, String>> combinations;
		Grid grid;
		try {
			grid = new Grid(values(trainer), seeds);
			combinations = tries == null ? grid.all() : grid.some(tries, draw);
		} catch (IllegalArgumentException e) {
			throw usage(e.getMessage());
		}
		check(trainer, combinations);
		Studio studio = studioOption.open();
		String learnt = MixedCorpus.of(studio, corpora).name();
		String wish = name == null ? engine + " " + learnt : name;
		List<Task> tasks = new ArrayList<>();
		for (Map<String, String> each : combinations) tasks.add(task(tasks.size() + 1, grid.label(each), each, wish));
		List<Long> rungs = all ? List.of(steps) : Halving.rungs(tasks.size(), steps);
		if (plan) {
			for (Task task : tasks) surroundings.out().println(task.number() + "  " + task.label());
			surroundings.out().println("compared after " + String.join(", ", rungs.stream().map(String::valueOf).toList()) + " steps");
			return 0;
		}
		Stock stock = new Stock(studio);
		for (CorpusWeight each : corpora) stock.corpus(each.corpus());
		options.start(surroundings, studio, spec, name, wish, tasks.size() + " trainings of " + engine + " on " + learnt + " over " + steps
				+ " steps"
				+ (rungs.size() > 1 ? ", compared after " + String.join(", ", rungs.stream().map(String::valueOf).toList()) : ""),
				rungs, tasks, stock);
		return 0;
	}

	/** Texts may have commas in them, so they have one value. */
	private Map<String, List<String>> values(TrainerEntry trainer) throws EngineException, InterruptedException {
		List<Parameter<?>> parameters = trainer.parameters();
		Map<String, List<String>> values = new LinkedHashMap<>();
		new SettingNames(parameters).known(settings).forEach((key, said) -> {
			boolean isText = parameters.stream()
					.anyMatch(p -> p.name().equals(key) && (p instanceof Parameter.Text || p instanceof Parameter.LongText));
			values.put(key, isText ? List.of(said) : Grid.values(said));
		});
		return values;
	}

	/** Better now than in the hundredth task. */
	private void check(TrainerEntry trainer, List<Map<String, String>> combinations) throws EngineException, InterruptedException {
		SettingNames names = new SettingNames(trainer.parameters());
		for (Map<String, String> each : combinations) {
			try {
				trainer.checked(each);
			} catch (EngineException e) {
				throw names.wrong(e);
			}
		}
	}

	private Task task(int number, String label, Map<String, String> set, String job) {
		List<String> words = new ArrayList<>(List.of("train", "--engine", engine, "--name", job + " " + number
				+ (label.isEmpty() ? "" : ": " + label)));
		for (CorpusWeight each : corpora) words.addAll(List.of("--corpus", each.toString()));
		set.forEach((key, value) -> words.addAll(List.of("--set", key + "=" + value)));
		return new Task(number, label, words);
	}

	private ParameterException usage(String sentence) {
		return new ParameterException(spec.commandLine(), sentence);
	}
}
