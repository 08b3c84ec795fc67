// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import gleaner.corpus.StoredCorpus;
import gleaner.corpus.reservoir.ReservoirEntry;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.files.StudioException;
import gleaner.runs.ModelName;
import gleaner.engine.Ingredient;
import gleaner.studio.Studio;
import gleaner.voice.EngineCatalog;
import gleaner.voice.EngineEntry;
import gleaner.voice.StyleShelf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What there is to mix: a picture of the studio and of the catalogue at one moment, so that forms need not ask files or engines.
 * Immutable.
 *
 * @param corpora the names, sorted
 * @param reservoirs sorted by name
 * @param engines sorted by name
 * @param forms what forms show of them, by their ids; where there is none, it is plain
 * @param threads those that have a model, the newest first
 * @param troubles what could not be read, in sentences
 */
public record Palette(List<String> corpora, List<ReservoirEntry> reservoirs, List<EngineInfo> engines, Map<String, EngineForm> forms,
		List<TrainedThread> threads, List<String> troubles) {
	/** Before the studio is open. */
	public static final Palette EMPTY = new Palette(List.of(), List.of(), List.of(), Map.of(), List.of(), List.of());
	/** The engine of the first day. */
	private static final String USUAL = "markov";
	/** More corpora than this are not put on the list unasked. */
	private static final int MOST_SUGGESTED = 6;
	private static final int STRONG = 70;
	private static final int FAINT = 30;

	public Palette {
		corpora = List.copyOf(corpora);
		reservoirs = List.copyOf(reservoirs);
		engines = List.copyOf(engines);
		forms = Map.copyOf(forms);
		threads = List.copyOf(threads);
		troubles = List.copyOf(troubles);
	}

	/** Looks around. Reads files and asks engines: not for the UI thread. */
	public static Palette of(Studio studio, EngineCatalog catalog) throws InterruptedException {
		List<String> troubles = new ArrayList<>();
		List<String> corpora = List.of();
		try {
			corpora = studio.corpora().list().stream().map(StoredCorpus::name).toList();
		} catch (StudioException e) {
			troubles.add(e.getMessage());
		}
		troubles.addAll(catalog.refused());
		List<EngineInfo> engines = new ArrayList<>();
		Map<String, EngineForm> forms = new HashMap<>();
		for (EngineEntry entry : catalog.list()) {
			try {
				engines.add(entry.info());
				forms.put(entry.id(),
						new EngineForm(entry.groups(), new StyleShelf(entry, Optional.of(studio.styles())).list(troubles::add)));
			} catch (EngineException e) {
				troubles.add(e.getMessage());
			}
		}
		List<TrainedThread> threads = List.of();
		try {
			threads = studio.runs().list().stream().filter(run -> !run.models().isEmpty()).map(TrainedThread::of).toList();
		} catch (StudioException e) {
			troubles.add(e.getMessage());
		}
		return new Palette(corpora, studio.reservoirs().list(troubles::add), engines, forms, threads,
				troubles.stream().distinct().toList());
	}

	/** All that a mix may name as its sources: the corpora, then the reservoirs. */
	public List<String> sources() {
		return Stream.concat(corpora.stream(), reservoirs.stream().map(ReservoirEntry::inMix)).toList();
	}

	/** The engine of this id. */
	public Optional<EngineInfo> engine(String id) {
		return engines.stream().filter(e -> e.id().equals(id)).findFirst();
	}

	/** What a form shows of an engine of the palette. */
	public EngineForm form(EngineInfo engine) {
		EngineForm known = forms.get(engine.id());
		return known == null ? EngineForm.plain(engine) : known;
	}

	/** The threads whose models an engine speaks with, the newest first. */
	public List<TrainedThread> threads(String engine) {
		return threads.stream().filter(thread -> thread.engine().equals(engine)).toList();
	}

	/** A mix whose engine needs a trained model has one, if there is any: the best of the newest thread. */
	public Mix withModel(Mix mix) {
		boolean needed = engine(mix.engine()).map(info -> info.least(Ingredient.Kind.MODEL) > 0).orElse(false);
		List<TrainedThread> known = threads(mix.engine());
		if (!needed || !mix.model().isEmpty() || known.isEmpty()) return mix;
		return mix.withModel(known.getFirst().id() + "/" + ModelName.BEST);
	}

	/**
	 * What a pane is told that was told nothing yet: the usual engine, and two of the corpora, other ones in each pane, so that there is
	 * something to compare.
	 */
	public Mix suggestion(Mix mix, int pane) {
		Mix suggested = mix;
		if (suggested.engine().isEmpty() && !engines.isEmpty())
			suggested = suggested.withEngine(engine(USUAL).orElse(engines.getFirst()).id());
		if (suggested.shares().isEmpty() && !corpora.isEmpty()) {
			for (String corpus : corpora.subList(0, Math.min(corpora.size(), MOST_SUGGESTED))) suggested = suggested.withWeight(corpus, 0);
			int count = suggested.shares().size();
			if (count > 1) suggested = suggested.withWeight(corpora.get((pane + 1) % count), FAINT);
			suggested = suggested.withWeight(corpora.get(pane % count), STRONG);
		}
		return withModel(suggested);
	}
}
