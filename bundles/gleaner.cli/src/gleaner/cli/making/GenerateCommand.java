package gleaner.cli.making;

import gleaner.cli.kit.CorpusWeightConverter;
import gleaner.cli.kit.Interrupter;
import gleaner.cli.kit.Printer;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.StandardMix;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.PoemLength;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import gleaner.language.Language;
import gleaner.runs.ModelName;
import gleaner.studio.Studio;
import gleaner.voice.CorpusWeight;
import gleaner.voice.EngineCatalog;
import gleaner.voice.EngineEntry;
import gleaner.voice.GenerationOrder;
import gleaner.voice.Spew;
import gleaner.voice.SpewListener;
import gleaner.voice.TemplateReports;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gleaner generate} */
@Command(name = "generate", description = "Spew raw text. It is kept in the studio's debris too.", mixinStandardHelpOptions = true,
		sortOptions = false)
final class GenerateCommand implements Callable<Integer> {
	/** What the diversity was called among the settings, when it had no option of its own. */
	private static final String OLD_DIVERSITY = "temperature";

	private static final String USUAL = "markov";

	private final Surroundings surroundings;
	private final ProgressLine progress;

	@Spec
	private CommandSpec spec;

	@Mixin
	private StudioOption studioOption;

	@Option(names = "--engine", paramLabel = "ID", description = "Which engine; standard: that of the model, or markov.")
	private String engine;

	@Option(names = "--model", paramLabel = "RUN/STEP",
			description = "The trained model, for engines that speak with one; may be repeated for those that speak with several. Of the "
					+ "run the end will do, as in 39-18/33380; the step may be first, best or last. \"gleaner runs\" lists them.")
	private List<String> models = new ArrayList<>();

	@Option(names = "--corpus", paramLabel = "NAME[:WEIGHT]", converter = CorpusWeightConverter.class,
			description = "A corpus of the mix, with its share such as 2 or 0.5, or a reservoir as \"reservoir:NAME\";"
					+ " may be repeated. Standard: all corpora alike.")
	private List<CorpusWeight> mix = new ArrayList<>();

	@Option(names = "--template", paramLabel = "NAME",
			description = "A corpus whose poems are made anew, for engines that do that; may be repeated.")
	private List<String> templates = new ArrayList<>();

	@Option(names = "--count", paramLabel = "N", defaultValue = "1",
			description = "How many poems; 0 goes on until Ctrl+C. Standard: ${DEFAULT-VALUE}.")
	private long count;

	@Option(names = "--from", paramLabel = "N", defaultValue = "1",
			description = "The number of the first poem. Each poem of a seed stands alone: \"--from 7\" makes the seventh, without the "
					+ "six before it. Standard: ${DEFAULT-VALUE}.")
	private long first;

	@ArgGroup(exclusive = true)
	private Length length = new Length();

	@Option(names = "--prompt", paramLabel = "TEXT", defaultValue = "", description = "How each poem begins.")
	private String prompt;

	@Option(names = "--seed", paramLabel = "N", description = "Fixes the text; a 64-bit number. Standard: drawn, and told.")
	private Long seed;

	@Option(names = { "--diversity", "--temperature" }, paramLabel = "X",
			description = "Below 1 more likely, above 1 wilder, from 0 to 10. Standard: 1. (--temperature is its old name.)")
	private String diversity;

	@Mixin
	private StyleOptions style = new StyleOptions();

	@Option(names = "--out", paramLabel = "FILE", description = "Write there instead of to the terminal.")
	private Path outFile;

	@Option(names = "--json", description = "One object per poem and line.")
	private boolean json;

	GenerateCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
		progress = new ProgressLine(surroundings);
	}

	/** How long each poem is: at most one of these. */
	private static final class Length {
		@Option(names = "--lines", paramLabel = "N", description = "Lines of each poem. Standard: as the engine likes.")
		private Integer lines;

		@Option(names = "--words", paramLabel = "N", description = "Words of each poem.")
		private Integer words;

		@Option(names = "--chars", paramLabel = "N", description = "Characters of each poem.")
		private Integer chars;

		/** @throws IllegalArgumentException with a sentence that names the option */
		PoemLength poemLength() {
			if (lines != null) return of("--lines", PoemLength.Unit.LINES, lines);
			if (words != null) return of("--words", PoemLength.Unit.WORDS, words);
			if (chars != null) return of("--chars", PoemLength.Unit.CHARACTERS, chars);
			return PoemLength.NATURAL;
		}

		private static PoemLength of(String option, PoemLength.Unit unit, int count) {
			if (count < 1) throw new IllegalArgumentException(option + " is " + count + ", must be 1 or more");
			return new PoemLength(unit, count);
		}
	}

	@Override
	public Integer call() throws EngineException, StudioException, InterruptedException {
		GenerationRequest request = request();
		EngineCatalog catalog = surroundings.engines().get();
		Optional<Studio> opened = engine == null && !models.isEmpty() ? Optional.of(studioOption.open()) : Optional.empty();
		EngineEntry entry = catalog.entry(engineId(opened));
		EngineInfo chosen = entry.info();
		Map<String, String> settings = style.of(entry, studioOption::open, Map.of(), Map.of());
		Studio studio = opened.isPresent() ? opened.get() : studioOption.open();
		GenerationOrder order = new GenerationOrder(chosen.id(), settings,
				StandardMix.of(studio, chosen, mix, !templates.isEmpty()), models, templates, request);
		if (outFile == null) {
			spew(studio, chosen, order, new Spew(studio, catalog, order, printer(surroundings.out())));
			return 0;
		}
		try (Printer out = file()) {
			try {
				spew(studio, chosen, order, new Spew(studio, catalog, order, printer(out)));
			} finally {
				out.requireWritten(outFile.toString());
			}
		}
		return 0;
	}

	private SpewListener printer(PrintStream out) {
		Remarks remarks = new Remarks(surroundings, progress, seed == null);
		return json ? new JsonPrinter(out, remarks) : new TextPrinter(out, remarks);
	}

	/** The engine that was named, or that speaks with the model that was named. */
	private String engineId(Optional<Studio> studio) throws StudioException {
		if (engine != null) return engine;
		return studio.isPresent() ? studio.get().runs().get(ModelName.of(models.getFirst()).run()).engine() : USUAL;
	}

	private GenerationRequest request() {
		String old = style.take(OLD_DIVERSITY);
		String chosen = diversity != null ? diversity : old;
		try {
			double wild = chosen == null ? GenerationRequest.DIVERSITY.standard() : GenerationRequest.DIVERSITY.parse(chosen);
			return new GenerationRequest(seed == null ? new SecureRandom().nextInt(Integer.MAX_VALUE) : seed, first, prompt, count,
					length.poemLength(), wild);
		} catch (IllegalArgumentException | EngineException e) {
			throw new ParameterException(spec.commandLine(), e.getMessage().replaceFirst("^poems is", "--count is")
					.replaceFirst("^first is", "--from is").replaceFirst("^diversity is", "--diversity is"));
		}
	}

	/** Runs it so that Ctrl+C stops the engine and closes the debris before the program goes. */
	private void spew(Studio studio, EngineInfo info, GenerationOrder order, Spew spew)
			throws EngineException, StudioException, InterruptedException {
		try (ProgressLine line = progress; Interrupter interrupter = Interrupter.ofThisThread()) {
			for (String failure : TemplateReports.make(studio, info, order, Language.english(), line)) surroundings.warn(failure);
			spew.run();
		}
	}

	private Printer file() throws StudioException {
		try {
			return Printer.of(Files.newOutputStream(outFile), false);
		} catch (IOException e) {
			throw Faults.writing(outFile, e);
		}
	}
}
