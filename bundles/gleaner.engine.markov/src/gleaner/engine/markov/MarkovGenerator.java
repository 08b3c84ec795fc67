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

/**
 * An opened mix of corpora. What it says next after a context is what {@link #generate} draws from at diversity 1, the quotation
 * guard aside. The same request gives the same bytes on every machine.
 */
final class MarkovGenerator implements Generator, NextUnits {
	private final ContextIndex index;
	private final Tokens tokens;
	private final Units units;
	private final int quotation;

	MarkovGenerator(ContextIndex index, Units units, int quotation) {
		this.index = index;
		this.tokens = index.tokens();
		this.units = units;
		this.quotation = quotation;
	}

	@Override
	public void generate(GenerationRequest request, DebrisSink sink) throws EngineException, InterruptedException {
		int[] prompt = units.recognise(request.prompt(), tokens.vocabulary());
		Sampler sampler = new Sampler(index, request.diversity());
		for (long poem = request.first(); request.includes(poem); poem++) {
			if (Thread.interrupted()) throw new InterruptedException();
			sampler.begin(request.seed(poem));
			QuotationGuard guard = new QuotationGuard(index, units, quotation);
			new Draft(tokens, units, new Walk(index, units, sampler, guard), guard, quotation, request.length(), sink)
					.make(request.prompt(), prompt);
		}
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
		for (int unit : units.recognise(context.toString(), tokens.vocabulary())) text.push(unit, 0);
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
		return units.areWords() && tokens.vocabulary().isBlank(unit) ? text.substring(0, text.lastIndexOf('\n') + 1) : text;
	}
}
