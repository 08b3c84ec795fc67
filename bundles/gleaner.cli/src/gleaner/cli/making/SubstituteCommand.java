// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.making;

import gleaner.cli.kit.CorpusWeightConverter;
import gleaner.cli.kit.Interrupter;
import gleaner.cli.kit.ProgressLine;
import gleaner.cli.kit.StudioOption;
import gleaner.cli.kit.Surroundings;
import gleaner.cli.kit.TextSource;
import gleaner.corpus.StoredCorpus;
import gleaner.corpus.reservoir.ReservoirCorpus;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.PoemLength;
import gleaner.engine.Settings;
import gleaner.engine.Style;
import gleaner.files.StudioException;
import gleaner.language.Language;
import gleaner.studio.Studio;
import gleaner.voice.CorpusWeight;
import gleaner.voice.EngineCatalog;
import gleaner.voice.EngineEntry;
import gleaner.voice.GenerationOrder;
import gleaner.voice.LongSpew;
import gleaner.voice.SpewListener;
import gleaner.voice.TemplateReports;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gleaner substitute} */
@Command(name = "substitute",
		description = "Remake poems word by word with the engine Substitution: a few, or a million. The studio keeps all of them as "
				+ "debris, and for the first 20,000 also the reason for each word.",
		mixinStandardHelpOptions = true, sortOptions = false,
		footer = { "", "For example:", "  gleaner substitute --style gentle --corpus Kitchen",
			"  gleaner substitute --style word-salad --templates Kitchen --reservoir salt --count 3 --seed 7",
			"  gleaner substitute --style n+7 --text poem.txt --corpus Kitchen",
			"  gleaner substitute --style as-in-2015 --count 10116 --html page.html",
			"  gleaner substitute --style inverse --count 1000000 --seed 7 --out poems", "",
			"Gleaner first reads the poems that have no report yet, once. With --out, the same call "
					+ "continues where the last one broke off." })
final class SubstituteCommand implements Callable<Integer> {
	private static final String ENGINE = "substitution";
	/** Settings of the engine that have an option here. */
	private static final String STRENGTH = "strength";
	private static final String TEXT = "text";
	/** Ctrl+C at a page of a million poems: it is still written. */
	private static final int SECONDS_TO_FINISH = 60;

	private final Surroundings surroundings;
	private final ProgressLine progress;

	@Spec
	private CommandSpec spec;

	@Mixin
	private StudioOption studioOption;

	@Option(names = { "--templates", "--template" }, paramLabel = "CORPUS",
			description = "A corpus whose poems to remake; repeatable. Default: the corpora of --corpus.")
	private List<String> templates = new ArrayList<>();

	@Option(names = "--corpus", paramLabel = "NAME[:WEIGHT]", converter = CorpusWeightConverter.class,
			description = "A corpus that gives words, names and titles, with its weight. Repeatable. Default: all corpora alike; with "
					+ "--templates, none.")
	private List<CorpusWeight> corpora = new ArrayList<>();

	@Option(names = "--reservoir", paramLabel = "NAME[:WEIGHT]", converter = CorpusWeightConverter.class,
			description = "A reservoir that gives words; repeatable.")
	private List<CorpusWeight> reservoirs = new ArrayList<>();

	@Option(names = "--text", paramLabel = "FILE|-", description = "A text of your own to remake, or - to read what is piped in.")
	private String text;

	@Mixin
	private StyleOptions style = new StyleOptions();

	@Option(names = "--strength", paramLabel = "P",
			description = "How many words in a hundred to replace, where Gleaner finds a substitute.")
	private Integer strength;

	@Option(names = "--count", paramLabel = "N", defaultValue = "1",
			description = "The number of poems; 0 means until Ctrl+C. Default: ${DEFAULT-VALUE}.")
	private long count;

	@Option(names = "--from", paramLabel = "N", defaultValue = "1",
			description = "The number of the first poem; each poem stands alone. Default: ${DEFAULT-VALUE}.")
	private long first;

	@Option(names = "--seed", paramLabel = "N",
			description = "The seed, a 64-bit number; the same seed gives the same poems. Default: a random one, which is shown.")
	private Long seed;

	@Option(names = "--html", paramLabel = "FILE",
			description = "Write all poems on one page, not to the terminal. Each has a link, its template and a box to choose it. Poems "
					+ "get their own title and author if the style or --set heading=author says so.")
	private Path page;

	@Option(names = "--in-order", description = "Begin the page with the first poem. Default: with the newest.")
	private boolean inOrder;

	@Option(names = "--out", paramLabel = "DIR",
			description = "Write each poem to its own file in this folder, not to the terminal. Poems that are there already are not made "
					+ "again.")
	private Path folder;

	@Option(names = "--json", description = "Print a JSON object per poem and line; with --html or --out, one object at the end.")
	private boolean json;

	@Option(names = "--no-reasons", hidden = true, description = "Do not keep the reason for each word.")
	private boolean noReasons;

	@Mixin
	private MakingJob job = new MakingJob();

	SubstituteCommand(Surroundings surroundings) {
		this.surroundings = surroundings;
		progress = new ProgressLine(surroundings);
	}

	@Override
	public Integer call() throws EngineException, StudioException, InterruptedException {
		if (inOrder && page == null) throw wrong("--in-order goes with --html only");
		if (job.isWanted() && (page != null || folder != null))
			throw wrong(
					(page != null ? "--html" : "--out") + " and --job do not go together; a job collects its poems in its own folder");
		if (text != null && !templates.isEmpty()) throw wrong("--text and --templates do not go together; give one of them");
		GenerationRequest request = request(seed == null ? new SecureRandom().nextInt(Integer.MAX_VALUE) : seed);
		EngineCatalog catalog = surroundings.engines().get();
		EngineEntry entry = catalog.entry(ENGINE);
		Map<String, String> set = style.of(entry, studioOption::open, Map.of(), own());
		Map<String, String> settings = Settings.of(entry.info().parameters(), set).asText();
		if (page != null) requirePlace();
		Studio studio = studioOption.open();
		List<CorpusWeight> mix = mix(studio);
		boolean isKept = page != null || folder != null;
		PoemFolder kept = folder == null ? null : PoemFolder.open(folder);
		boolean isKnown = seed != null || kept != null && kept.seed().isPresent();
		if (seed == null && kept != null) request = request.withSeed(kept.seed().orElse(request.seed()));
		GenerationOrder order = new GenerationOrder(entry.id(), settings, mix, List.of(), templates, request);
		Remarks remarks = new Remarks(surroundings, progress, !isKnown);
		try (ProgressLine line = progress; Interrupter interrupter = Interrupter.ofThisThread(isKept ? SECONDS_TO_FINISH : 2)) {
			if (!isComplete(kept))
				for (String failure : TemplateReports.make(studio, entry.info(), order, Language.english(), line))
					surroundings.warn(failure);
			if (job.isWanted()) begin(studio, entry, order);
			else if (isKept) keep(studio, catalog, entry, order, remarks, Optional.ofNullable(kept));
			else new LongSpew(studio, catalog, order, printer(remarks), !noReasons).run();
		} catch (UncheckedIOException e) {
			if (e.getCause() instanceof StudioException sentence) throw sentence;
			throw e;
		}
		return 0;
	}

	/** Of the first poems it is kept why each word is there, as of those of one command. */
	private void begin(Studio studio, EngineEntry entry, GenerationOrder order)
			throws EngineException, StudioException, InterruptedException {
		boolean isMany = order.request().poems() > LongSpew.MOST_WITH_REASONS;
		job.start(surroundings, studio, spec, entry.info(), isMany ? List.of("substitute", "--no-reasons") : List.of("substitute"), order);
	}

	/** Whether nothing is left to be made, so that nothing needs to be read closely. */
	private boolean isComplete(PoemFolder kept) {
		return kept != null && count != GenerationRequest.ENDLESS && kept.firstMissing(first) >= first + count;
	}

	private ParameterException wrong(String sentence) {
		return new ParameterException(spec.commandLine(), sentence);
	}

	private GenerationRequest request(long of) {
		try {
			return new GenerationRequest(of, first, "", count, PoemLength.NATURAL, 1);
		} catch (IllegalArgumentException e) {
			throw wrong(e.getMessage().replaceFirst("^poems is", "--count is").replaceFirst("^first is", "--from is"));
		}
	}

	/** What has an option of its own counts more than the style. */
	private Map<String, String> own() throws StudioException {
		Map<String, String> own = new LinkedHashMap<>();
		if (strength != null) own.put(STRENGTH, String.valueOf(strength));
		if (text != null) {
			own.put(TEXT, TextSource.read(text));
			if (own.get(TEXT).isBlank()) throw new StudioException("there is no word in \"" + text + "\"; name a text with words");
		}
		return own;
	}

	/** Better now than after an hour. */
	private void requirePlace() throws StudioException {
		Path parent = page.toAbsolutePath().getParent();
		if (Files.isDirectory(page)) throw new StudioException(page + " is a folder; name a file for the page");
		if (Files.exists(parent) && !Files.isWritable(parent))
			throw new StudioException(page + " cannot be written: " + parent + " you may not write there; name another place");
	}

	private List<CorpusWeight> mix(Studio studio) throws StudioException {
		List<CorpusWeight> mix = new ArrayList<>(corpora);
		if (corpora.isEmpty() && templates.isEmpty())
			for (StoredCorpus corpus : studio.corpora().list()) mix.add(new CorpusWeight(corpus.name(), 1));
		if (mix.isEmpty() && templates.isEmpty() && text == null) throw new StudioException(
				"there is no corpus in " + studio.folder() + "; import one with: gleaner corpus import NAME PATH");
		for (CorpusWeight reservoir : reservoirs) mix.add(new CorpusWeight(
				ReservoirCorpus.reservoirOf(reservoir.corpus()).isPresent() ? reservoir.corpus()
						: ReservoirCorpus.nameOf(reservoir.corpus()),
				reservoir.weight()));
		return mix;
	}

	private SpewListener printer(Remarks remarks) {
		return json ? new JsonPrinter(surroundings.out(), remarks) : new TextPrinter(surroundings.out(), remarks);
	}

	private void keep(Studio studio, EngineCatalog catalog, EngineEntry entry, GenerationOrder order, Remarks remarks,
			Optional<PoemFolder> kept)
			throws EngineException, StudioException, InterruptedException {
		try (Keeping keeping = new Keeping(order, style.chosen().map(Style::name).orElse(entry.name()), kept, Optional.ofNullable(page),
				inOrder,
				progress)) {
			keeping.run(studio, catalog, remarks);
			progress.close();
			surroundings.out().println(keeping.told(json));
		}
	}
}
