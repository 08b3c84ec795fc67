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
	/** How deep positions are sorted for the quotation guard; looking through them is quick from there on. */
	private static final int GUARD_DEPTH_OF_WORDS = 4;
	private static final int GUARD_DEPTH_OF_CHARACTERS = 12;
	/** What one unit of the corpora takes while the table is built. */
	private static final long BYTES_A_UNIT = 29;

	static final Parameter<String> UNIT = new Parameter.Choice("unit", "Unit",
			"Whether text is made word by word or character by character.", WORDS, List.of(WORDS, CHARACTERS));
	static final Parameter<Integer> ORDER = new Parameter.Whole("order", "Order",
			"How many units are looked back on: the higher, the closer to the corpora. 1 to 5 for words, 2 to 12 for characters.", 2, 1,
			LONGEST_OF_CHARACTERS);
	static final Parameter<Integer> QUOTATION = new Parameter.Whole("quotation", "Quotation",
			"The longest run of words that may be quoted from a poem; of a short poem, at most 70 % as well. 0 for no limit.", 15, 0, 100);

	private static final EngineInfo INFO = EngineInfo.of(NAME_IN_SCRIPTS, "Markov", "goes on, word by word, as the corpora do")
			.withParameters(UNIT, ORDER, QUOTATION)
			.withNeeds(Need.some(Ingredient.Kind.CORPUS)).withVersion("2");

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
		Tokens tokens = Tokens.read(source.corpora(), units, progress);
		checkMemory(tokens, units);
		int guardDepth = units.areWords() ? GUARD_DEPTH_OF_WORDS : GUARD_DEPTH_OF_CHARACTERS;
		return new MarkovGenerator(new ContextIndex(tokens, order, quotation > 0 ? guardDepth : order, progress), units, quotation);
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
				"quotation is \"1\", must be 0 (no limit) or 2 or more where the unit is words, since any two words come from the "
						+ "corpora"));
		return objections;
	}

	private static Objection orderIs(int order, int least, int most, String unit) {
		return new Objection(ORDER.name(),
				"order is \"" + order + "\", must be a whole number from " + least + " to " + most + " where the unit is " + unit);
	}

	private static void checkMemory(Tokens tokens, Units units) throws EngineException {
		long needed = tokens.size() * BYTES_A_UNIT;
		Runtime runtime = Runtime.getRuntime();
		long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
		if (needed <= free) return;
		throw new EngineException("the corpora have " + tokens.size() + " " + (units.areWords() ? WORDS : CHARACTERS)
				+ ", for which the Markov engine needs " + megabytes(needed)
				+ " of memory; " + megabytes(free) + " are free; take fewer corpora" + (units.areWords() ? "" : ", or words for the unit"));
	}

	private static String megabytes(long bytes) {
		return (bytes >> 20) + " MB";
	}
}
