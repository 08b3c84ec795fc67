// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster;

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
import java.util.OptionalInt;

/**
 * Many poems cut into tasks, each of which makes a stretch of them: poems stand alone, so together these are the poems that one command
 * makes.
 *
 * @param tasks by their numbers
 * @param stock what they need
 * @param what it is, in a sentence without a full stop
 */
public record MakingPlan(List<Task> tasks, Stock stock, String what) {
	/** Fewer poems are not worth the start of a program. */
	private static final int FEWEST_OF_A_TASK = 100;
	/** As many as one file of debris holds. */
	private static final int MOST_OF_A_TASK = 10_000;

	public MakingPlan {
		tasks = List.copyOf(tasks);
	}

	/**
	 * Cuts an order.
	 *
	 * @param command generate or substitute, and what else it is told of itself
	 * @param engine how people call it
	 * @param order with as many poems as are to be made; not without end
	 * @param parts into how many tasks, no more than poems; empty if that is all the same
	 * @throws StudioException if a model that is ordered is not there
	 */
	public static MakingPlan of(Studio studio, List<String> command, String engine, GenerationOrder order, OptionalInt parts)
			throws StudioException {
		GenerationRequest request = order.request();
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
		long count = parts.isPresent() ? parts.getAsInt() : usual(request.poems());
		for (long part = 0; part < count; part++) {
			long from = request.first() + share(request.poems(), part, count);
			long to = request.first() + share(request.poems(), part + 1, count);
			all.add(new Task(all.size() + 1, "poems " + from + " to " + (to - 1),
					words(command, exact.with(request.withPoems(1).withFirst(from).withPoems(to - from)))));
		}
		return new MakingPlan(all, stock, String.format(Locale.ENGLISH, "%,d poems of %s from seed %d in %,d tasks", request.poems(),
				engine, request.seed(), count));
	}

	private static long usual(long poems) {
		return Math.max(1, Math.min(Math.ceilDiv(poems, FEWEST_OF_A_TASK),
				Math.max(2L * Runtime.getRuntime().availableProcessors(), Math.ceilDiv(poems, MOST_OF_A_TASK))));
	}

	private static long share(long poems, long part, long parts) {
		return Math.multiplyHigh(poems, part) == 0 ? poems * part / parts : Math.round((double) poems * part / parts);
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
