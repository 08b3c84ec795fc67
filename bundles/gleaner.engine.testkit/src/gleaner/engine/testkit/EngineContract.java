package gleaner.engine.testkit;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.NextUnits;
import gleaner.engine.NextUnits.NextUnit;
import gleaner.engine.Parameter;
import gleaner.engine.PoemLength;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
	private static final long SEED = 20161209;
	private static final long PROMPT_STOP_MILLISECONDS = 100;
	private static final long PATIENCE_MILLISECONDS = 20_000;
	private static final int TRIES = 3;
	private static final String PROMPT = "the harbour waits";

	private final GeneratorEngine engine;
	private final Source source;
	private final Settings settings;
	private final String who;
	private final long patience;

	/** Checks an engine with its standard settings on two small corpora that are built in. */
	public EngineContract(GeneratorEngine engine) {
		this(engine, SampleCorpora.mix(), Settings.standard(engine.info().parameters()));
	}

	/** Checks an engine with a source and settings of your own. */
	public EngineContract(GeneratorEngine engine, Source source, Settings settings) {
		this(engine, source, settings, PATIENCE_MILLISECONDS);
	}

	/** @param patience how many milliseconds to wait for an engine that may have hung */
	EngineContract(GeneratorEngine engine, Source source, Settings settings, long patience) {
		this.patience = patience;
		this.engine = engine;
		this.source = source;
		this.settings = settings;
		this.who = "the engine " + engine.info().name() + " " + settings;
	}

	/** A check that may fail. */
	private interface Check {
		void run() throws Exception;
	}

	/** All checks, one after the other; throws one error that names each that failed. */
	public void checkAll() throws InterruptedException {
		List<Check> checks = List.of(this::infoIsConsistent, this::badValuesAreRefused, this::extremeValuesOpenOrAreExplained, this::sameRequestGivesSameText,
				this::interruptionStopsIt, this::fullSinkBlocksIt, this::cancellingSinkStopsIt, this::poemsAreEnded, this::lengthsAreKept, this::everyDiversitySpeaks,
				this::nextUnitsAreADistribution);
		AssertionError all = null;
		for (Check check : checks) {
			try {
				check.run();
			} catch (AssertionError e) {
				if (all == null) all = new AssertionError(who + " breaks its contract:");
				all = joined(all, e);
			} catch (InterruptedException e) {
				throw e;
			} catch (Exception e) {
				throw new AssertionError(who + ": " + e, e);
			}
		}
		if (all != null) throw all;
	}

	private static AssertionError joined(AssertionError all, AssertionError one) {
		AssertionError joined = new AssertionError(all.getMessage() + "\n- " + one.getMessage());
		for (Throwable earlier : all.getSuppressed()) joined.addSuppressed(earlier);
		joined.addSuppressed(one);
		return joined;
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
			require(parameter.parse(parameter.format(parameter.standard())).equals(parameter.standard()), "the standard value of " + parameter.name() + " is not read back as it was written");
		} catch (EngineException e) {
			throw broken("the standard value of " + parameter.name() + " cannot be read back", e);
		}
	}

	/** A value out of range, or a name that is no parameter, is refused with a sentence that names what is valid. */
	public void badValuesAreRefused() {
		for (Parameter<?> parameter : engine.info().parameters()) for (String value : badValues(parameter)) {
			EngineException refusal = refusal(Map.of(parameter.name(), value));
			require(refusal != null, parameter.name() + " takes \"" + value + "\", although it must be " + parameter.range());
			require(refusal.getMessage().contains(parameter.range()), "the refusal of " + parameter.name() + " = " + value + " does not name the range: " + refusal.getMessage());
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
		case Parameter.Decimal decimal -> List.of(String.valueOf(Math.nextDown(decimal.least())), String.valueOf(Math.nextUp(decimal.most())), "NaN", "much", "");
		case Parameter.Choice _ -> List.of("no such choice", "");
		case Parameter.Flag _ -> List.of("perhaps", "");
		case Parameter.Large large -> badValues(large);
		case Parameter.Text _, Parameter.LongText _, Parameter.FilePath _, Parameter.Secret _, Parameter.CorpusName _ -> List.of();
		};
	}

	/** The least, the most and each choice of every parameter, the others being as given: it opens, or says in a sentence why not. */
	public void extremeValuesOpenOrAreExplained() throws InterruptedException {
		for (Parameter<?> parameter : engine.info().parameters()) for (String value : extremeValues(parameter)) {
			Map<String, String> texts = new HashMap<>(settings.asText());
			texts.put(parameter.name(), value);
			try (Generator generator = engine.open(source, Settings.of(engine.info().parameters(), texts), Progress.NONE)) {
				require(generator != null, "open gives null with " + parameter.name() + " = " + value);
			} catch (EngineException e) {
				require(e.getMessage().contains(parameter.name()), "it does not open with " + parameter.name() + " = " + value + " and does not name " + parameter.name() + ": " + e.getMessage());
			} catch (RuntimeException e) {
				throw broken("it throws " + e + " when it is opened with " + parameter.name() + " = " + value, e);
			}
		}
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

	/** The same request gives the same text: again, from a second opening, and in four streams at once. */
	public void sameRequestGivesSameText() throws InterruptedException {
		GenerationRequest request = GenerationRequest.poem(SEED).withPoems(3);
		try (Generator first = open(); Generator second = open()) {
			List<String> expected = poems(first, request);
			require(poems(first, request).equals(expected), "the same request to the same generator gave another text");
			require(poems(second, request).equals(expected), "the same request to a generator opened anew gave another text");
			try (ExecutorService streams = Executors.newFixedThreadPool(4)) {
				List<Future<List<String>>> texts = new ArrayList<>();
				for (int i = 0; i < 4; i++) texts.add(streams.submit(() -> poems(first, request)));
				for (Future<List<String>> text : texts) require(result(text).equals(expected), "the same request gave another text in one of four streams at once");
			}
		}
	}

	private <T> T result(Future<T> future) throws InterruptedException {
		try {
			return future.get();
		} catch (ExecutionException e) {
			if (e.getCause() instanceof AssertionError error) throw error;
			throw broken("it threw " + e.getCause(), e.getCause());
		}
	}

	/** An endless stream ends with an {@link InterruptedException} within 100 ms after its thread was interrupted. */
	public void interruptionStopsIt() throws InterruptedException {
		try (Generator generator = open()) {
			long best = Long.MAX_VALUE;
			for (int i = 0; i < TRIES && best > PROMPT_STOP_MILLISECONDS; i++) {
				Stream stream = new Stream(generator, endless(), new Discarding());
				Thread.sleep(50);
				best = Math.min(best, stop(stream));
			}
			require(best <= PROMPT_STOP_MILLISECONDS, "it stopped only " + best + " ms after the interruption; " + PROMPT_STOP_MILLISECONDS + " ms are allowed");
		}
	}

	private long stop(Stream stream) throws InterruptedException {
		long start = System.nanoTime();
		stream.interrupt();
		require(stream.ends(patience), "it does not stop when its thread is interrupted");
		require(stream.fault instanceof InterruptedException, "it should end with an InterruptedException when its thread is interrupted, but " + stream.end());
		return (System.nanoTime() - start) / 1_000_000;
	}

	/** While the sink is full the stream waits, on the thread of the caller; then it goes on where it was. */
	public void fullSinkBlocksIt() throws InterruptedException {
		GenerationRequest request = endless().withLength(PoemLength.words(20));
		try (Generator generator = open()) {
			BoundedSink sink = new BoundedSink(16);
			Stream stream = new Stream(generator, request, sink);
			StringBuilder text = new StringBuilder();
			while (text.length() < 200) {
				require(sink.awaitFull(patience), "it does not wait for a full sink, but " + stream.end());
				require(stream.isAlive(), "it went on although the sink was full, and " + stream.end());
				text.append(sink.take());
			}
			require(sink.awaitFull(patience), "it does not wait for a full sink, but " + stream.end());
			stop(stream);
			String free = String.join("", poems(generator, request.withPoems(200)));
			require(free.startsWith(text.toString()), "a sink that was full now and then got another text than one that never was");
			require(stream.foreign == null, "the sink was called on another thread than the caller's: " + stream.foreign);
		}
	}

	/** A sink's {@link InterruptedException} ends the stream, untouched, and the sink is not called again. */
	public void cancellingSinkStopsIt() throws InterruptedException {
		try (Generator generator = open()) {
			for (int pieces : new int[] { 0, 1, 7 }) {
				Cancelling sink = new Cancelling(pieces);
				Stream stream = new Stream(generator, endless(), sink);
				require(stream.ends(patience), "it does not stop when the sink throws an InterruptedException");
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
				require(poems.size() == count, count + " poems were asked for, " + poems.size() + " were ended");
			}
			List<String> natural = poems(generator, GenerationRequest.poem(SEED).withPoems(3));
			require(natural.size() == 3, "3 poems of natural length were asked for, " + natural.size() + " were ended");
			require(natural.stream().anyMatch(poem -> !poem.isBlank()), "3 poems of natural length came out blank");
		}
	}

	/** Lengths in characters, words and lines are kept, the prompt counted in; poems that would be shorter go on. */
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
			boolean kept = got == wanted || length.unit() == PoemLength.Unit.CHARACTERS && got == wanted - 1 && !poem.isEmpty();
			require(kept, "a poem of " + length.count() + " " + length.unit().name().toLowerCase(Locale.ROOT) + " with the prompt \"" + prompt.strip() + "\" has " + got + ": \"" + poem + "\"");
			require(promptLength <= length.count() || poem.isBlank(), "the prompt is longer than the poem may be, and yet there came \"" + poem + "\"");
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
				List<String> poems = poems(generator, GenerationRequest.poem(SEED).withLength(PoemLength.words(30)).withDiversity(diversity));
				require(!String.join("", poems).isBlank(), "at diversity " + diversity + " the poem came out blank");
			}
		}
	}

	/** Where {@link NextUnits} are offered: for each context a distribution, the likeliest first, and no more than asked for. */
	public void nextUnitsAreADistribution() throws InterruptedException {
		try (Generator generator = open()) {
			if (!(generator instanceof NextUnits units)) return;
			for (String context : List.of("", "the", PROMPT, PROMPT + "\n", "no corpus has qwertzuiop", " \n\n")) {
				List<NextUnit> all = next(units, context, Integer.MAX_VALUE);
				String where = "after \"" + context + "\" ";
				require(!all.isEmpty(), where + "there are no next units");
				double sum = 0;
				for (NextUnit unit : all) {
					require(unit.probability() >= 0 && unit.probability() <= 1, where + "a probability is " + unit.probability());
					sum += unit.probability();
				}
				require(Math.abs(sum - 1) < 1e-6, where + "the probabilities of the next units sum to " + sum + ", not to 1");
				List<NextUnit> ordered = all.stream().sorted(Comparator.comparingDouble(NextUnit::probability).reversed().thenComparing(NextUnit::text)).toList();
				require(all.equals(ordered), where + "the next units do not come likeliest first, equals in the order of their text");
				require(all.stream().map(NextUnit::text).distinct().count() == all.size(), where + "a next unit comes twice");
				require(next(units, context, 2).equals(all.subList(0, Math.min(2, all.size()))), where + "the two likeliest units are not the first two of all");
			}
		}
	}

	private List<NextUnit> next(NextUnits units, String context, int limit) throws InterruptedException {
		try {
			return units.nextUnits(context, limit);
		} catch (EngineException | RuntimeException e) {
			throw broken("asked what comes after \"" + context + "\", it threw " + e, e);
		}
	}

	private Generator open() throws InterruptedException {
		try {
			return engine.open(source, settings, Progress.NONE);
		} catch (EngineException | RuntimeException e) {
			throw broken("it does not open: " + e, e);
		}
	}

	private List<String> poems(Generator generator, GenerationRequest request) throws InterruptedException {
		Collecting sink = new Collecting();
		try {
			generator.generate(request, sink);
		} catch (EngineException | RuntimeException e) {
			throw broken("asked for " + request + ", it threw " + e, e);
		} catch (InterruptedException e) {
			require(!sink.isTooMuch(), "asked for " + request + ", it went on beyond " + Collecting.MOST + " characters");
			throw e;
		}
		require(sink.collected.unended().isEmpty(), "text came after the end of the last poem: \"" + sink.collected.unended() + "\"");
		return sink.collected.poems();
	}

	/** Keeps what a request gives, and stops an engine that does not come to an end. */
	private static final class Collecting implements DebrisSink {
		private static final int MOST = 10_000_000;

		private final CollectingSink collected = new CollectingSink();
		private long size;

		@Override
		public void accept(CharSequence text) throws InterruptedException {
			size += text.length();
			if (isTooMuch()) throw new InterruptedException("too much text");
			collected.accept(text);
		}

		@Override
		public void poemEnd() throws InterruptedException {
			size++;
			if (isTooMuch()) throw new InterruptedException("too many poems");
			collected.poemEnd();
		}

		boolean isTooMuch() {
			return size > MOST;
		}
	}

	private static GenerationRequest endless() {
		return GenerationRequest.poem(SEED).withPoems(GenerationRequest.ENDLESS);
	}

	private void require(boolean kept, String otherwise) {
		if (!kept) throw broken(otherwise, null);
	}

	private AssertionError broken(String how, Throwable cause) {
		return new AssertionError(who + ": " + how, cause);
	}

	/** A stream on a thread of its own. */
	private static final class Stream {
		private final Thread thread;
		private volatile Throwable fault;
		private volatile boolean done;
		private volatile Thread foreign;

		Stream(Generator generator, GenerationRequest request, DebrisSink sink) {
			thread = Thread.ofPlatform().daemon().name("engine contract").unstarted(() -> {
				try {
					generator.generate(request, onThread(sink));
					done = true;
				} catch (Throwable e) {
					fault = e;
				}
			});
			thread.start();
		}

		private DebrisSink onThread(DebrisSink sink) {
			return new DebrisSink() {
				@Override
				public void accept(CharSequence text) throws InterruptedException {
					look();
					sink.accept(text);
				}

				@Override
				public void poemEnd() throws InterruptedException {
					look();
					sink.poemEnd();
				}

				private void look() {
					if (Thread.currentThread() != thread) foreign = Thread.currentThread();
				}
			};
		}

		void interrupt() {
			thread.interrupt();
		}

		boolean isAlive() {
			return thread.isAlive();
		}

		boolean ends(long milliseconds) throws InterruptedException {
			thread.join(milliseconds);
			return !thread.isAlive();
		}

		/** How it ended, in words. */
		String end() {
			return fault != null ? "it threw " + fault : done ? "it came to an end" : "it goes on";
		}
	}

	/** Throws everything away. */
	private static final class Discarding implements DebrisSink {
		@Override
		public void accept(CharSequence text) {
		}

		@Override
		public void poemEnd() {
		}
	}

	/** Cancels the stream at the call after so many. */
	private static final class Cancelling implements DebrisSink {
		private final InterruptedException thrown = new InterruptedException("cancelled by the sink");
		private final int after;
		private volatile int calls;

		Cancelling(int after) {
			this.after = after;
		}

		@Override
		public void accept(CharSequence text) throws InterruptedException {
			call();
		}

		@Override
		public void poemEnd() throws InterruptedException {
			call();
		}

		private void call() throws InterruptedException {
			int call = calls;
			calls = call + 1;
			if (call >= after) throw thrown;
		}
	}
}
