// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.job;

import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cluster.Stock;
import gleaner.cluster.Task;
import gleaner.cluster.sweep.Grid;
import gleaner.corpus.StoredCorpus;
import gleaner.files.StudioException;
import gleaner.runs.Run;
import gleaner.studio.Studio;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gleaner job begin NAME --each KEY=VALUES -- COMMAND …} */
@Command(name = "begin",
		description = "Run one command with many values, as a job with a task for each. In the end, results.txt in the job's folder has "
				+ "all that the tasks print.",
		mixinStandardHelpOptions = true, sortOptions = false,
		footer = { "", "For example:",
			"  gleaner job begin ages --each seed=1,2,3,4 -- lifeline windows --prompt \"the \" --seed {seed} --csv",
			"  gleaner job begin close --each corpus=Sea,Tides -- corpus annotate {corpus} --threads 1",
			"  gleaner job begin ore --each file=a.txt,b.txt -- mine {file} --csv", "",
			"The command is lifeline, mine, corpus annotate, generate or substitute. For trainings, use \"gleaner sweep\"." })
final class JobBeginCommand implements Callable<Integer> {
	private static final String MINE = "mine";

	private final Surroundings surroundings;

	@Spec
	private CommandSpec spec;

	@Parameters(index = "0", paramLabel = "JOB", description = "The job's name.")
	private String name;

	@Parameters(index = "1..*", arity = "1..*", paramLabel = "COMMAND",
			description = "The command, after --, with {KEY} in place of a value.")
	private List<String> command;

	@Option(names = "--each", paramLabel = "KEY=VALUE[,VALUE…]", required = true,
			description = "The values that differ from task to task. Repeatable; then each combination is a task.")
	private Map<String, String> each = new LinkedHashMap<>();

	@Mixin
	private JobOptions options = new JobOptions();

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--json", description = "Print a JSON object.")
	private boolean json;

	JobBeginCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
	}

	@Override
	public Integer call() throws StudioException, InterruptedException {
		if (!TaskCommand.isAllowed(command) || command.getFirst().equals("train")) throw usage("a job cannot run \"gleaner "
				+ String.join(" ", command) + "\"; give lifeline, mine, corpus annotate, generate or substitute");
		String refused = TaskCommand.refused(command);
		if (!refused.isEmpty()) throw usage("the command cannot have " + refused + "; the job keeps what it prints anyway");
		Grid grid = grid();
		Studio studio = studioOption.open();
		Stock stock = new Stock(studio);
		List<Task> tasks = new ArrayList<>();
		for (Map<String, String> values : grid.all())
			tasks.add(new Task(tasks.size() + 1, grid.label(values), laidIn(filled(values), studio, stock)));
		if (command.getFirst().equals(MINE) && tasks.stream().noneMatch(JobBeginCommand::namesFiles)) stock.debris();
		options.start(surroundings, studio, spec, name, name, tasks.size() + " times gleaner " + String.join(" ", command), List.of(),
				tasks,
				stock);
		return 0;
	}

	private Grid grid() {
		Map<String, List<String>> values = new LinkedHashMap<>();
		each.forEach((key, said) -> values.put(key, Grid.values(said)));
		for (String key : values.keySet()) if (command.stream().noneMatch(word -> word.contains("{" + key + "}")))
			throw usage("the command has no {" + key + "}; write it where the values of --each " + key + " belong");
		try {
			return new Grid(values, 1);
		} catch (IllegalArgumentException e) {
			throw usage(e.getMessage().replace("--set", "--each"));
		}
	}

	private List<String> filled(Map<String, String> values) {
		List<String> words = new ArrayList<>();
		for (String word : command) {
			String filled = word;
			for (Map.Entry<String, String> value : values.entrySet()) filled = filled.replace("{" + value.getKey() + "}", value.getValue());
			words.add(filled);
		}
		return words;
	}

	/** Lays in the corpora and threads that are named; files are named so that they are found from anywhere. */
	private static List<String> laidIn(List<String> words, Studio studio, Stock stock) throws StudioException {
		List<String> corpora = studio.corpora().list().stream().map(StoredCorpus::name).toList();
		List<Run> threads = studio.runs().list();
		List<String> laid = new ArrayList<>(words);
		for (int i = 1; i < words.size(); i++) {
			String word = words.get(i);
			if (word.isEmpty() || word.startsWith("-")) continue;
			String corpus = word.replaceFirst(":[0-9.]+$", "");
			if (corpora.contains(corpus)) stock.corpus(corpus);
			for (Run thread : threads) if (thread.id().endsWith(word) || thread.name().equals(word)) stock.thread(thread.id());
			if (words.getFirst().equals(MINE) && isFile(word)) laid.set(i, Path.of(word).toAbsolutePath().normalize().toString());
		}
		return laid;
	}

	private static boolean namesFiles(Task task) {
		return task.command().stream().skip(1).anyMatch(word -> word.startsWith("/") && isFile(word));
	}

	private static boolean isFile(String word) {
		try {
			return Files.exists(Path.of(word));
		} catch (InvalidPathException e) {
			return false;
		}
	}

	private ParameterException usage(String sentence) {
		return new ParameterException(spec.commandLine(), sentence);
	}
}
