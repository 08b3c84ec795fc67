package gleaner.voice;

import gleaner.corpus.CorpusNote;
import gleaner.corpus.StoredCorpus;
import gleaner.corpus.reservoir.ReservoirCorpus;
import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.files.StudioException;
import gleaner.runs.ModelName;
import gleaner.runs.RunModel;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisHeader;
import gleaner.studio.debris.MixPart;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An engine, how it is set, and what it is fed with: all that a model depends on. Immutable; safe for use by several threads. */
public final class Voice {
	private final EngineEntry entry;
	private final EngineInfo info;
	private final Settings settings;
	private final Source source;
	private final Optional<RunModel> model;
	private final Studio studio;
	private final GenerationOrder order;

	private Voice(EngineEntry entry, EngineInfo info, Settings settings, Source source, Optional<RunModel> model, Studio studio, GenerationOrder order) {
		this.entry = entry;
		this.info = info;
		this.settings = settings;
		this.source = source;
		this.model = model;
		this.studio = studio;
		this.order = order;
	}

	/**
	 * The voice that an order asks for. Nothing is opened yet.
	 *
	 * @throws EngineException if there is no such engine, or a setting or a weight cannot be
	 * @throws StudioException if there is no such corpus or model
	 */
	public static Voice of(Studio studio, EngineCatalog engines, GenerationOrder order) throws EngineException, StudioException {
		EngineEntry entry = engines.entry(order.engine());
		EngineInfo info = entry.info();
		Settings settings = Settings.of(info.parameters(), order.settings());
		if (order.model().isPresent() && !info.needs().contains(EngineInfo.Need.CHECKPOINT)) throw new EngineException("the engine " + info.name() + " speaks without a trained model; name none, or choose another engine");
		Optional<RunModel> model = order.model().isPresent() ? Optional.of(studio.runs().model(ModelName.of(order.model().get()))) : Optional.empty();
		return new Voice(entry, info, settings, source(studio, info, order, model), model, studio, order);
	}

	private static Source source(Studio studio, EngineInfo info, GenerationOrder order, Optional<RunModel> model) throws EngineException, StudioException {
		List<Source.Weighted> mix = new ArrayList<>();
		for (CorpusWeight part : order.mix()) {
			if (!(part.weight() >= 0) || Double.isInfinite(part.weight()))
				throw new EngineException("the weight of " + part.corpus() + " is " + part.weight() + ", must be 0 or more");
			if (part.weight() > 0) mix.add(new Source.Weighted(heard(studio.source(part.corpus())), part.weight()));
		}
		if (info.needs().contains(EngineInfo.Need.CORPORA) && mix.isEmpty())
			throw new EngineException("the engine " + info.name() + " needs at least one corpus with a weight above 0; choose one");
		if (info.needs().contains(EngineInfo.Need.CHECKPOINT) && model.isEmpty()) throw new EngineException("the engine " + info.name() + " needs a trained model, and none was named; choose one");
		return new Source(mix, model.map(RunModel::file));
	}

	private static Corpus heard(Corpus source) throws EngineException {
		if (source instanceof ReservoirCorpus words && words.reservoir().words().isEmpty()) throw new EngineException("there is no word in the reservoir " + words.reservoir().name() + "; put some in, or take it out of the mix");
		return source;
	}

	/** Who speaks. */
	public EngineInfo info() {
		return info;
	}

	/**
	 * Opens its model, or takes the one that is open already. May take long.
	 *
	 * @throws EngineException if nothing can be made of the source, or the engine breaks
	 * @throws InterruptedException if the thread was interrupted
	 */
	public OpenVoice open(OpenModels models, Progress progress) throws EngineException, InterruptedException {
		Fare fare = fare(progress);
		GeneratorEngine engine = entry.engine();
		try {
			return new OpenVoice(models.lease(key(engine, fare), () -> model(engine, progress)), header(fare));
		} catch (RuntimeException | LinkageError | OutOfMemoryError e) {
			throw EngineFault.of(info.name(), "could not open its model", e);
		}
	}

	GeneratorEngine engine() throws EngineException {
		return entry.engine();
	}

	Generator model(GeneratorEngine engine, Progress progress) throws EngineException, InterruptedException {
		return engine.open(source, settings, progress);
	}

	/** The corpora and the model as they are now. Reads them if they have changed. */
	Fare fare(Progress progress) {
		List<MixPart> mix = new ArrayList<>();
		for (Source.Weighted part : source.corpora()) {
			Corpus corpus = part.corpus();
			progress.report("looking at " + corpus.name(), Double.NaN);
			mix.add(part(corpus, part.weight()));
		}
		return new Fare(List.copyOf(mix), model.map(m -> named(m, progress)));
	}

	private MixPart part(Corpus corpus, double weight) {
		return switch (corpus) {
		case StoredCorpus stored -> new MixPart(corpus.name(), weight, corpus.fingerprint(), stored.note().source().orElse(""), stored.note().licence().orElse(""));
		case ReservoirCorpus words -> part(words, weight);
		default -> new MixPart(corpus.name(), weight, corpus.fingerprint());
		};
	}

	/** The words of a reservoir stand under the licence of the corpus that they were found in. */
	private MixPart part(ReservoirCorpus words, double weight) {
		String corpus = words.reservoir().corpus();
		if (corpus.isEmpty()) return new MixPart(words.name(), weight, words.fingerprint());
		Optional<CorpusNote> note = note(corpus);
		String source = Stream.concat(Stream.of("words of the corpus " + corpus), note.flatMap(CorpusNote::source).stream()).collect(Collectors.joining(", "));
		return new MixPart(words.name(), weight, words.fingerprint(), source, note.flatMap(CorpusNote::licence).orElse(""));
	}

	/** What is noted of a corpus, if it is still there. */
	private Optional<CorpusNote> note(String corpus) {
		try {
			return studio.corpora().has(corpus) ? Optional.of(studio.corpora().get(corpus).note()) : Optional.empty();
		} catch (StudioException e) {
			return Optional.empty();
		}
	}

	private String named(RunModel trained, Progress progress) {
		progress.report("looking at " + trained.name(), Double.NaN);
		try {
			return trained.name() + "@" + studio.runs().fingerprint(trained);
		} catch (StudioException e) {
			throw new UncheckedIOException(e);
		}
	}

	OpenModels.Key key(GeneratorEngine engine, Fare fare) {
		double sum = fare.mix().stream().mapToDouble(MixPart::weight).sum();
		return new OpenModels.Key(engine, settings, fare.mix().stream().map(part -> new OpenModels.MixShare(part.corpus(), part.fingerprint(), part.weight() / sum)).toList(), fare.model());
	}

	/** What debris of this voice says about it, from now on. */
	DebrisHeader header(Fare fare) {
		return new DebrisHeader(info.id(), info.name(), settings.asText(), fare.mix(), fare.model(), order.request(), Instant.now());
	}
}
