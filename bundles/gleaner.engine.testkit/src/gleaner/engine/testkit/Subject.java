// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit;

import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.PoemLength;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import java.util.List;
import java.util.Locale;

/** The engine that is checked, with what it is fed and how it is set; opens it, hears it, and words what it does wrong. */
final class Subject {
	static final long SEED = 20161209;
	static final String PROMPT = "the harbour waits";
	private static final int LONGEST_QUOTE = 60;

	final GeneratorEngine engine;
	final Source source;
	final Settings settings;
	/** How many milliseconds to wait for an engine that may have hung. */
	final long patience;
	private final String who;

	Subject(GeneratorEngine engine, Source source, Settings settings, long patience) {
		this.engine = engine;
		this.source = source;
		this.settings = settings;
		this.patience = patience;
		who = "the engine " + engine.info().name();
	}

	String who() {
		return who;
	}

	/** Whether it promises the same text for the same request. */
	boolean isReproducible() {
		return engine.info().reproducible();
	}

	Generator open() throws InterruptedException {
		return open(settings, "");
	}

	/** @param how it is set, for the sentence; may be empty */
	Generator open(Settings chosen, String how) throws InterruptedException {
		Generator generator;
		try {
			generator = engine.open(source, chosen, Progress.NONE);
		} catch (EngineException | RuntimeException | Error e) {
			throw broken("it does not open" + how + ": " + said(e), e);
		}
		require(generator != null, "open gives null" + how);
		return generator;
	}

	/** The poems of a request; each is ended, and nothing comes behind the last. */
	List<String> poems(Generator generator, GenerationRequest request) throws InterruptedException {
		Collecting sink = new Collecting();
		try {
			generator.generate(request, sink);
		} catch (EngineException | RuntimeException | Error e) {
			throw broken("asked for " + words(request) + ", it threw " + said(e), e);
		} catch (InterruptedException e) {
			require(!sink.isTooMuch(), "asked for " + words(request) + ", it went on beyond " + Collecting.MOST + " characters");
			throw e;
		}
		List<String> poems = sink.collected.poems();
		require(sink.collected.unended().isEmpty(), "it forgets poemEnd(), which must follow each poem, the last too");
		return poems;
	}

	static GenerationRequest endless() {
		return GenerationRequest.poem(SEED).withPoems(GenerationRequest.ENDLESS);
	}

	void require(boolean kept, String otherwise) {
		if (!kept) throw broken(otherwise, null);
	}

	AssertionError broken(String how, Throwable cause) {
		return new AssertionError(who + ": " + how, cause);
	}

	/** A fault in a few words, on one line. */
	static String said(Throwable fault) {
		String message = fault.getMessage() == null ? "" : ": " + line(fault.getMessage());
		return fault instanceof EngineException ? line(fault.getMessage()) : fault.getClass().getSimpleName() + message;
	}

	/** A text in quotation marks on one line, its end left out if it is long. */
	static String quoted(String text) {
		return "\"" + line(text) + "\"";
	}

	private static String line(String text) {
		String line = text.replace("\n", " / ");
		return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
	}

	private static String words(GenerationRequest request) {
		String count = request.poems() == GenerationRequest.ENDLESS ? "poems without end"
				: request.poems() == 1 ? "a poem" : request.poems() + " poems";
		String length = request.length().isNatural() ? "" : " of " + words(request.length());
		return count + length + (request.prompt().isEmpty() ? "" : " that begin with " + quoted(request.prompt()))
				+ (request.diversity() == 1 ? "" : " at diversity " + request.diversity());
	}

	static String words(PoemLength length) {
		return length.count() + " " + length.unit().name().toLowerCase(Locale.ROOT);
	}
}
