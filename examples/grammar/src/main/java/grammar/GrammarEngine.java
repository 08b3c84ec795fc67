// SPDX-License-Identifier: EPL-2.0
package grammar;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.LengthMeter;
import gleaner.engine.Parameter;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.SplittableRandom;
import org.osgi.service.component.annotations.Component;

/** Follows the rules of a grammar in the JSON of Tracery. */
@Component(property = { GeneratorEngine.ID + "=grammar", GeneratorEngine.NAME + "=Grammar" })
public final class GrammarEngine implements GeneratorEngine {
	private static final Parameter.FilePath GRAMMAR = new Parameter.FilePath("grammar", "Grammar",
			"A grammar in the JSON of Tracery; a small one is built in.", "json");
	private static final Parameter.Text SYMBOL = new Parameter.Text("symbol", "Symbol", "With which symbol a poem begins.", "origin");
	private static final Parameter.Flag NO_REPEATS = new Parameter.Flag("no-repeats", "No repeats",
			"Each alternative of a symbol is said before any comes again.", true);
	private static final EngineInfo INFO = EngineInfo.of("grammar", "Grammar", "what the rules of a grammar say, in the JSON of Tracery")
			.withParameters(GRAMMAR, SYMBOL, NO_REPEATS);
	private static final String BUILT_IN = "harbour.json";
	/** After so many that are blank it is said so. */
	private static final int MOST_BLANK = 50;

	@Override
	public EngineInfo info() {
		return INFO;
	}

	@Override
	public Generator open(Source source, Settings settings, Progress progress) throws EngineException {
		String symbol = settings.get(SYMBOL).strip();
		boolean noRepeats = settings.get(NO_REPEATS);
		progress.report("reading the grammar", Double.NaN);
		if (settings.get(GRAMMAR).isPresent()) return new Voice(GrammarFile.read(GRAMMAR.required(settings), symbol), noRepeats);
		try (InputStream in = GrammarEngine.class.getResourceAsStream(BUILT_IN)) {
			return new Voice(GrammarFile.read(in, BUILT_IN, symbol), noRepeats);
		} catch (IOException e) {
			throw new EngineException("the grammar that is built in cannot be read: " + e.getMessage(), e);
		}
	}

	private record Voice(Grammar grammar, boolean noRepeats) implements Generator {
		@Override
		public void generate(GenerationRequest request, DebrisSink sink) throws EngineException, InterruptedException {
			LengthMeter meter = new LengthMeter(request.length());
			for (long poem = request.first(); request.includes(poem); poem++) {
				meter.begin(request.prompt());
				Telling telling = new Telling(grammar, new SplittableRandom(request.seed(poem)), request.diversity(), noRepeats);
				String gap = request.prompt().isBlank() ? "" : " ";
				int blank = 0;
				while (!meter.isFull()) {
					String told = telling.tell();
					if (told.isBlank() && ++blank > MOST_BLANK)
						throw new EngineException("the symbol " + grammar.start() + " says nothing; give it a rule with words");
					say(gap + told, meter, sink);
					if (request.length().isNatural()) break;
					if (!told.isBlank()) gap = "\n";
				}
				sink.poemEnd();
			}
		}

		/** Line by line, so that whoever reads slowly is waited for. */
		private static void say(String told, LengthMeter meter, DebrisSink sink) throws InterruptedException {
			int from = 0;
			while (from < told.length() && !meter.isFull()) {
				int end = told.indexOf('\n', from + 1);
				if (end < 0) end = told.length();
				CharSequence fits = meter.take(told.substring(from, end));
				if (!fits.isEmpty()) sink.accept(fits);
				from = end;
			}
		}
	}
}
