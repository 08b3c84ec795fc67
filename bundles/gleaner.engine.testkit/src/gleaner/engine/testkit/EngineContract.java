// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit;

import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.NextUnits;
import gleaner.engine.Objection;
import gleaner.engine.Parameter;
import gleaner.engine.ParameterGroup;
import gleaner.engine.PoemLength;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/**
 * What every engine promises, as checks. From a test of any framework, or from a {@code main}:
 *
 * <pre>
 * new EngineContract(new CutUpEngine()).checkAll();
 * </pre>
 *
 * Each check opens the engine anew and throws an {@link AssertionError} that says which promise was broken and how. Checks that
 * measure time try up to three times and count the best, so that a busy machine does not fail an engine.
 */
public final class EngineContract {
	private static final long SEED = Subject.SEED;
	private static final String PROMPT = Subject.PROMPT;
	private static final long PROMPT_STOP_MILLISECONDS = 100;
	private static final long PATIENCE_MILLISECONDS = 20_000;
	private static final int TRIES = 3;
	/** No longer word is in the corpora that engines are tried with. */
	private static final int LONGEST_WORD = 20;
	/** With the first line, no report is longer than ten. */
	private static final int MOST_TOLD = 8;

	private final GeneratorEngine engine;
	private final Subject subject;

	/** Checks an engine with its standard settings on two small corpora that are built in. */
	public EngineContract(GeneratorEngine engine) {
		this(engine, SampleCorpora.mix(), Settings.standard(engine.info().parameters()));
	}

	/** Checks an engine with a source and settings of your own. */
	public EngineContract(GeneratorEngine engine, Source source, Settings settings) {
		this(engine, source, settings, PATIENCE_MILLISECONDS);
	}

	/**
	 * Checks an engine with a source, settings, and a time of your own.
	 *
	 * @param patience how many milliseconds to wait for an engine that may have hung
	 */
	public EngineContract(GeneratorEngine engine, Source source, Settings settings, long patience) {
		this.engine = engine;
		subject = new Subject(engine, source, settings, patience);
	}

	/** All that every engine should promise; throws one error with a line for each fault that was found, ten lines at most. */
	public void checkAll() throws InterruptedException {
		checkAll(Promise.USUAL);
	}

	/**
	 * All promises up to a strictness; throws one error with a line for each fault that was found, ten lines at most.
	 *
	 * @param strictness from {@value Promise#LEAST} to {@value Promise#MOST}
	 */
	public void checkAll(int strictness) throws InterruptedException {
		Map<String, AssertionError> faults = new LinkedHashMap<>();
		for (Promise promise : Promise.values()) {
			if (promise.strictness() > strictness) continue;
			try {
				check(promise);
			} catch (AssertionError e) {
				faults.putIfAbsent(e.getMessage(), e);
			}
		}
		if (!faults.isEmpty()) throw report(faults);
	}

	/** One promise; throws an error that says how it was broken. */
	public void check(Promise promise) throws InterruptedException {
		try {
			promise.check().run(this);
		} catch (AssertionError | InterruptedException e) {
			throw e;
		} catch (Exception e) {
			throw subject.broken("it threw " + Subject.said(e), e);
		}
	}

	private AssertionError report(Map<String, AssertionError> faults) {
		StringBuilder lines = new StringBuilder(subject.who() + " breaks its contract:");
		faults.keySet().stream().limit(MOST_TOLD).forEach(fault -> lines.append("\n- ")
				.append(fault.replaceFirst("^" + Pattern.quote(subject.who() + ": "), "").lines().findFirst().orElse("")));
		if (faults.size() > MOST_TOLD) lines.append("\n- and ").append(faults.size() - MOST_TOLD).append(" more; mend these first");
		AssertionError report = new AssertionError(lines.toString());
		faults.values().forEach(report::addSuppressed);
		return report;
	}

	/** {@code info()} is always the same and complete; each parameter's standard value can be written and read back. */
	public void infoIsConsistent() {
		EngineInfo info = engine.info();
		require(info.equals(engine.info()), "info() gives something else when it is asked again");
		for (Parameter<?> parameter : info.parameters()) checkParameter(parameter);
	}

	private <T> void checkParameter(Parameter<T> parameter) {
		require(!parameter.label().isBlank(), "the parameter " + parameter.name() + " has no label");
		require(!parameter.help().isBlank(), "the parameter " + parameter.name() + " has no help");
		try {
			require(parameter.parse(parameter.format(parameter.standard())).equals(parameter.standard()),
					"the standard value of " + parameter.name() + " is not read back as it was written");
		} catch (EngineException e) {
			throw subject.broken("the standard value of " + parameter.name() + " cannot be read back", e);
		}
	}

	/** A value out of range, or a name that is no parameter, is refused with a sentence that names what is valid. */
	public void badValuesAreRefused() {
		for (Parameter<?> parameter : engine.info().parameters()) for (String value : badValues(parameter)) {
			EngineException refusal = refusal(Map.of(parameter.name(), value));
			require(refusal != null, parameter.name() + " takes \"" + value + "\", although it must be " + parameter.range());
			require(refusal.getMessage().contains(parameter.range()),
					"the refusal of " + parameter.name() + " = " + value + " does not name the range: " + refusal.getMessage());
		}
		require(refusal(Map.of("no-such-setting", "1")) != null, "a setting that does not exist is taken");
	}

	private EngineException refusal(Map<String, String> given) {
		try {
			Settings.of(engine.info().parameters(), given);
			return null;
		} catch (EngineException e) {
			return e;
		}
	}

	private static List<String> badValues(Parameter.Large large) {
		List<String> bad = new ArrayList<>(List.of("many", ""));
		if (large.least() > Long.MIN_VALUE) bad.add(String.valueOf(large.least() - 1));
		if (large.most() < Long.MAX_VALUE) bad.add(String.valueOf(large.most() + 1));
		return bad;
	}

	private static List<String> badValues(Parameter<?> parameter) {
		return switch (parameter) {
		case Parameter.Whole whole -> List.of(String.valueOf(whole.least() - 1L), String.valueOf(whole.most() + 1L), "many", "");
		case Parameter.Decimal decimal ->
			List.of(String.valueOf(Math.nextDown(decimal.least())), String.valueOf(Math.nextUp(decimal.most())), "NaN", "much", "");
		case Parameter.Choice _ -> List.of("no such choice", "");
		case Parameter.Flag _ -> List.of("perhaps", "");
		case Parameter.Large large -> badValues(large);
		case Parameter.Text _, Parameter.LongText _, Parameter.FilePath _, Parameter.Secret _, Parameter.CorpusName _ -> List.of();
		};
	}

	/** {@code check} never throws, names parameters that there are, and has nothing against the settings that are checked here. */
	public void checkingIsHarmless() {
		List<Objection> objections = objections(subject.settings, "");
		require(objections.isEmpty(), "check() objects to the settings that the engine is tried with: "
				+ objections.stream().map(Objection::sentence).findFirst().orElse(""));
	}

	private List<Objection> objections(Settings settings, String how) {
		List<Objection> objections;
		try {
			objections = engine.check(settings);
		} catch (RuntimeException | Error e) {
			throw subject.broken("check() throws " + Subject.said(e) + how, e);
		}
		require(objections != null, "check() gives null" + how);
		for (Objection objection : objections)
			require(engine.info().parameters().stream().anyMatch(p -> p.name().equals(objection.parameter())),
					"check() objects to \"" + objection.parameter() + "\"" + how + ", which is no parameter");
		return objections;
	}

	/** {@code styles()} is always the same; names differ, and {@code check} has nothing against the settings of any. */
	public void stylesAreWhole() {
		List<Style> styles = engine.styles();
		require(styles != null, "styles() gives null");
		require(styles.equals(engine.styles()), "styles() gives something else when it is asked again");
		Set<String> names = new HashSet<>();
		for (Style style : styles) {
			require(names.add(style.name().strip().toLowerCase(Locale.ROOT)), "there are two styles \"" + style.name() + "\"");
			require(!style.help().isBlank(), "the style \"" + style.name() + "\" has no help");
			String how = " with the style \"" + style.name() + "\"";
			try {
				Settings settings = Settings.of(engine.info().parameters(), style.settings()).withSecrets(secrets());
				for (Objection objection : objections(settings, how)) require(false, "check() objects" + how + ": " + objection.sentence());
			} catch (EngineException e) {
				throw subject.broken("its settings cannot be" + how + ": " + Subject.said(e), e);
			}
		}
	}

	/** {@code groups()} is always the same; each parameter is in exactly one group, and labels tell the groups apart. */
	public void groupsHoldEachParameterOnce() {
		List<ParameterGroup> groups = engine.groups();
		require(groups != null, "groups() gives null");
		require(groups.equals(engine.groups()), "groups() gives something else when it is asked again");
		List<Parameter<?>> seen = new ArrayList<>();
		Set<String> labels = new HashSet<>();
		for (ParameterGroup group : groups) {
			require(labels.add(group.label().strip()), "there are two groups \"" + group.label() + "\"");
			require(!group.label().isBlank() || labels.size() == 1, "a group other than the first has no label");
			for (Parameter<?> parameter : group.parameters()) {
				require(engine.info().parameters().contains(parameter),
						"the group \"" + group.label() + "\" has " + parameter.name() + ", which is no parameter");
				require(!seen.contains(parameter), "the parameter " + parameter.name() + " is in a group twice");
				seen.add(parameter);
			}
		}
		for (Parameter<?> parameter : engine.info().parameters())
			require(seen.contains(parameter), "the parameter " + parameter.name() + " is in no group");
	}

	/** The least, the most and each choice of every parameter, the others being as given: it opens, or says in a sentence why not. */
	public void extremeValuesOpenOrAreExplained() throws InterruptedException {
		for (Parameter<?> parameter : engine.info().parameters()) for (String value : extremeValues(parameter)) {
			Map<String, String> texts = new HashMap<>(subject.settings.asText());
			texts.put(parameter.name(), value);
			checkOpening(parameter, value, texts);
		}
	}

	private void checkOpening(Parameter<?> parameter, String value, Map<String, String> texts) throws InterruptedException {
		String how = " with " + parameter.name() + " = " + value;
		try {
			Settings settings = Settings.of(engine.info().parameters(), texts).withSecrets(secrets());
			if (!objections(settings, how).isEmpty()) return;
			Generator generator = engine.open(subject.source, settings, Progress.NONE);
			require(generator != null, "open gives null" + how);
			generator.close();
		} catch (EngineException e) {
			require(e.getMessage().contains(parameter.name()) || e.getMessage().contains("counts only where"),
					"it does not open" + how + " and does not name " + parameter.name() + ": " + Subject.said(e));
		} catch (AssertionError e) {
			throw e;
		} catch (RuntimeException | Error e) {
			throw subject.broken("it throws " + Subject.said(e) + " when it is opened" + how, e);
		}
	}

	private Map<String, String> secrets() {
		Map<String, String> secrets = new HashMap<>();
		for (Parameter.Secret secret : subject.settings.secrets()) secrets.put(secret.name(), subject.settings.get(secret));
		return secrets;
	}

	private static List<String> extremeValues(Parameter<?> parameter) {
		return switch (parameter) {
		case Parameter.Whole whole -> List.of(String.valueOf(whole.least()), String.valueOf(whole.most()));
		case Parameter.Decimal decimal -> List.of(String.valueOf(decimal.least()), String.valueOf(decimal.most()));
		case Parameter.Choice choice -> choice.choices();
		case Parameter.Flag _ -> List.of("yes", "no");
		case Parameter.Large large -> List.of(String.valueOf(large.least()), String.valueOf(large.most()));
		case Parameter.Text _, Parameter.LongText _, Parameter.FilePath _, Parameter.CorpusName _ -> List.of("");
		case Parameter.Secret _ -> List.of();
		};
	}

	/**
	 * The same request gives the same text: again, from a second opening, and in four streams at once. Not asked of engines that are not
	 * reproducible.
	 */
	public void sameRequestGivesSameText() throws InterruptedException {
		if (!subject.isReproducible()) return;
		GenerationRequest request = GenerationRequest.poem(SEED).withPoems(3);
		try (Generator first = open(); Generator second = open()) {
			List<String> expected = poems(first, request);
			require(poems(first, request).equals(expected),
					"the same request to the same generator gave another text; draw from request.seed(n) alone, or say notReproducible() "
							+ "in info()");
			require(poems(second, request).equals(expected), "the same request to a generator opened anew gave another text");
			try (ExecutorService streams = Executors.newFixedThreadPool(4)) {
				List<Future<List<String>>> texts = new ArrayList<>();
				for (int i = 0; i < 4; i++) texts.add(streams.submit(() -> poems(first, request)));
				for (Future<List<String>> text : texts)
					require(result(text).equals(expected), "the same request gave another text in one of four streams at once");
			}
		}
	}

	private <T> T result(Future<T> future) throws InterruptedException {
		try {
			return future.get();
		} catch (ExecutionException e) {
			if (e.getCause() instanceof AssertionError error) throw error;
			throw subject.broken("it threw " + Subject.said(e.getCause()), e.getCause());
		}
	}

	/** An endless stream ends with an {@link InterruptedException} within 100 ms after its thread was interrupted. */
	public void interruptionStopsIt() throws InterruptedException {
		try (Generator generator = open()) {
			long best = Long.MAX_VALUE;
			for (int i = 0; i < TRIES && best > PROMPT_STOP_MILLISECONDS; i++) {
				Stream stream = new Stream(generator, Subject.endless(), new Discarding());
				Thread.sleep(50);
				best = Math.min(best, stop(stream));
			}
			require(best <= PROMPT_STOP_MILLISECONDS,
					"it stopped only " + best + " ms after the interruption; " + PROMPT_STOP_MILLISECONDS + " ms are allowed");
		}
	}

	private long stop(Stream stream) throws InterruptedException {
		long start = System.nanoTime();
		stream.interrupt();
		require(stream.ends(subject.patience), "it does not stop when its thread is interrupted");
		require(stream.fault instanceof InterruptedException,
				"it should end with an InterruptedException when its thread is interrupted, but " + stream.end());
		return (System.nanoTime() - start) / 1_000_000;
	}

	/** While the sink is full the stream waits, on the thread of the caller; then it goes on where it was. */
	public void fullSinkBlocksIt() throws InterruptedException {
		GenerationRequest request = Subject.endless().withLength(PoemLength.words(20));
		try (Generator generator = open()) {
			BoundedSink sink = new BoundedSink(16);
			Stream stream = new Stream(generator, request, sink);
			StringBuilder text = new StringBuilder();
			while (text.length() < 200) {
				require(sink.awaitFull(subject.patience), "it does not wait for a full sink, but " + stream.end());
				require(stream.isAlive(), "it went on although the sink was full, and " + stream.end());
				text.append(sink.take());
			}
			require(sink.awaitFull(subject.patience), "it does not wait for a full sink, but " + stream.end());
			stop(stream);
			String free = String.join("", poems(generator, request.withPoems(200)));
			require(!subject.isReproducible() || free.startsWith(text.toString()),
					"a sink that was full now and then got another text than one that never was");
			require(stream.foreign == null, "the sink was called on another thread than the caller's: " + stream.foreign);
		}
	}

	/** A sink's {@link InterruptedException} ends the stream, untouched, and the sink is not called again. */
	public void cancellingSinkStopsIt() throws InterruptedException {
		try (Generator generator = open()) {
			for (int pieces : new int[] { 0, 1, 7 }) {
				Cancelling sink = new Cancelling(pieces);
				Stream stream = new Stream(generator, Subject.endless(), sink);
				require(stream.ends(subject.patience), "it does not stop when the sink throws an InterruptedException");
				require(stream.fault == sink.thrown, "the sink's InterruptedException should pass, but " + stream.end());
				require(sink.calls == pieces + 1, "it called the sink again after the sink had thrown an InterruptedException");
			}
		}
	}

	/** So many poems come as were asked for, each is ended, nothing comes after the last end, and there is text. */
	public void poemsAreEnded() throws InterruptedException {
		try (Generator generator = open()) {
			for (int count : new int[] { 1, 3, 10 }) {
				List<String> poems = poems(generator, GenerationRequest.poem(SEED).withPoems(count).withLength(PoemLength.lines(6)));
				require(poems.size() == count, count + " poems requested, " + poems.size() + " were ended");
			}
			List<String> natural = poems(generator, GenerationRequest.poem(SEED).withPoems(3));
			require(natural.size() == 3, "3 poems of natural length requested, " + natural.size() + " were ended");
			require(natural.stream().anyMatch(poem -> !poem.isBlank()), "3 poems of natural length came out blank");
		}
	}

	/**
	 * Lengths in characters, words and lines are kept, the prompt counted in; poems that would be shorter go on. In characters a poem may
	 * be short of what a word takes that does not fit.
	 */
	public void lengthsAreKept() throws InterruptedException {
		try (Generator generator = open()) {
			for (int count : new int[] { 1, 2, 9, 60 }) for (String prompt : List.of("", PROMPT, PROMPT + "\n"))
				for (PoemLength length : List.of(PoemLength.characters(count), PoemLength.words(count), PoemLength.lines(count)))
					checkLength(generator, prompt, length);
		}
	}

	private void checkLength(Generator generator, String prompt, PoemLength length) throws InterruptedException {
		GenerationRequest request = GenerationRequest.poem(SEED).withPoems(3).withLength(length).withPrompt(prompt);
		for (String poem : poems(generator, request)) {
			long promptLength = measure(prompt, length.unit());
			long wanted = Math.max(promptLength, length.count());
			long got = measure(prompt + poem, length.unit());
			boolean kept = got == wanted || length.unit() == PoemLength.Unit.CHARACTERS && got < wanted && got >= wanted - LONGEST_WORD;
			require(kept, "a poem of " + Subject.words(length) + " with the prompt \"" + prompt.strip() + "\" has " + got + ": "
					+ Subject.quoted(poem));
			require(promptLength <= length.count() || poem.isBlank(),
					"the prompt is longer than the poem may be, and yet there came " + Subject.quoted(poem));
		}
	}

	private static long measure(String text, PoemLength.Unit unit) {
		return switch (unit) {
		case CHARACTERS -> text.length();
		case WORDS -> text.isBlank() ? 0 : text.strip().split("\\s+").length;
		case LINES -> text.lines().filter(line -> !line.isBlank()).count();
		case POEM -> 1;
		};
	}

	/** From the least to the highest diversity there is text. */
	public void everyDiversitySpeaks() throws InterruptedException {
		try (Generator generator = open()) {
			for (double diversity : new double[] { 0, 0.01, 0.5, 1, 2, GenerationRequest.MOST_DIVERSE }) {
				List<String> poems = poems(generator,
						GenerationRequest.poem(SEED).withLength(PoemLength.words(30)).withDiversity(diversity));
				require(!String.join("", poems).isBlank(), "at diversity " + diversity + " the poem came out blank");
			}
		}
	}

	/** Where {@link NextUnits} are offered: for each context a distribution, the likeliest first, and no more than asked for. */
	public void nextUnitsAreADistribution() throws InterruptedException {
		new NextContract(subject).areADistribution();
	}

	/** Where {@link NextUnits} are offered: after different texts they differ. */
	public void nextUnitsHearTheirContext() throws InterruptedException {
		new NextContract(subject).hearTheirContext();
	}

	/** Each poem is the same, whichever poems were asked for with it. */
	public void poemsStandAlone() throws InterruptedException {
		new PoemContract(subject).poemsStandAlone();
	}

	/** Another seed gives another text, and so does another poem of the same seed. */
	public void seedsAreHeard() throws InterruptedException {
		new PoemContract(subject).seedsAreHeard();
	}

	/** The diversity makes a difference. */
	public void diversityIsHeard() throws InterruptedException {
		new PoemContract(subject).diversityIsHeard();
	}

	/** The prompt is neither written again nor run into. */
	public void promptIsGoneOnFrom() throws InterruptedException {
		new PoemContract(subject).promptIsGoneOnFrom();
	}

	/** A model can be closed twice. */
	public void closingTwiceIsHarmless() throws InterruptedException {
		new PoemContract(subject).closingTwiceIsHarmless();
	}

	/** It opens with the settings that it is tried with. */
	public void itOpens() throws InterruptedException {
		open().close();
	}

	/** Settings that nobody foresaw open and speak, or are explained in a sentence. */
	public void oddSettingsDoNoHarm() throws InterruptedException {
		new OddContract(subject).settings();
	}

	/** Prompts that are long, blank or of other scripts are gone on from, or explained in a sentence. */
	public void oddPromptsDoNoHarm() throws InterruptedException {
		new OddContract(subject).prompts();
	}

	/** Corpora that are empty, huge or of other scripts are spoken from, or explained in a sentence. */
	public void oddCorporaDoNoHarm() throws InterruptedException {
		new OddContract(subject).corpora();
	}

	/** Eight streams from one model give what each gives alone, although another one is stopped. */
	public void streamsDoNotDisturbEachOther() throws InterruptedException {
		new EnduranceContract(subject).streamsDoNotDisturbEachOther();
	}

	/** Whenever an endless stream is interrupted, it ends within 100 ms. */
	public void anyMomentStopsIt() throws InterruptedException {
		new EnduranceContract(subject).anyMomentStopsIt();
	}

	/** When its model is closed, all threads that it started have ended. */
	public void noThreadStays() throws InterruptedException {
		new EnduranceContract(subject).noThreadStays();
	}

	/** An opened model has text within a second. */
	public void firstTextComesSoon() throws InterruptedException {
		new EnduranceContract(subject).firstTextComesSoon();
	}

	/** Neither a long stream nor many openings take ever more memory. */
	public void memoryDoesNotGrow() throws InterruptedException {
		new EnduranceContract(subject).memoryDoesNotGrow();
	}

	private Generator open() throws InterruptedException {
		return subject.open();
	}

	private List<String> poems(Generator generator, GenerationRequest request) throws InterruptedException {
		return subject.poems(generator, request);
	}

	private void require(boolean kept, String otherwise) {
		subject.require(kept, otherwise);
	}
}
