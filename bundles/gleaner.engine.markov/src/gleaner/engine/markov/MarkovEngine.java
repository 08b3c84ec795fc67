// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Ingredient;
import gleaner.engine.Need;
import gleaner.engine.Objection;
import gleaner.engine.Parameter;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * Text that goes on as the corpora do: after each few words (or characters) comes one that comes after them in a corpus, by its
 * frequency. Line breaks, stanza breaks and the ends of poems are learnt like words, so the lineation comes along.
 */
@Component(property = { GeneratorEngine.ID + "=" + MarkovEngine.NAME_IN_SCRIPTS, GeneratorEngine.NAME + "=Markov" })
public final class MarkovEngine implements GeneratorEngine {
	static final String NAME_IN_SCRIPTS = "markov";

	private static final String WORDS = "words";
	private static final String CHARACTERS = "characters";
	private static final int LONGEST_OF_WORDS = 5;
	private static final int SHORTEST_OF_CHARACTERS = 2;
	private static final int LONGEST_OF_CHARACTERS = 12;
	/** What one unit of the corpora takes while the table is built, with and without the words that the quotation guard counts. */
	private static final long BYTES_A_UNIT = 29;
	private static final long BYTES_A_GUARDED_WORD = 45;

	static final Parameter<String> UNIT = new Parameter.Choice("unit", "Unit",
			"Makes text word by word or character by character.", WORDS, List.of(WORDS, CHARACTERS));
	static final Parameter<Integer> ORDER = new Parameter.Whole("order", "Order",
			"How many units the engine looks back: the more, the closer to the corpora. 1 to 5 for words, 2 to 12 for characters.", 2, 1,
			LONGEST_OF_CHARACTERS);
	static final Parameter<Integer> QUOTATION = new Parameter.Whole("quotation", "Quotation",
			"The longest run of words that a poem may quote from the corpora. Capitals, punctuation and line ends do not count. In a "
					+ "short poem, a run is at most 70 % of it. 0 for no limit.",
			15, 0, 100);
	static final Parameter<String> MARKS = new Parameter.Choice("marks", "Marks",
			"Quotation marks and brackets: balanced closes each one it opens, dropped leaves them out, free takes them as they come.",
			MarkRule.BALANCED.word(), MarkRule.words());
	static final Parameter<Boolean> ONCE = new Parameter.Flag("once", "No line twice",
			"No line comes twice in 100,000 poems of a stream, apart from capitals and punctuation. The "
					+ "engine remembers the last million lines.",
			false);
	static final Parameter<Boolean> CUT = new Parameter.Flag("cut", "Cut words",
			"Lets a poem measured in characters end within a word. Otherwise it ends with its last whole word.", false);

	private static final EngineInfo INFO = EngineInfo.of(NAME_IN_SCRIPTS, "Markov", "continues word by word, as the corpora do")
			.withParameters(UNIT, ORDER, QUOTATION, MARKS, ONCE, CUT)
			.withNeeds(Need.some(Ingredient.Kind.CORPUS)).withVersion("3");

	@Override
	public EngineInfo info() {
		return INFO;
	}

	@Override
	public Generator open(Source source, Settings settings, Progress progress) throws EngineException, InterruptedException {
		Units units = settings.get(UNIT).equals(WORDS) ? new Words() : new Characters();
		int order = settings.get(ORDER);
		int quotation = settings.get(QUOTATION);
		List<Objection> objections = check(settings);
		if (!objections.isEmpty()) throw new EngineException(objections.getFirst().sentence());
		if (source.corpora().isEmpty())
			throw new EngineException("the engine Markov needs a corpus; put one into the mix with a weight above 0");
		MarkRule marks = MarkRule.of(settings.get(MARKS));
		Tokens tokens = Tokens.read(source.corpora(), units, marks, progress);
		boolean once = settings.get(ONCE);
		checkMemory(tokens, units, quotation > 0);
		ContextIndex index = new ContextIndex(tokens, order, progress);
		CountedWords counted = quotation > 0 || once ? new CountedWords(tokens.vocabulary(), units.areWords()) : null;
		RunIndex runs = quotation > 0 ? new RunIndex(counted, tokens) : null;
		return new MarkovGenerator(new MarkovTable(index, units, marks, counted, runs, quotation, once, settings.get(CUT)));
	}

	@Override
	public List<Objection> check(Settings settings) {
		boolean words = settings.get(UNIT).equals(WORDS);
		int order = settings.get(ORDER);
		List<Objection> objections = new ArrayList<>();
		if (words && order > LONGEST_OF_WORDS) objections.add(orderIs(order, 1, LONGEST_OF_WORDS, WORDS));
		if (!words && order < SHORTEST_OF_CHARACTERS)
			objections.add(orderIs(order, SHORTEST_OF_CHARACTERS, LONGEST_OF_CHARACTERS, CHARACTERS));
		if (words && settings.get(QUOTATION) == 1) objections.add(new Objection(QUOTATION.name(),
				"quotation is \"1\", must be 0 (no limit) or 2 or more if the unit is words, because any two words come from the corpora"));
		return objections;
	}

	private static Objection orderIs(int order, int least, int most, String unit) {
		return new Objection(ORDER.name(),
				"order is \"" + order + "\", must be a whole number from " + least + " to " + most + " if the unit is " + unit);
	}

	private static void checkMemory(Tokens tokens, Units units, boolean isGuarded) throws EngineException {
		boolean holdWords = units.areWords() || tokens.vocabulary().hasUnspaced(); // of Chinese each character is a word
		long needed = tokens.size() * (isGuarded && holdWords ? BYTES_A_GUARDED_WORD : BYTES_A_UNIT);
		Runtime runtime = Runtime.getRuntime();
		long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
		if (needed <= free) return;
		throw new EngineException("the corpora have " + tokens.size() + " " + (units.areWords() ? WORDS : CHARACTERS)
				+ ", for which the Markov engine needs " + megabytes(needed)
				+ " of memory; " + megabytes(free) + " are free; choose fewer corpora" + (units.areWords() ? ""
						: ", or words for the "
								+ "unit"));
	}

	private static String megabytes(long bytes) {
		return (bytes >> 20) + " MB";
	}
}
