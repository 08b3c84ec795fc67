// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.corpus.CorpusNote;
import gleaner.corpus.StoredCorpus;
import gleaner.corpus.report.ReadCorpus;
import gleaner.corpus.reservoir.ReservoirCorpus;
import gleaner.engine.About;
import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.Ingredient;
import gleaner.engine.Ingredient.Kind;
import gleaner.engine.Parameter;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.files.StudioException;
import gleaner.runs.ModelName;
import gleaner.runs.RunModel;
import gleaner.studio.Studio;
import gleaner.studio.making.MadeOf;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an order takes from the studio, found but not read yet. Immutable; safe for use by several threads. */
final class Larder {
	/** A corpus or a reservoir in the mix. */
	private record Part(Corpus corpus, double weight) {
	}

	private final Studio studio;
	private final EngineInfo info;
	private final List<Part> mix = new ArrayList<>();
	private final List<RunModel> models = new ArrayList<>();
	private final List<StoredCorpus> templates = new ArrayList<>();
	private final Map<String, Corpus> chosen = new LinkedHashMap<>();

	private Larder(Studio studio, EngineInfo info) {
		this.studio = studio;
		this.info = info;
	}

	/**
	 * Finds what an order names.
	 *
	 * @throws EngineException if the engine needs more than that, or takes less
	 * @throws StudioException if something is not there
	 */
	static Larder of(Studio studio, EngineInfo info, Settings settings, GenerationOrder order) throws EngineException, StudioException {
		Larder larder = new Larder(studio, info);
		for (CorpusWeight part : order.mix()) larder.add(part);
		for (String model : order.models()) larder.models.add(studio.runs().model(ModelName.of(model)));
		for (String corpus : order.templates()) larder.templates.add(studio.corpora().get(corpus));
		for (Parameter<?> parameter : info.parameters())
			if (parameter instanceof Parameter.CorpusName name && settings.counts(name)) larder.choose(name, settings.get(name));
		larder.check();
		return larder;
	}

	private void add(CorpusWeight part) throws EngineException, StudioException {
		if (!(part.weight() >= 0) || Double.isInfinite(part.weight()))
			throw new EngineException("the weight of " + part.corpus() + " is " + part.weight() + ", must be 0 or more");
		if (part.weight() > 0) mix.add(new Part(heard(studio.source(part.corpus())), part.weight()));
	}

	private void choose(Parameter.CorpusName parameter, String name) throws EngineException, StudioException {
		if (name.isEmpty()) return;
		Kind kind = ReservoirCorpus.reservoirOf(name).isPresent() ? Kind.RESERVOIR : Kind.CORPUS;
		if (!parameter.kinds().contains(kind)) throw parameter.refusal(name);
		chosen.put(parameter.name(), heard(studio.source(name)));
	}

	/** @throws EngineException if it is a reservoir without a word */
	static Corpus heard(Corpus source) throws EngineException {
		if (source instanceof ReservoirCorpus words && words.reservoir().words().isEmpty()) throw new EngineException(
				"the reservoir " + words.reservoir().name() + " has no words; add some, or remove it from the mix");
		return source;
	}

	/** A reservoir counts as a corpus for an engine that takes no reservoirs. */
	private boolean isReservoir(Corpus corpus) {
		return corpus instanceof ReservoirCorpus && info.takes(Kind.RESERVOIR);
	}

	private void check() throws EngineException {
		int reservoirs = (int) mix.stream().filter(part -> isReservoir(part.corpus())).count();
		check(Kind.CORPUS, mix.size() - reservoirs, "corpus", "corpora", " with a weight above 0");
		check(Kind.RESERVOIR, reservoirs, "reservoir", "reservoirs", " with a weight above 0");
		check(Kind.MODEL, models.size(), "trained model", "trained models", "");
		check(Kind.TEMPLATES, templates.size(), "corpus of templates", "corpora of templates", "");
	}

	private void check(Kind kind, int count, String one, String many, String which) throws EngineException {
		int least = info.least(kind);
		int most = info.most(kind);
		if (count < least) throw new EngineException("the engine " + info.name() + " needs at least " + number(least) + " "
				+ (least == 1 ? one : many) + which + "; choose " + (least == 1 ? "one" : "some"));
		if (count > 0 && most == 0)
			throw new EngineException("the engine " + info.name() + " needs no " + one + "; leave it out, or choose another engine");
		if (count > most) throw new EngineException("the engine " + info.name() + " takes at most " + number(most) + " "
				+ (most == 1 ? one : many) + ", and " + count + " were named; choose fewer");
	}

	private static String number(int count) {
		return count == 1 ? "one" : String.valueOf(count);
	}

	/** All of it as it is now. Reads corpora and models if they have changed. */
	Fare fare(Progress progress) {
		List<MadeOf> parts = new ArrayList<>();
		List<Ingredient> ingredients = new ArrayList<>();
		for (Part part : mix) {
			About about = about(part.corpus(), progress);
			parts.add(new MadeOf(kind(part.corpus()), "", part.weight(), about));
			ingredients.add(share(part.corpus(), part.weight(), about));
		}
		for (RunModel model : models) {
			About about = About.of(model.name(), fingerprint(model, progress));
			parts.add(new MadeOf(Kind.MODEL, "", 1, about));
			ingredients.add(new Ingredient.Model(model.file(), about));
		}
		for (StoredCorpus corpus : templates) {
			About about = about(corpus, progress);
			parts.add(new MadeOf(Kind.TEMPLATES, "", 1, about));
			ingredients.add(new Ingredient.Templates(new ReadCorpus(corpus), about));
		}
		Map<String, Ingredient> named = new LinkedHashMap<>();
		chosen.forEach((parameter, corpus) -> {
			About about = about(corpus, progress);
			parts.add(new MadeOf(kind(corpus), parameter, 1, about));
			named.put(parameter, chosen(corpus, about));
		});
		return new Fare(parts, new Source(ingredients, named));
	}

	private static Kind kind(Corpus corpus) {
		return corpus instanceof ReservoirCorpus ? Kind.RESERVOIR : Kind.CORPUS;
	}

	private Ingredient share(Corpus corpus, double weight, About about) {
		return isReservoir(corpus) ? words((ReservoirCorpus) corpus, weight, about)
				: new Ingredient.CorpusShare(read(corpus), weight, about);
	}

	/** Whoever makes poems anew wants to know the words of all poems, not only of those that it makes anew. */
	private Corpus read(Corpus corpus) {
		return info.takes(Kind.TEMPLATES) && corpus instanceof StoredCorpus stored ? new ReadCorpus(stored) : corpus;
	}

	private static Ingredient chosen(Corpus corpus, About about) {
		return corpus instanceof ReservoirCorpus words ? words(words, 1, about) : new Ingredient.CorpusShare(corpus, 1, about);
	}

	private static Ingredient words(ReservoirCorpus words, double weight, About about) {
		return new Ingredient.ReservoirShare(List.copyOf(words.reservoir().words().keySet()), weight, about);
	}

	private About about(Corpus corpus, Progress progress) {
		progress.report("looking at " + corpus.name(), Double.NaN);
		return switch (corpus) {
		case StoredCorpus stored ->
			new About(corpus.name(), "", stored.note().source().orElse(""), stored.note().licence().orElse(""), corpus.fingerprint());
		case ReservoirCorpus words -> about(words);
		default -> About.of(corpus.name(), corpus.fingerprint());
		};
	}

	/** The words of a reservoir stand under the licence of the corpus that they were found in. */
	private About about(ReservoirCorpus words) {
		String corpus = words.reservoir().corpus();
		if (corpus.isEmpty()) return About.of(words.name(), words.fingerprint());
		Optional<CorpusNote> note = note(corpus);
		String source = Stream.concat(Stream.of("words of the corpus " + corpus), note.flatMap(CorpusNote::source).stream())
				.collect(Collectors.joining(", "));
		return new About(words.name(), "", source, note.flatMap(CorpusNote::licence).orElse(""), words.fingerprint());
	}

	/** What is noted of a corpus, if it is still there. */
	private Optional<CorpusNote> note(String corpus) {
		try {
			return studio.corpora().has(corpus) ? Optional.of(studio.corpora().get(corpus).note()) : Optional.empty();
		} catch (StudioException e) {
			return Optional.empty();
		}
	}

	private String fingerprint(RunModel trained, Progress progress) {
		progress.report("looking at " + trained.name(), Double.NaN);
		try {
			return studio.runs().fingerprint(trained);
		} catch (StudioException e) {
			throw new UncheckedIOException(e);
		}
	}
}
