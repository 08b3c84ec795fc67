// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit;

import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.Ingredient;
import gleaner.engine.Objection;
import gleaner.engine.Parameter;
import gleaner.engine.PoemLength;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * What an engine promises of settings, prompts and corpora that nobody foresaw: text, or a sentence, and never another fault. What takes
 * long is broken off: then as many were tried as came to their turn.
 */
final class OddContract {
	private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(20);
	private static final int MIXES = 60;
	private static final int LONG = 100_000;
	private static final String[] TEXTS = { " ", "\u0000\u001b[31m\u0007", "%s%n$1\\", "../../../etc/passwd",
		"\uD83C\uDF4B\u0301\u200F\uD800", "[[{\"#a#",
		"salt ".repeat(LONG / 5) };
	private static final List<String> PROMPTS = List.of(" ", "\n\n\n", "\t", "\uD83C\uDF4B", "\uD800", "\u0000\u001b[31m",
			"\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627",
			"\u6625\u7720\u4E0D\u89C9\u6653", "e\u0301".repeat(500), "salt ".repeat(LONG / 5));

	private final Subject subject;
	private final long end = System.nanoTime() + LONGEST_NANOS;

	OddContract(Subject subject) {
		this.subject = subject;
	}

	/** Texts that mean it ill, then values drawn at random for all parameters together. */
	void settings() throws InterruptedException {
		List<Parameter<?>> parameters = subject.engine.info().parameters();
		for (Parameter<?> parameter : parameters) for (String value : oddValues(parameter)) {
			if (isLate()) return;
			Map<String, String> texts = new HashMap<>(subject.settings.asText());
			texts.put(parameter.name(), value);
			attempt(texts, " with " + parameter.name() + " = " + Subject.quoted(value));
		}
		SplittableRandom dice = new SplittableRandom(Subject.SEED);
		for (int i = 0; i < MIXES && !parameters.isEmpty() && !isLate(); i++) {
			Map<String, String> texts = new LinkedHashMap<>();
			for (Parameter<?> parameter : parameters) drawn(parameter, dice).ifPresent(value -> texts.put(parameter.name(), value));
			attempt(texts, " with " + texts);
		}
	}

	private boolean isLate() {
		return System.nanoTime() > end;
	}

	private static List<String> oddValues(Parameter<?> parameter) {
		return switch (parameter) {
		case Parameter.Text _, Parameter.LongText _, Parameter.CorpusName _ -> List.of(TEXTS);
		case Parameter.FilePath _ -> List.of("/no/such/file", System.getProperty("java.io.tmpdir"));
		case Parameter.Whole _, Parameter.Large _, Parameter.Decimal _ -> List.of();
		case Parameter.Flag _, Parameter.Choice _, Parameter.Secret _ -> List.of();
		};
	}

	private static Optional<String> drawn(Parameter<?> parameter, SplittableRandom dice) {
		return Optional.ofNullable(switch (parameter) {
		case Parameter.Whole whole -> String.valueOf(dice.nextLong(whole.least(), whole.most() + 1L));
		case Parameter.Large large ->
			String.valueOf(large.most() == large.least() ? large.least() : dice.nextLong(large.least(), large.most()));
		case Parameter.Decimal decimal -> decimal.format(decimal.least() + dice.nextDouble() * (decimal.most() - decimal.least()));
		case Parameter.Flag _ -> dice.nextBoolean() ? "yes" : "no";
		case Parameter.Choice choice -> choice.choices().get(dice.nextInt(choice.choices().size()));
		case Parameter.Text _, Parameter.LongText _ -> dice.nextBoolean() ? null : TEXTS[dice.nextInt(TEXTS.length)];
		case Parameter.FilePath _, Parameter.CorpusName _, Parameter.Secret _ -> null;
		});
	}

	private void attempt(Map<String, String> texts, String how) throws InterruptedException {
		Settings settings;
		try {
			settings = Settings.of(subject.engine.info().parameters(), texts);
		} catch (EngineException e) {
			return; // together they cannot be, which the API itself has said
		}
		List<Objection> objections;
		try {
			objections = subject.engine.check(settings);
		} catch (RuntimeException | Error e) {
			throw subject.broken("check() throws " + Subject.said(e) + how, e);
		}
		if (objections != null && !objections.isEmpty()) return;
		speak(subject.source, settings, "", how);
	}

	/** A poem, or a sentence. */
	private void speak(Source source, Settings settings, String prompt, String how) throws InterruptedException {
		GenerationRequest request = GenerationRequest.poem(Subject.SEED).withPrompt(prompt).withLength(PoemLength.words(20));
		try (Generator generator = subject.engine.open(source, settings, Progress.NONE)) {
			subject.require(generator != null, "open gives null" + how);
			Collecting sink = new Collecting();
			generator.generate(request, sink);
			subject.require(sink.collected.poems().size() == 1, "asked for a poem" + how + ", it ended " + sink.collected.poems().size());
		} catch (EngineException e) {
			subject.require(e.getMessage() != null && !e.getMessage().isBlank(), "it fails without a sentence" + how);
		} catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
			throw subject.broken("it throws " + Subject.said(e) + how, e);
		}
	}

	/** Long ones, empty ones, and those of other scripts. */
	void prompts() throws InterruptedException {
		for (String prompt : PROMPTS)
			if (!isLate()) speak(subject.source, subject.settings, prompt, " with the prompt " + Subject.quoted(prompt));
	}

	/** Of corpora nobody says that there is anything in them. */
	void corpora() throws InterruptedException {
		if (!subject.engine.info().takes(Ingredient.Kind.CORPUS)) return;
		Map<String, List<String>> odd = new LinkedHashMap<>();
		odd.put("an empty corpus", List.of());
		odd.put("poems without text", List.of("", "\n\n", " "));
		odd.put("a corpus of one word", List.of("salt"));
		odd.put("a corpus of signs", List.of("\u2014 \u2026 !", "?"));
		odd.put("control characters", List.of("a\u0000b \u001b[31mred\u0007\r\n\tend"));
		odd.put("other scripts", List.of("\u6625\u7720\u4E0D\u89C9\u6653", "\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD",
				"\uD83C\uDF4B \uD83C\uDF4B e\u0301 \uD800"));
		odd.put("a line of half a million characters", List.of("salt ".repeat(LONG)));
		odd.put("a word of a hundred thousand characters", List.of("s".repeat(LONG)));
		odd.put("twenty thousand poems of one word", new ArrayList<>(Collections.nCopies(20_000, "salt")));
		for (Map.Entry<String, List<String>> each : odd.entrySet()) {
			if (isLate()) return;
			MemoryCorpus corpus = new MemoryCorpus("Odd", each.getValue());
			List<Ingredient> all = new ArrayList<>(List.of(new Ingredient.CorpusShare(corpus, 1e-9)));
			subject.source.ingredients().stream().filter(one -> one.kind() != Ingredient.Kind.CORPUS).forEach(all::add);
			speak(new Source(all, subject.source.chosen()), subject.settings, "", " with " + each.getKey());
		}
	}
}
