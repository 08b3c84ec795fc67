// SPDX-License-Identifier: EPL-2.0
package gleaner.fence;

import gleaner.engine.Condition;
import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Ingredient;
import gleaner.engine.Need;
import gleaner.engine.NextUnits;
import gleaner.engine.Objection;
import gleaner.engine.Parameter;
import gleaner.engine.ParameterGroup;
import gleaner.engine.Progress;
import gleaner.engine.Reason;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.SourcePoem;
import gleaner.engine.Style;
import gleaner.engine.TemplatePoem;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Engines that are well, and use all of the API. */
final class WellEngines {
	static final Parameter<String> UNIT = new Parameter.Choice("unit", "Unit", "What is said.", "words", List.of("words", "lines"));
	static final Parameter.FilePath FILE = new Parameter.FilePath("file", "File", "Is read.", "txt");
	static final Parameter<String> SECRET = new Parameter.Secret("secret", "Secret", "Nobody knows.");

	private WellEngines() {
	}

	static Optional<GeneratorEngine> find(String id) {
		return switch (id) {
		case "teller" -> Optional.of(new Teller());
		case "quick" -> Optional.of(new Quick());
		case "hoarder" -> Optional.of(new Hoarder());
		default -> Optional.empty();
		};
	}

	/** Tells all that it was given. */
	static final class Teller implements GeneratorEngine {
		@Override
		public EngineInfo info() {
			return EngineInfo.of("teller", "Teller", "tells what it was given").withParameters(UNIT,
					new Parameter.Whole("whole", "W", "h", 3, -1, 9),
					new Parameter.Large("large", "L", "h", Long.MIN_VALUE, Long.MIN_VALUE, 5),
					new Parameter.Decimal("decimal", "D", "h", 0.1, 0, 1.5), new Parameter.Flag("flag", "F", "h", true),
					new Parameter.Text("text", "T", "h", "ü€\uD83D"), new Parameter.LongText("long", "L", "h", "a\nb", Optional.of(
							Condition.of(UNIT, "words"))),
					FILE, SECRET, new Parameter.CorpusName("corpus", "C", "h", EnumSet.of(Ingredient.Kind.CORPUS), Optional.empty()))
					.withNeeds(Need.any(Ingredient.Kind.CORPUS), new Need(Ingredient.Kind.MODEL, 0, 1)).withVersion("7").notReproducible();
		}

		@Override
		public List<Objection> check(Settings settings) {
			return settings.get(UNIT).equals("lines") ? List.of(new Objection("unit", "no lines today")) : List.of();
		}

		@Override
		public List<Style> styles() {
			return List.of(new Style("Plain", "as it is", Map.of("unit", "words")));
		}

		@Override
		public List<ParameterGroup> groups() {
			return List.of(new ParameterGroup("", info().parameters().subList(0, 1)),
					new ParameterGroup("More", info().parameters().subList(1, info().parameters().size())));
		}

		@Override
		public Generator open(Source source, Settings settings, Progress progress) throws EngineException, InterruptedException {
			progress.report("reading", 0.5);
			List<String> lines = new ArrayList<>();
			lines.add("secret " + settings.get(SECRET));
			lines.add("settings " + settings.get(UNIT) + " " + settings.asText().get("text"));
			try {
				if (settings.get(FILE).isPresent()) lines.add("file " + Files.readString(settings.get(FILE).get()));
				for (Ingredient.Model model : source.models()) lines.add("model " + Files.readString(model.file()));
			} catch (java.io.IOException e) {
				throw new EngineException("cannot be read: " + e, e);
			}
			for (Ingredient.CorpusShare share : source.corpora()) {
				List<SourcePoem> poems = new ArrayList<>();
				share.corpus().read(poems::add);
				long letters = poems.stream().mapToLong(p -> p.text().length()).sum();
				lines.add("corpus " + share.corpus().name() + " " + share.weight() + " " + poems.size() + " " + letters);
				if (!poems.isEmpty()) lines.add("first " + poems.getFirst());
			}
			return new Told(lines);
		}
	}

	private record Told(List<String> lines) implements Generator, NextUnits {
		@Override
		public void generate(GenerationRequest request, DebrisSink sink) throws EngineException, InterruptedException {
			if (request.prompt().equals("refuse")) throw new EngineException("no poem today");
			for (long n = request.first(); request.includes(n); n++) {
				sink.note("poem " + n + " of " + request.seed(n));
				sink.madeFrom(new TemplatePoem("c", "i", "t", "a"));
				for (String line : lines) sink.accept(line + "\n");
				sink.accept("drawn ", Reason.drawn(0.25, List.of(new NextUnit("x", 0.5))));
				sink.accept("made ", Reason.of("from", "antonym", "reservoir"));
				sink.poemEnd();
			}
		}

		@Override
		public Kind kind() {
			return Kind.CHARACTER;
		}

		@Override
		public List<NextUnit> nextUnits(CharSequence context, int limit) {
			return List.of(new NextUnit(context + "!", 0.75), new NextUnit("\n", 0.25)).subList(0, Math.min(2, limit));
		}
	}

	/** Says words as quickly as a table of them does. */
	static final class Quick implements GeneratorEngine {
		private static final String[] WORDS = "the gulls are quiet over harbour walls and nobody listens to salt water".split(" ");

		@Override
		public EngineInfo info() {
			return EngineInfo.of("quick", "Quick", "says words");
		}

		@Override
		public Generator open(Source source, Settings settings, Progress progress) {
			return Quick::say;
		}

		private static void say(GenerationRequest request, DebrisSink sink) throws InterruptedException {
			for (long n = request.first(); request.includes(n); n++) {
				java.util.SplittableRandom random = new java.util.SplittableRandom(request.seed(n));
				for (int i = 0; i < 200; i++) {
					sink.accept(WORDS[random.nextInt(WORDS.length)]);
					sink.accept(i % 8 == 7 ? "\n" : " ");
				}
				sink.poemEnd();
			}
		}
	}

	/** Takes memory that is none of Java's heap, as much as it gets, and says how many megabytes that was. */
	static final class Hoarder implements GeneratorEngine {
		private static final int PIECE = 64;
		private static final int MOST = 16_384;

		@Override
		public EngineInfo info() {
			return EngineInfo.of("hoarder", "Hoarder", "takes memory");
		}

		@Override
		public Generator open(Source source, Settings settings, Progress progress) {
			return (request, sink) -> {
				int taken = 0;
				try {
					for (; taken < MOST; taken += PIECE) Arena.global().allocate((long) PIECE << 20);
				} catch (OutOfMemoryError e) {
					// that is all there is
				}
				sink.accept(String.valueOf(taken));
				sink.poemEnd();
			};
		}
	}
}
