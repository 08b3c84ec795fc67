// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution;

import gleaner.engine.Ingredient.ReservoirShare;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.substitution.pass.ClassWords;
import gleaner.engine.substitution.pass.DictionarySteps;
import gleaner.engine.substitution.pass.Digits;
import gleaner.engine.substitution.pass.DroppedG;
import gleaner.engine.substitution.pass.FittingWords;
import gleaner.engine.substitution.pass.FunctionWords;
import gleaner.engine.substitution.pass.HyphenParts;
import gleaner.engine.substitution.pass.Names;
import gleaner.engine.substitution.pass.RelatedWords;
import gleaner.engine.substitution.pass.RelationPools;
import gleaner.engine.substitution.pass.ReservoirWords;
import gleaner.engine.substitution.pass.SameKind;
import gleaner.engine.substitution.pass.ScienceTerms;
import gleaner.engine.substitution.pass.Years;
import gleaner.engine.substitution.strategy.Offer;
import gleaner.engine.substitution.strategy.Stock;
import gleaner.engine.substitution.strategy.Strategy;
import gleaner.engine.substitution.strategy.StrategyInfo;
import gleaner.language.Language;
import gleaner.language.form.Form;
import gleaner.language.sense.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The engine's own strategies, and how each is made ready from the settings. */
final class Strategies {
	/** The relations of WordNet, each a strategy; in the order in which a form shows them. */
	private static final Map<StrategyInfo, Relation> RELATIONS = new LinkedHashMap<>();

	static {
		relation("synonyms", "Synonyms", "Words that mean the same.", 60, Relation.SYNONYM);
		relation("narrower", "Narrower words", "Words for one kind of what the word means: oak for tree.", 30, Relation.HYPONYM);
		relation("wider", "Wider words", "Words for what the word is a kind of: plant for tree.", 15, Relation.HYPERNYM);
		relation("opposites", "Opposites", "Words that mean the opposite.", 15, Relation.ANTONYM);
		relation("similar", "Similar words", "Adjectives and verbs of similar meaning.", 30, Relation.SIMILAR);
		relation("parts", "Parts", "Words for a part, a member or the material: branch for tree.", 10, Relation.MERONYM);
		relation("wholes", "Wholes", "Words for the whole or the group: forest for tree.", 10, Relation.HOLONYM);
		relation("attributes", "Attributes", "Nouns for adjectives, and adjectives for nouns.", 5, Relation.ATTRIBUTE);
		relation("entailed", "Entailed", "Verbs for what an action includes or causes.", 5, Relation.ENTAILMENT);
	}

	private Strategies() {
	}

	private static void relation(String id, String label, String help, int weight, Relation relation) {
		RELATIONS.put(new StrategyInfo(id, label, help, weight, "1"), relation);
	}

	/** Who they are, in the order in which a form shows them. */
	static List<StrategyInfo> infos() {
		List<StrategyInfo> infos = new ArrayList<>(RELATIONS.keySet());
		infos.addAll(List.of(FittingWords.INFO, Names.INFO, ReservoirWords.ANY, ReservoirWords.UNKNOWN, FunctionWords.INFO,
				SameKind.DESCRIPTIONS.info(),
				SameKind.DOINGS.info(), SameKind.THINGS.info(), ClassWords.CONTRACTIONS, ClassWords.CRIES, HyphenParts.INFO, DroppedG.INFO,
				Years.INFO,
				Digits.INFO, ScienceTerms.INFO, DictionarySteps.INFO, ClassWords.SWEARING));
		return infos;
	}

	/** Each of them, ready. */
	static List<Strategy> ready(Language language, Settings settings, Source source, Stock stock) {
		List<Strategy> ready = new ArrayList<>();
		RelationPools pools = new RelationPools(language.thesaurus(), settings.get(Controls.ANY_PART),
				settings.get(Controls.RARE_MEANINGS));
		RELATIONS.forEach((info, relation) -> ready.add(new RelatedWords(info, relation, pools)));
		boolean shortest = settings.get(Controls.SHORTEST_FIRST);
		boolean anyPart = settings.get(Controls.ANY_PART);
		ready.addAll(List.of(new FittingWords(settings.get(Controls.DIAL) / 100.0), new Names(),
				new ReservoirWords(ReservoirWords.ANY, true, shortest, anyPart),
				new ReservoirWords(ReservoirWords.UNKNOWN, false, shortest, anyPart), new FunctionWords(), SameKind.DESCRIPTIONS,
				SameKind.DOINGS,
				SameKind.THINGS, ClassWords.contractions(), ClassWords.cries(), new HyphenParts(pools, language.inflection()),
				new DroppedG(),
				new Years(settings.get(Controls.SPAN)), new Digits(), new ScienceTerms(language.lexicon()),
				dictionary(settings, source, stock),
				ClassWords.swearing(ownSwearWords(source))));
		return ready;
	}

	private static List<String> ownSwearWords(Source source) {
		return source.chosen(Controls.SWEARS).map(list -> ((ReservoirShare) list).words()).orElse(List.of());
	}

	private static DictionarySteps dictionary(Settings settings, Source source, Stock stock) {
		int steps = settings.get(Controls.STEPS);
		if (source.chosen(Controls.DICTIONARY).orElse(null) instanceof ReservoirShare nouns)
			return new DictionarySteps(nouns.words(), steps, nouns.about().name());
		return new DictionarySteps(stock.words("NOUN", Form.SINGULAR).offers().stream().map(Offer::text).toList(), steps,
				"nouns of the templates");
	}
}
