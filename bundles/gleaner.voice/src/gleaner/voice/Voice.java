package gleaner.voice;

import gleaner.corpus.CorpusNote;
import gleaner.corpus.StoredCorpus;
import gleaner.corpus.reservoir.ReservoirCorpus;
import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Ingredient;
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

/** An engine, how it is set, and what it is fed with: all that a model depends on. Immutable; safe for use by several threads. */
public final class Voice {
	private final EngineEntry entry;
	private final EngineInfo info;
	private final Settings settings;
	private final Larder larder;
	private final GenerationOrder order;

	private Voice(EngineEntry entry, EngineInfo info, Settings settings, Larder larder, GenerationOrder order) {
		this.entry = entry;
		this.info = info;
		this.settings = settings;
		this.larder = larder;
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
		return new Voice(entry, info, settings, Larder.of(studio, info, settings, order), order);
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
			return new OpenVoice(models.lease(key(engine, fare), () -> model(engine, fare, progress)), header(fare));
		} catch (RuntimeException | LinkageError | OutOfMemoryError e) {
			throw EngineFault.of(info.name(), "could not open its model", e);
		}
	}

	GeneratorEngine engine() throws EngineException {
		return entry.engine();
	}

	Generator model(GeneratorEngine engine, Fare fare, Progress progress) throws EngineException, InterruptedException {
		return engine.open(fare.source(), settings, progress);
	}

	/** What it is fed with, as it is now. Reads it if it has changed. */
	Fare fare(Progress progress) {
		return larder.fare(progress);
	}

	OpenModels.Key key(GeneratorEngine engine, Fare fare) {
		double sum = fare.mix().stream().mapToDouble(MixPart::weight).sum();
		List<OpenModels.MixShare> shares = fare.mix().stream().map(part -> new OpenModels.MixShare(part.corpus(), part.fingerprint(), part.weight() / sum)).toList();
		return new OpenModels.Key(engine, settings, shares, others(fare.source()));
	}

	/** The fingerprints of all that does not belong to the mix. */
	private static List<String> others(Source source) {
		List<String> others = new ArrayList<>();
		for (Ingredient.Model model : source.models()) others.add(model.about().name() + "@" + model.about().fingerprint());
		for (Ingredient.Templates templates : source.templates()) others.add(templates.about().name() + "@" + templates.about().fingerprint());
		source.chosen().forEach((parameter, ingredient) -> others.add(parameter + "@" + ingredient.about().fingerprint()));
		return others;
	}

	/** What debris of this voice says about it, from now on. */
	DebrisHeader header(Fare fare) {
		return new DebrisHeader(info.id(), info.name(), settings.asText(), fare.mix(), fare.models().stream().findFirst(), order.request(), Instant.now());
	}
}
