// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.NextUnits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An opened mix of corpora. What it says next after a context is what {@link #generate} draws from at diversity 1, the quotation
 * guard and the rule for quotation marks aside. The same request gives the same bytes on every machine.
 */
final class MarkovGenerator implements Generator, NextUnits {
	/** Where no line may come twice, the lines of so many poems are compared with each other: 1 to 100,000, and so on. */
	private static final long BLOCK = 100_000;

	/** Takes the poems that are made only to know their lines. */
	private static final DebrisSink NOBODY = new DebrisSink() {
		@Override
		public void accept(CharSequence text) {
			// is not asked for
		}

		@Override
		public void poemEnd() {
			// is not asked for
		}
	};

	private final MarkovTable table;
	private final ContextIndex index;
	private final Tokens tokens;
	private final Units units;
	private final PromptReader prompts;
	private final Optional<String> hint;

	MarkovGenerator(MarkovTable table) {
		this.table = table;
		this.index = table.index();
		this.tokens = table.tokens();
		this.units = table.units();
		this.prompts = new PromptReader(index, units, table.marks());
		this.hint = new Leeway(index).hint(units);
	}

	@Override
	public void generate(GenerationRequest request, DebrisSink sink) throws EngineException, InterruptedException {
		Prompt prompt = prompts.read(request.prompt());
		if (hint.isPresent()) sink.note(hint.get());
		if (!prompt.unknown().isBlank()) sink.note("the corpora do not have \"" + prompt.unknown() + "\", the last "
				+ (units.areWords() ? "word" : "character") + " of the prompt; poems continue from it with anything");
		Sampler sampler = new Sampler(index, request.diversity());
		Writing writing = new Writing(tokens.vocabulary(), units);
		QuotationGuard guard = table.guard();
		Walk walk = new Walk(index, units, sampler, guard, table.trail());
		Draft draft = null;
		for (long poem = first(request); poem < request.first() || request.includes(poem); poem++) {
			if (Thread.interrupted()) throw new InterruptedException();
			if (draft == null || table.isEachLineNew() && (poem - 1) % BLOCK == 0)
				draft = new Draft(writing, table, walk, guard, table.isEachLineNew() ? new LineRule() : null, request.length());
			sampler.begin(request.seed(poem));
			draft.make(prompt, poem < request.first() ? NOBODY : sink);
		}
	}

	/** The first poem to be made: where lines are compared, what a poem may say depends on those before it. */
	private long first(GenerationRequest request) {
		return table.isEachLineNew() ? request.first() - (request.first() - 1) % BLOCK : request.first();
	}

	@Override
	public Kind kind() {
		return units.kind();
	}

	@Override
	public List<NextUnit> nextUnits(CharSequence context, int limit) throws EngineException, InterruptedException {
		if (Thread.interrupted()) throw new InterruptedException();
		History text = new History();
		text.clear();
		for (int unit : prompts.read(context.toString()).units()) text.push(unit, 0, false);
		Place place = new Place(index);
		place.find(text, index.order());
		Followers followers = Followers.of(index, place.low(), place.high());
		double sum = 0;
		for (double weight : followers.weights()) sum += weight;
		Map<String, Double> shares = new HashMap<>();
		for (int i = 0; i < followers.size(); i++) shares.merge(said(followers.units()[i]), followers.weights()[i] / sum, Double::sum);
		List<NextUnit> next = new ArrayList<>(shares.size());
		shares.forEach((said, share) -> next.add(new NextUnit(said, share)));
		next.sort(Comparator.comparingDouble(NextUnit::probability).reversed().thenComparing(NextUnit::text));
		return List.copyOf(next.subList(0, Math.min(limit, next.size())));
	}

	/** The text of a unit; a break without the indentation behind it. */
	private String said(int unit) {
		String text = tokens.vocabulary().text(unit);
		return units.areWords() && text.indexOf('\n') >= 0 ? text.substring(0, text.lastIndexOf('\n') + 1) : text;
	}
}
