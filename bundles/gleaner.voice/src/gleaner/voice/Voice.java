// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.Generator;
import gleaner.engine.Objection;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import gleaner.studio.making.Way;
import java.time.Instant;
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
	 * @throws EngineException if there is no such engine, or a setting or a weight cannot be, alone or together with others
	 * @throws StudioException if there is no such corpus or model
	 * @throws InterruptedException if the thread was interrupted
	 */
	public static Voice of(Studio studio, EngineCatalog engines, GenerationOrder order)
			throws EngineException, StudioException, InterruptedException {
		EngineEntry entry = engines.entry(order.engine());
		EngineInfo info = entry.info();
		Settings settings = entry.withSecrets(Settings.of(info.parameters(), order.settings()));
		List<Objection> objections = entry.check(settings);
		if (!objections.isEmpty()) throw new EngineException(objections.getFirst().sentence());
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
		return new OpenVoice(models.lease(key(fare), () -> entry.open(fare.source(), settings, progress)), making(fare));
	}

	/** Opens a model on this very thread, for one that can be left behind itself. */
	Generator openHere(Fare fare, Progress progress) throws EngineException, InterruptedException {
		Generator model = entry.engine().open(fare.source(), settings, progress);
		if (model == null) throw new EngineException(
				entry.inWords() + " gave nothing when asked to open its model; remove its plug-in, or tell its author");
		return entry.guarded(model);
	}

	/** A sentence of the engine in which no secret can be read. */
	String masked(String sentence) {
		return SecretValues.masked(settings, sentence);
	}

	/** As it is named in sentences. */
	String inWords() {
		return entry.inWords();
	}

	/** What it is fed with, as it is now. Reads it if it has changed. */
	Fare fare(Progress progress) {
		return larder.fare(progress);
	}

	OpenModels.Key key(Fare fare) throws EngineException, InterruptedException {
		List<MadeOf> mix = fare.ingredients().stream().filter(MadeOf::isInMix).toList();
		double sum = mix.stream().mapToDouble(MadeOf::weight).sum();
		List<OpenModels.MixShare> shares = mix.stream()
				.map(part -> new OpenModels.MixShare(part.name(), part.fingerprint(), part.weight() / sum)).toList();
		List<String> others = fare.ingredients().stream().filter(part -> !part.isInMix())
				.map(part -> part.kind() + " " + part.role() + " " + part.name() + "@" + part.fingerprint()).toList();
		return new OpenModels.Key(entry.engine(), settings, shares, others);
	}

	/** What is told of a text that this voice says from now on. */
	Making making(Fare fare) {
		return new Making(info.id(), info.name(), info.version(), Way.SPEWED, settings.asText(), fare.ingredients(), order.request(),
				Instant.now(), ProgramVersion.now());
	}
}
