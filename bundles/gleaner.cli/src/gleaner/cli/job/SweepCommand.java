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
@Command(name = "sweep", description = "Train many threads that differ in their settings, and compare them: a job.",
		mixinStandardHelpOptions = true, sortOptions = false,
		footer = { "", "For example:",
			"  gleaner sweep --engine wavenet --corpus Sea --set rate=0.001,0.002 --set dilation=8,16 --seeds 3 --steps 20000", "",
			"All train a while; then the better half, by the loss on poems held out, trains on as long again, and so forth until two are "
					+ "left or one, which train to the end. With --all every one does." })
final class SweepCommand implements Callable<Integer> {
	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Option(names = "--engine", paramLabel = "ID", required = true, description = "The engine that will speak with the models.")
	private String engine;

	@Option(names = "--corpus", paramLabel = "CORPUS[:WEIGHT]", converter = CorpusWeightConverter.class, required = true,
			description = "What they learn: a corpus, or a reservoir as \"reservoir:NAME\". May be repeated.")
	private List<CorpusWeight> corpora = new ArrayList<>();

	@Option(names = "--set", paramLabel = "KEY=VALUE[,VALUE…]",
			description = "A setting, with one value or several, of which each is tried; may be repeated. \"gleaner train --settings\" "
					+ "lists what can be set.")
	private Map<String, String> settings = new LinkedHashMap<>();

	@Option(names = "--seeds", paramLabel = "N", defaultValue = "1",
			description = "How many trainings of each combination, which differ in their seed. Standard: ${DEFAULT-VALUE}.")
	private int seeds;

	@Option(names = "--tries", paramLabel = "N", description = "Only so many of the combinations, drawn by lot. Standard: all.")
	private Integer tries;

	@Option(names = "--draw", paramLabel = "N", defaultValue = "1",
			description = "With --tries: fixes the lot. Standard: ${DEFAULT-VALUE}.")
	private long draw;

	@Option(names = "--steps", paramLabel = "N", required = true, description = "How long the best train.")
	private long steps;

	@Option(names = "--all", description = "All train to the end; none is stopped early.")
	private boolean all;

	@Option(names = "--job", paramLabel = "NAME", description = "What the job is called. Standard: the engine and the corpus.")
	private String name;

	@Option(names = "--plan", description = "Only tell which trainings there would be.")
	private boolean plan;

	@Mixin
	private JobOptions options = new JobOptions();

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--json", description = "Answer with an object.")
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
