// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution;

import gleaner.engine.Ingredient;
import gleaner.engine.Parameter;
import gleaner.engine.ParameterGroup;
import gleaner.engine.substitution.strategy.StrategyInfo;
import java.util.ArrayList;
import java.util.List;

/** All that can be set. Each strategy has a weight under its own name. */
final class Controls {
	static final String FREE = "free";
	static final String KEEP = "keep";
	static final String SYLLABLES = "syllables";
	static final String STRESS = "stress";
	static final String SHUFFLED = "shuffled";
	static final String IN_TURN = "in turn";
	static final String SALAD = "salad";

	static final Parameter<Integer> STRENGTH = new Parameter.Whole("strength", "Strength",
			"How many words in a hundred to replace, where the engine finds a substitute.", 55, 0, 100);
	static final Parameter<String> TEMPLATE = new Parameter.Text("template", "Template",
			"The title of the one poem to remake; empty for all.", "");
	static final Parameter<String> TEXT = new Parameter.LongText("text", "Text", "A text of your own to remake, in place of poems.",
			"");
	static final Parameter<String> ORDER = new Parameter.Choice("order", "Order", "The order of the templates.", SHUFFLED,
			List.of(SHUFFLED, IN_TURN));

	static final Parameter<String> FEELING = new Parameter.Choice("feeling", "Feeling",
			"The feeling of new words: kept, inverted, never darker, or never brighter.", FREE,
			List.of(FREE, KEEP, "invert", "brighter", "darker"));
	static final Parameter<String> RHYTHM = new Parameter.Choice("rhythm", "Rhythm",
			"What new words keep of the rhythm: the number of syllables, or the stresses too.", FREE, List.of(FREE, SYLLABLES, STRESS));
	static final Parameter<Boolean> RHYME = new Parameter.Flag("rhyme", "Rhyme kept", "At line ends, new words rhyme with the old ones.",
			false);
	static final Parameter<Boolean> ALLITERATION = new Parameter.Flag("alliteration", "Alliteration",
			"New words begin with the sound of a word nearby.", false);
	static final Parameter<Integer> RAREST = new Parameter.Whole("rarest", "Rarest",
			"How rare new words may be: 10 for the commonest thousand, 50 for a large dictionary, 95 for anything.", 70, 10, 95);
	static final Parameter<Boolean> CONSISTENT = new Parameter.Flag("consistent", "Consistent",
			"A word becomes the same word throughout its poem.", true);
	static final Parameter<Boolean> ANY_PART = new Parameter.Flag("any-part", "Any part of speech",
			"A noun may become a verb: the engine takes words of all meanings, as in the poems of 2015.", false);
	static final Parameter<Boolean> RARE_MEANINGS = new Parameter.Flag("rare-meanings", "Rare meanings",
			"Words of rare meanings come as often as words of common ones.", false);
	static final Parameter<Boolean> PHRASES = new Parameter.Flag("phrases", "Phrases", "Several words may replace one.", false);
	static final Parameter<String> TASTE = new Parameter.Choice("taste", "Taste",
			"Which substitute to choose: any, the shortest, or one of about the same length.", Taste.ANY.word(),
			Taste.words());
	static final Parameter<Integer> DIAL = new Parameter.Whole("dial", "Meaning or line",
			"What fitting words keep: 0 for the meaning of the old word, 100 for the way such lines speak.", 30, 0, 100);
	static final Parameter<Integer> SPAN = new Parameter.Whole("span", "Years by", "The most years by which a year moves.", 5, 1, 100);
	static final Parameter<Integer> STEPS = new Parameter.Whole("steps", "Steps", "How many places to move on in the dictionary.", 7,
			-1000, 1000);
	static final Parameter.CorpusName DICTIONARY = new Parameter.CorpusName("nouns", "Dictionary of nouns",
			"The dictionary: a reservoir, or empty for the nouns of the templates.", Ingredient.Kind.RESERVOIR);
	static final Parameter.CorpusName SWEARS = new Parameter.CorpusName("swears", "Swear words",
			"A list of your own, a reservoir, for the strategy Swearing.", Ingredient.Kind.RESERVOIR);
	static final Parameter<Boolean> SHORTEST_FIRST = new Parameter.Flag("shortest-first", "Shortest first",
			"A poem begins with the shortest words of the reservoirs, and takes longer ones as it goes on.", false);

	static final Parameter<String> NEVER = new Parameter.LongText("never", "Never again", "Words that never come, one per line.", "");
	static final Parameter<String> INSTEAD = new Parameter.LongText("instead", "Instead",
			"Words that become others, one per line: moggy = cat.", "");

	static final Parameter<Integer> ECHO = new Parameter.Whole("echo", "Echo", "How many line ends in a hundred to repeat.", 0, 0,
			100);
	static final Parameter<String> FOREIGN = new Parameter.Choice("foreign", "Foreign poems",
			"What becomes of a poem that is not English: only its names change, or it becomes English salad.", KEEP,
			List.of(KEEP, SALAD));
	static final Parameter<Boolean> RESIDUE = new Parameter.Flag("residue", "Residue",
			"Adds a small second poem below: the unknown words that had to go.", false);
	static final Parameter<String> HEADING = new Parameter.Choice("heading", "Heading",
			"The heading of a poem: nothing, a title made of titles, or an invented author too.", "none",
			List.of("none", "title", "author"));

	private Controls() {
	}

	/** The parameters, with one for the weight of each strategy, in the order of their groups. */
	static List<Parameter<?>> all(List<StrategyInfo> strategies) {
		return groups(strategies).stream().<Parameter<?>>flatMap(group -> group.parameters().stream()).toList();
	}

	/** The parameters in groups; of the strategies, those that act unasked come first. */
	static List<ParameterGroup> groups(List<StrategyInfo> strategies) {
		List<Parameter<?>> ways = new ArrayList<>();
		for (boolean acting : new boolean[] { true, false })
			for (StrategyInfo strategy : strategies) if (strategy.weight() > 0 == acting) ways.add(weight(strategy));
		return List.of(new ParameterGroup("", List.of(TEMPLATE, ORDER, STRENGTH)), new ParameterGroup("Words come from", ways),
				new ParameterGroup("Which words", List.of(TASTE, ANY_PART, RARE_MEANINGS, PHRASES, DIAL, SPAN, STEPS, DICTIONARY, SWEARS)),
				new ParameterGroup("What is kept", List.of(FEELING, RHYTHM, RHYME, ALLITERATION, RAREST, CONSISTENT)),
				new ParameterGroup("Corrections", List.of(NEVER, INSTEAD)),
				new ParameterGroup("Quirks", List.of(ECHO, FOREIGN, RESIDUE, HEADING, SHORTEST_FIRST)),
				new ParameterGroup("A text of your own", List.of(TEXT)));
	}

	/** How often a strategy acts. */
	static Parameter<Integer> weight(StrategyInfo strategy) {
		return new Parameter.Whole(strategy.id(), strategy.label(),
				strategy.help() + " 0 for never; the higher, the more often.", strategy.weight(), 0, StrategyInfo.MOST);
	}
}
