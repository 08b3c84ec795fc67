// SPDX-License-Identifier: EPL-2.0
package gleaner.voice.replay;

import gleaner.corpus.Corpora;
import gleaner.corpus.reservoir.ReservoirCorpus;
import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Ingredient;
import gleaner.files.StudioException;
import gleaner.runs.ModelName;
import gleaner.runs.Run;
import gleaner.runs.RunModel;
import gleaner.studio.Studio;
import gleaner.studio.making.MadeOf;
import gleaner.studio.making.Making;
import gleaner.studio.making.Way;
import gleaner.voice.CorpusWeight;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is still there of all that a text was made with. An ingredient is known by its fingerprint: one that was renamed is found, one
 * that was changed is not taken. Reads corpora and models: not for the UI thread.
 */
final class Provision {
	private final Studio studio;
	private final EngineCatalog engines;
	private final Making making;
	private final List<String> obstacles = new ArrayList<>();
	private final List<String> remarks = new ArrayList<>();
	private final List<CorpusWeight> mix = new ArrayList<>();
	private final List<String> models = new ArrayList<>();
	private final List<String> templates = new ArrayList<>();
	private final Map<String, String> settings;

	private Provision(Studio studio, EngineCatalog engines, Making making) {
		this.studio = studio;
		this.engines = engines;
		this.making = making;
		settings = new LinkedHashMap<>(making.settings());
	}

	/** Looks for everything. */
	static Provision of(Studio studio, EngineCatalog engines, Making making) throws StudioException, InterruptedException {
		Provision provision = new Provision(studio, engines, making);
		provision.findEngine();
		for (MadeOf part : making.ingredients()) provision.find(part);
		return provision;
	}

	/** Why the text cannot be made again; empty if it can. */
	List<String> obstacles() {
		return obstacles;
	}

	/** What is otherwise than it was, but need not matter. */
	List<String> remarks() {
		return remarks;
	}

	/** What to order for the same text again. */
	GenerationOrder order(GenerationRequest request) {
		return new GenerationOrder(making.engine(), settings, mix, models, templates, request);
	}

	private void findEngine() throws InterruptedException {
		if (making.way() != Way.SPEWED) {
			obstacles.add(making.engineName()
					+ " did not write this alone: it offered words, and a poet chose among them, so no request can repeat it");
			return;
		}
		try {
			EngineInfo info = engines.entry(making.engine()).info();
			if (!info.reproducible()) obstacles.add("the engine " + info.name() + " never says the same twice, as it declares");
			if (making.engineVersion().isEmpty())
				remarks.add(
						"an older Gleaner made it and did not note the engine's version; the first poem of a stream may come out the "
								+ "same, but the others were made differently then");
			else if (!making.engineVersion().equals(info.version()))
				remarks.add("the engine " + info.name() + " had version " + making.engineVersion() + " then and has version "
						+ info.version() + " now");
		} catch (EngineException e) {
			obstacles.add(e.getMessage());
		}
	}

	private void find(MadeOf part) throws StudioException {
		switch (part.kind()) {
		case MODEL -> findModel(part).ifPresent(models::add);
		case TEMPLATES -> findCorpus(part).ifPresent(templates::add);
		case CORPUS, RESERVOIR -> findCorpus(part).ifPresent(name -> {
			if (part.role().isEmpty()) mix.add(new CorpusWeight(name, part.weight()));
			else settings.put(part.role(), name);
		});
		}
	}

	/** The name of the corpus or reservoir with the same content. */
	private Optional<String> findCorpus(MadeOf part) throws StudioException {
		Optional<String> now = fingerprint(part.name());
		if (now.equals(Optional.of(part.fingerprint()))) return Optional.of(part.name());
		Optional<String> renamed = part.kind() == Ingredient.Kind.RESERVOIR ? renamedReservoir(part.fingerprint())
				: renamedCorpus(part.fingerprint());
		if (renamed.isPresent()) {
			remarks.add(part.name() + " is called " + renamed.get() + " now");
			return renamed;
		}
		obstacles.add(now.isPresent()
				? part.name() + " has changed since: its fingerprint was " + shortened(part.fingerprint()) + " and is "
						+ shortened(now.get())
				: part.name() + " is gone, and nothing in the studio has its fingerprint " + shortened(part.fingerprint()));
		return Optional.empty();
	}

	private Optional<String> fingerprint(String name) {
		try {
			return Optional.of(studio.source(name).fingerprint());
		} catch (StudioException | UncheckedIOException e) {
			return Optional.empty();
		}
	}

	private Optional<String> renamedCorpus(String fingerprint) throws StudioException {
		Corpora corpora = studio.corpora();
		for (Corpus corpus : corpora.list())
			if (fingerprint(corpus.name()).equals(Optional.of(fingerprint))) return Optional.of(corpus.name());
		return Optional.empty();
	}

	private Optional<String> renamedReservoir(String fingerprint) throws StudioException {
		for (String name : studio.reservoirs().names()) {
			String inMix = ReservoirCorpus.nameOf(name);
			if (fingerprint(inMix).equals(Optional.of(fingerprint))) return Optional.of(inMix);
		}
		return Optional.empty();
	}

	/** The name of the model with the same content, with its fingerprint. */
	private Optional<String> findModel(MadeOf part) throws StudioException {
		ModelName name = ModelName.of(part.name());
		Optional<String> now = Optional.empty();
		try {
			RunModel model = studio.runs().model(name);
			now = Optional.of(studio.runs().fingerprint(model));
			if (part.fingerprint().isEmpty() || now.get().equals(part.fingerprint())) return Optional.of(model.name() + "@" + now.get());
		} catch (StudioException e) {
			// gone from its place: perhaps its thread has another name
		}
		for (Run run : studio.runs().list())
			for (RunModel model : run.models())
				if (Long.toString(model.step()).equals(name.step()) && studio.runs().fingerprint(model).equals(part.fingerprint())) {
					remarks.add("the model " + part.name() + " is called " + model.name() + " now");
					return Optional.of(model.name() + "@" + part.fingerprint());
				}
		obstacles.add("the model " + part.name()
				+ (now.isPresent() ? " has changed since: its fingerprint was " + part.fingerprint() + " and is " + now.get()
						: " is gone, and no model of the studio has its fingerprint " + part.fingerprint()));
		return Optional.empty();
	}

	private static String shortened(String fingerprint) {
		return fingerprint.length() <= 12 ? fingerprint : fingerprint.substring(0, 12) + "…";
	}
}
