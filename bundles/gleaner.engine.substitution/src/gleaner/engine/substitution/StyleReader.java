// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution;

import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.substitution.constraint.Alliteration;
import gleaner.engine.substitution.constraint.Constraint;
import gleaner.engine.substitution.constraint.Feeling;
import gleaner.engine.substitution.constraint.Rarity;
import gleaner.engine.substitution.constraint.RhymeKept;
import gleaner.engine.substitution.constraint.Rhythm;
import gleaner.engine.substitution.pass.ClassWords;
import gleaner.engine.substitution.stock.WordFacts;
import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Pool;
import gleaner.engine.substitution.strategy.Stock;
import gleaner.engine.substitution.strategy.Strategy;
import gleaner.engine.substitution.strategy.StrategyInfo;
import gleaner.engine.substitution.strategy.Work;
import gleaner.language.Language;
import gleaner.language.form.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes a {@link Style} of the settings. */
final class StyleReader {
	/** All words of a foreign poem without a capital become words of the reservoirs; of the corpora if there is no reservoir. */
	private record Salad(Pool words) implements Strategy {
		private static final StrategyInfo INFO = new StrategyInfo("salad", "Salad", "Foreign words become English ones.", 1, "1");

		@Override
		public StrategyInfo info() {
			return INFO;
		}

		@Override
		public Pool pool(Place place, Work work) {
			return Character.isUpperCase(place.text().codePointAt(0)) ? Pool.EMPTY : words;
		}
	}

	private final Language language;
	private final List<Strategy> strangers;
	private final WordFacts facts;

	/** @param strangers strategies of other makers */
	StyleReader(Language language, List<Strategy> strangers, WordFacts facts) {
		this.language = language;
		this.strangers = strangers;
		this.facts = facts;
	}

	Style read(Settings settings, Source source, Stock stock) {
		List<Strategy> all = new ArrayList<>(Strategies.ready(language, settings, source, stock));
		all.addAll(strangers);
		List<WeightedStrategy> acting = new ArrayList<>();
		for (Strategy strategy : all) {
			int weight = settings.get(Controls.weight(strategy.info()));
			if (weight > 0) acting.add(new WeightedStrategy(strategy, weight));
		}
		boolean isSwearing = acting.stream().anyMatch(each -> each.strategy().info().equals(ClassWords.SWEARING));
		return new Style(settings.get(Controls.STRENGTH), acting, List.of(new WeightedStrategy(new Salad(salad(stock)), 1)),
				constraints(settings), new Corrections(settings.get(Controls.NEVER), settings.get(Controls.INSTEAD)),
				Taste.of(settings.get(Controls.TASTE)), settings.get(Controls.CONSISTENT), settings.get(Controls.ANY_PART),
				settings.get(Controls.PHRASES), isSwearing,
				settings.get(Controls.ECHO), settings.get(Controls.FOREIGN).equals(Controls.SALAD), settings.get(Controls.RESIDUE),
				Style.Heading.valueOf(settings.get(Controls.HEADING).toUpperCase(Locale.ROOT)));
	}

	private static Pool salad(Stock stock) {
		if (!stock.reservoir().isEmpty()) return stock.reservoir();
		List<Offer> words = new ArrayList<>(stock.words("NOUN", Form.SINGULAR).offers());
		words.addAll(stock.words("VERB", Form.PAST).offers());
		words.addAll(stock.words("ADJ", Form.POSITIVE).offers());
		return Pool.of(words);
	}

	/** The cheap ones first. */
	private List<Constraint> constraints(Settings settings) {
		List<Constraint> constraints = new ArrayList<>();
		if (settings.get(Controls.RAREST) < 95) constraints.add(new Rarity(settings.get(Controls.RAREST), facts));
		String feeling = settings.get(Controls.FEELING);
		if (!feeling.equals(Controls.FREE)) constraints.add(new Feeling(Feeling.Way.valueOf(feeling.toUpperCase(Locale.ROOT)), facts));
		String rhythm = settings.get(Controls.RHYTHM);
		if (!rhythm.equals(Controls.FREE)) constraints.add(new Rhythm(rhythm.equals(Controls.STRESS), facts));
		if (settings.get(Controls.ALLITERATION)) constraints.add(new Alliteration(facts));
		if (settings.get(Controls.RHYME)) constraints.add(new RhymeKept(facts));
		return constraints;
	}
}
