// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution;

import gleaner.engine.About;
import gleaner.engine.Corpus;
import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.Ingredient;
import gleaner.engine.Progress;
import gleaner.engine.Reason;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.SourcePoem;
import gleaner.engine.substitution.strategy.Strategy;
import gleaner.engine.substitution.strategy.StrategyInfo;
import gleaner.language.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Opens the engine over a few poems and looks at what it makes. */
final class Bench {
	/** Loaded once for all tests. */
	static final Language ENGLISH = Language.english();

	/** A word that was replaced. */
	record Change(String from, String to, String relation, String source) {
	}

	/** A poem and the words in it that were replaced. */
	record Made(String text, List<Change> changes) {
		Change of(String from) {
			return changes.stream().filter(change -> change.from().equals(from)).findFirst()
					.orElseThrow(() -> new AssertionError(from + " was not replaced in: " + text));
		}
	}

	private final List<SourcePoem> poems = new ArrayList<>();
	private final List<Ingredient> reservoirs = new ArrayList<>();
	private final Map<String, String> settings = new LinkedHashMap<>();
	private final List<Strategy> strangers = new ArrayList<>();
	private final Map<String, Ingredient> chosen = new HashMap<>();

	/** Nothing acts but what is named, with weight 1; all that can be replaced is. */
	static Bench only(String... strategies) {
		Bench bench = new Bench().set("strength", "100");
		for (StrategyInfo info : Strategies.infos()) bench.set(info.id(), "0");
		for (String strategy : strategies) bench.set(strategy, "1");
		return bench;
	}

	Bench set(String name, String value) {
		settings.put(name, value);
		return this;
	}

	Bench poem(String text) {
		return poem("", "", text);
	}

	Bench poem(String title, String author, String text) {
		poems.add(new SourcePoem(String.valueOf(poems.size() + 1), title, author, text));
		return this;
	}

	Bench reservoir(String name, String... words) {
		reservoirs.add(words(name, words));
		return this;
	}

	Bench choose(String parameter, String... words) {
		settings.put(parameter, "reservoir: " + parameter);
		chosen.put(parameter, words(parameter, words));
		return this;
	}

	Bench with(Strategy strategy) {
		strangers.add(strategy);
		return this;
	}

	private static Ingredient words(String name, String... words) {
		return new Ingredient.ReservoirShare(List.of(words), 1, About.of(name, name));
	}

	Generator open() throws EngineException, InterruptedException {
		SubstitutionEngine engine = new SubstitutionEngine(ENGLISH, strangers);
		List<Ingredient> all = new ArrayList<>(reservoirs);
		if (!poems.isEmpty()) all.add(new Ingredient.CorpusShare(new Poems(poems), 1));
		return engine.open(new Source(all, chosen), Settings.of(engine.info().parameters(), settings), Progress.NONE);
	}

	/** The first poem of a seed; where the templates come in turn it is made from the first. */
	Made make(long seed) throws EngineException, InterruptedException {
		return make(GenerationRequest.poem(seed)).getFirst();
	}

	List<Made> make(GenerationRequest request) throws EngineException, InterruptedException {
		List<Made> made = new ArrayList<>();
		try (Generator generator = open()) {
			generator.generate(request, new DebrisSink() {
				private StringBuilder text = new StringBuilder();
				private List<Change> changes = new ArrayList<>();

				@Override
				public void accept(CharSequence piece) {
					text.append(piece);
				}

				@Override
				public void accept(CharSequence piece, Reason reason) {
					text.append(piece);
					changes.add(new Change(reason.from(), piece.toString(), reason.relation(), reason.source()));
				}

				@Override
				public void poemEnd() {
					made.add(new Made(text.toString(), changes));
					text = new StringBuilder();
					changes = new ArrayList<>();
				}
			});
		}
		return made;
	}

	private record Poems(List<SourcePoem> poems) implements Corpus {
		@Override
		public String name() {
			return "bench";
		}

		@Override
		public String fingerprint() {
			return Integer.toHexString(poems.hashCode());
		}

		@Override
		public long size() {
			return poems.stream().mapToLong(poem -> poem.text().length()).sum();
		}

		@Override
		public void read(Reader reader) throws InterruptedException {
			for (SourcePoem poem : poems) reader.poem(poem);
		}
	}
}
