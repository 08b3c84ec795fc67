// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit;

/**
 * One thing that an engine promises, and how strict whoever asks for it must be. Strictness goes from {@value #LEAST} to {@value #MOST}:
 * who checks with one asks for all promises of that strictness and below. {@value #USUAL} is what every engine should keep, and what the
 * catalogue wants; above, engines are tried with what happens seldom, and held to their manners.
 */
public enum Promise {
	/** The same info each time. */
	INFO(1, "it says who it is, always the same", EngineContract::infoIsConsistent),
	/** A model. */
	OPENS(1, "it opens with its standard settings", EngineContract::itOpens),
	/** {@code poemEnd()} after each poem. */
	POEMS_END(2, "as many poems as asked for, each ended", EngineContract::poemsAreEnded),
	/** Even twice. */
	CLOSES(2, "a model can be closed twice", EngineContract::closingTwiceIsHarmless),
	/** With the range. */
	BAD_VALUES(3, "bad values are refused", EngineContract::badValuesAreRefused),
	/** {@code check()}. */
	CHECK(3, "checking settings is harmless", EngineContract::checkingIsHarmless),
	/** {@code styles()}. */
	STYLES(3, "styles can be chosen", EngineContract::stylesAreWhole),
	/** {@code groups()}. */
	GROUPS(3, "each setting is in one group", EngineContract::groupsHoldEachParameterOnce),
	/** Least, most, each choice. */
	EXTREMES(3, "extreme settings open, or it says why not", EngineContract::extremeValuesOpenOrAreExplained),
	/** Byte for byte. */
	SAME_TEXT(4, "the same request gives the same text", EngineContract::sameRequestGivesSameText),
	/** Whichever are asked for with it. */
	POEMS_ALONE(4, "each poem stands alone", EngineContract::poemsStandAlone),
	/** Other seeds. */
	SEEDS(4, "it hears the seed", EngineContract::seedsAreHeard),
	/** When its thread is interrupted. */
	INTERRUPTION(4, "it stops within a tenth of a second", EngineContract::interruptionStopsIt),
	/** On the caller's thread. */
	FULL_SINK(4, "it waits while nobody reads", EngineContract::fullSinkBlocksIt),
	/** When the sink says so. */
	CANCELLING(4, "it stops when the sink says so", EngineContract::cancellingSinkStopsIt),
	/** In characters, words and lines. */
	LENGTHS(5, "lengths are kept", EngineContract::lengthsAreKept),
	/** From 0 to 10. */
	SPEAKS(5, "it speaks at every diversity", EngineContract::everyDiversitySpeaks),
	/** It makes a difference. */
	DIVERSITY(5, "it hears the diversity", EngineContract::diversityIsHeard),
	/** Neither again nor run into. */
	PROMPT(5, "it goes on from the prompt", EngineContract::promptIsGoneOnFrom),
	/** Where it tells. */
	NEXT(5, "what it says comes next is a distribution", EngineContract::nextUnitsAreADistribution),
	/** Where it tells. */
	CONTEXT(5, "what comes next depends on what came before", EngineContract::nextUnitsHearTheirContext),
	/** Drawn at random, or by somebody who means it ill. */
	ODD_SETTINGS(6, "odd settings open, or it says why not", EngineContract::oddSettingsDoNoHarm),
	/** Long, empty, of other scripts. */
	ODD_PROMPTS(6, "odd prompts do no harm", EngineContract::oddPromptsDoNoHarm),
	/** Eight at once from one model. */
	STREAMS(7, "eight streams at once do not disturb each other", EngineContract::streamsDoNotDisturbEachOther),
	/** Empty, huge, of other scripts. */
	ODD_CORPORA(8, "odd corpora are spoken from, or it says why not", EngineContract::oddCorporaDoNoHarm),
	/** Whenever it is told. */
	ANY_MOMENT(9, "it stops at any moment", EngineContract::anyMomentStopsIt),
	/** None of its own stays. */
	THREADS(9, "it leaves no thread behind", EngineContract::noThreadStays),
	/** First text within a second. */
	SPEED(9, "its first text comes within a second", EngineContract::firstTextComesSoon),
	/** However long it speaks, however often it is opened. */
	MEMORY(10, "its memory does not grow", EngineContract::memoryDoesNotGrow);

	/** The least strictness. */
	public static final int LEAST = 1;
	/** The strictness that every engine should stand. */
	public static final int USUAL = 5;
	/** The highest strictness. */
	public static final int MOST = 10;

	/** A check that may fail. */
	@FunctionalInterface
	interface Check {
		void run(EngineContract contract) throws Exception;
	}

	private final int strictness;
	private final String words;
	private final Check check;

	Promise(int strictness, String words, Check check) {
		this.strictness = strictness;
		this.words = words;
		this.check = check;
	}

	/** From which strictness on it is asked for. */
	public int strictness() {
		return strictness;
	}

	/** What is promised, in a few words. */
	public String words() {
		return words;
	}

	Check check() {
		return check;
	}
}
