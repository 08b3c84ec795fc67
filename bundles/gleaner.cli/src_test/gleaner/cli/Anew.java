// SPDX-License-Identifier: EPL-2.0
package gleaner.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gleaner.cli.kit.Surroundings;
import gleaner.engine.EngineInfo;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Ingredient;
import gleaner.engine.Need;
import gleaner.engine.Parameter;
import gleaner.engine.Progress;
import gleaner.engine.Reason;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.SourcePoem;
import gleaner.engine.Style;
import gleaner.engine.TemplatePoem;
import gleaner.voice.EngineCatalog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An engine that makes poems anew as the commands know it, by a rule that a test can foresee: each becomes its number and strength. */
final class Anew implements GeneratorEngine {
	private static final Parameter<Integer> STRENGTH = new Parameter.Whole("strength", "Strength", "How much.", 55, 0, 100);
	private static final Parameter<String> TEXT = new Parameter.LongText("text", "Text", "A text.", "");
	private static final Parameter<String> HEADING = new Parameter.Choice("heading", "Heading", "Above.", "none",
			List.of("none", "title", "author"));

	/** After so many poems the thread is interrupted, as by Ctrl+C. */
	long stopAfter = Long.MAX_VALUE;
	private Thread caller;

	@Override
	public EngineInfo info() {
		return EngineInfo.of("substitution", "Substitution", "for tests").withParameters(STRENGTH, TEXT, HEADING)
				.withNeeds(Need.any(Ingredient.Kind.CORPUS), Need.any(Ingredient.Kind.TEMPLATES), Need.any(Ingredient.Kind.RESERVOIR));
	}

	@Override
	public List<Style> styles() {
		return List.of(new Style("Word salad", "All.", Map.of("strength", "100")), new Style("N+7", "Seven.", Map.of("strength", "7")));
	}

	@Override
	public Generator open(Source source, Settings settings, Progress progress) throws gleaner.engine.EngineException, InterruptedException {
		List<TemplatePoem> all = new ArrayList<>();
		for (Ingredient.Templates each : source.templates()) each.poems().read(poem -> all.add(named(each.about().name(), poem)));
		if (all.isEmpty())
			for (Ingredient.CorpusShare each : source.corpora()) each.corpus().read(poem -> all.add(named(each.about().name(), poem)));
		if (!settings.get(TEXT).isEmpty()) all.add(new TemplatePoem("", "", "", ""));
		return (request, sink) -> {
			for (long poem = request.first(); request.includes(poem); poem++) {
				TemplatePoem template = all.get((int) (poem % all.size()));
				sink.madeFrom(template);
				if (settings.get(HEADING).equals("author")) sink.accept("Title " + poem + "\nby Maker\n\n");
				sink.accept("poem ");
				sink.accept(String.valueOf(poem), Reason.of("number", "counted", "hand"));
				sink.accept(" of " + settings.get(STRENGTH) + " seed " + request.seed() + "\n  in " + settings.get(TEXT).length());
				sink.poemEnd();
				if (poem == stopAfter) {
					caller.interrupt();
					Thread.sleep(60_000);
				}
			}
		};
	}

	private static TemplatePoem named(String corpus, SourcePoem poem) {
		return new TemplatePoem(corpus, poem.id(), poem.title(), poem.author());
	}

	/** What a command line came to. */
	record Outcome(int code, String out, String err) {
		JsonNode json() throws Exception {
			return new ObjectMapper().readTree(out);
		}
	}

	/** Runs a command with this engine. */
	Outcome run(String... args) {
		caller = Thread.currentThread();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Surroundings surroundings = new Surroundings(() -> EngineCatalog.of(this), new PrintStream(out, true, StandardCharsets.UTF_8),
				new PrintStream(err, true, StandardCharsets.UTF_8), false, Surroundings.asksForJson(args));
		int code = AllCommands.run(surroundings, args);
		Thread.interrupted();
		return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}
}
