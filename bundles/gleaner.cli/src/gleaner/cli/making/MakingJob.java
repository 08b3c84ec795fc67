package gleaner.cli.making;

import gleaner.cli.job.JobOptions;
import gleaner.cli.kit.Surroundings;
import gleaner.cluster.Stock;
import gleaner.cluster.Task;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.PoemLength;
import gleaner.files.StudioException;
import gleaner.runs.ModelName;
import gleaner.studio.Studio;
import gleaner.voice.CorpusWeight;
import gleaner.voice.GenerationOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that make a job of an order: many tasks, each of which makes a stretch of the poems. */
final class MakingJob {
	/** Fewer poems are not worth the start of a program. */
	private static final int FEWEST_OF_A_TASK = 100;
	/** As many as one file of debris holds. */
	private static final int MOST_OF_A_TASK = 10_000;

	@Option(names = "--job", paramLabel = "NAME",
			description = "Make a job of it, which goes on without you: see \"gleaner job\". Its poems are those that this "
					+ "command makes without it.")
	private String name;

	@Option(names = "--tasks", paramLabel = "N", description = "With --job: how many tasks. Standard: of some thousand poems each.")
	private Integer tasks;

	@Mixin
	private JobOptions options = new JobOptions();

	boolean isWanted() {
		return name != null;
	}

	/**
	 * Makes the job and sends it off.
	 *
	 * @param command generate or substitute, and what else it is told of itself
	 * @param order with as many poems as the job is to make
	 */
	void start(Surroundings surroundings, Studio studio, CommandSpec spec, EngineInfo engine, List<String> command, GenerationOrder order)
			throws StudioException, InterruptedException {
		GenerationRequest request = order.request();
		if (request.poems() == GenerationRequest.ENDLESS)
			throw new ParameterException(spec.commandLine(), "--count is 0, and a job must come to an end; name how many poems");
		long parts = parts(request.poems(), spec);
		List<String> models = new ArrayList<>();
		Stock stock = new Stock(studio).namedIn(order.settings().values());
		for (String model : order.models()) {
			models.add(studio.runs().model(ModelName.of(model)).name());
			stock.model(models.getLast());
		}
		for (CorpusWeight each : order.mix()) stock.corpus(each.corpus());
		order.templates().forEach(stock::corpus);
		GenerationOrder exact = new GenerationOrder(order.engine(), order.settings(), order.mix(), models, order.templates(), request);
		List<Task> all = new ArrayList<>();
		for (long part = 0; part < parts; part++) {
			long from = request.first() + share(request.poems(), part, parts);
			long to = request.first() + share(request.poems(), part + 1, parts);
			all.add(new Task(all.size() + 1, "poems " + from + " to " + (to - 1),
					words(command, exact.with(request.withPoems(1).withFirst(from).withPoems(to - from)))));
		}
		options.start(surroundings, studio, spec, name, name,
				String.format(Locale.ENGLISH, "%,d poems of %s from the seed %d in %,d tasks", request.poems(), engine.name(),
						request.seed(),
						parts),
				List.of(), all, stock);
	}

	private static long share(long poems, long part, long parts) {
		return Math.multiplyHigh(poems, part) == 0 ? poems * part / parts : Math.round((double) poems * part / parts);
	}

	private long parts(long poems, CommandSpec spec) {
		if (tasks == null) return Math.max(1, Math.min(Math.ceilDiv(poems, FEWEST_OF_A_TASK), Math.max(
				2L * Runtime.getRuntime().availableProcessors(), Math.ceilDiv(poems, MOST_OF_A_TASK))));
		if (tasks < 1 || tasks > poems)
			throw new ParameterException(spec.commandLine(), "--tasks is " + tasks + ", must be from 1 to the number of poems, " + poems);
		return tasks;
	}

	/** The command line that makes what is ordered, whatever stands in the settings. */
	private static List<String> words(List<String> command, GenerationOrder order) {
		List<String> words = new ArrayList<>(command);
		boolean isSubstitute = command.getFirst().equals("substitute");
		if (!isSubstitute) words.addAll(List.of("--engine", order.engine()));
		for (CorpusWeight each : order.mix()) words.addAll(List.of("--corpus", each.toString()));
		for (String each : order.templates()) words.addAll(List.of("--template", each));
		for (String each : order.models()) words.addAll(List.of("--model", each));
		order.settings().forEach((key, value) -> words.addAll(List.of("--set", key + "=" + value)));
		GenerationRequest request = order.request();
		words.addAll(List.of("--seed", Long.toString(request.seed()), "--from", Long.toString(request.first()), "--count",
				Long.toString(request.poems())));
		if (isSubstitute) return words;
		words.addAll(List.of("--diversity", GenerationRequest.DIVERSITY.format(request.diversity())));
		if (!request.prompt().isEmpty()) words.addAll(List.of("--prompt", request.prompt()));
		PoemLength length = request.length();
		switch (length.unit()) {
		case LINES -> words.addAll(List.of("--lines", Integer.toString(length.count())));
		case WORDS -> words.addAll(List.of("--words", Integer.toString(length.count())));
		case CHARACTERS -> words.addAll(List.of("--chars", Integer.toString(length.count())));
		case POEM -> {
			return words;
		}
		}
		return words;
	}
}
