// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.perform;

import gleaner.desk.mix.ModelWords;
import gleaner.desk.mix.Palette;
import gleaner.engine.EngineInfo;
import gleaner.engine.Ingredient;
import gleaner.files.StudioException;
import gleaner.performance.programme.Programme;
import gleaner.performance.programme.Round;
import gleaner.performance.programme.Says;
import gleaner.performance.supply.TextPoems;
import gleaner.runs.ModelName;
import gleaner.studio.Studio;
import gleaner.voice.CorpusWeight;
import gleaner.voice.GenerationOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out what is known of who speaks in the rounds of a set, and what of it is missing. Reads files: not for the UI thread. */
public final class FactsReader {
	private final Studio studio;
	private final Palette palette;

	public FactsReader(Studio studio, Palette palette) {
		this.studio = studio;
		this.palette = palette;
	}

	/** Of each round, in their order. */
	public List<RoundFacts> read(Programme programme) throws InterruptedException {
		List<RoundFacts> facts = new ArrayList<>();
		for (Round round : programme.rounds()) {
			if (Thread.interrupted()) throw new InterruptedException();
			facts.add(read(round.says()));
		}
		return facts;
	}

	private RoundFacts read(Says says) {
		return switch (says) {
		case Says.Spoken(var order) -> spoken(order);
		case Says.Poems(var titles) -> poems(titles);
		case Says.TextFile(var file) -> file(file);
		};
	}

	private RoundFacts poems(List<String> titles) {
		long words = 0;
		for (String title : titles) {
			if (!studio.poems().exists(title))
				return RoundFacts.missing("the poem “" + title + "” is not in the studio; choose this round's poems again");
			try {
				words += words(studio.poems().read(title).harvest().text());
			} catch (StudioException e) {
				return RoundFacts.missing(e.getMessage());
			}
		}
		return new RoundFacts(titles.size(), words, "");
	}

	private static long words(String text) {
		return text.isBlank() ? 0 : text.strip().split("\\s+").length;
	}

	private static RoundFacts file(Path file) {
		if (!Files.isRegularFile(file)) return RoundFacts.missing("the file " + file + " is missing; choose another one");
		try {
			List<String> poems = TextPoems.read(file);
			return new RoundFacts(poems.size(), poems.stream().mapToLong(FactsReader::words).sum(), "");
		} catch (StudioException e) {
			return RoundFacts.missing(e.getMessage());
		}
	}

	private RoundFacts spoken(GenerationOrder order) {
		Optional<EngineInfo> engine = palette.engine(order.engine());
		if (engine.isEmpty())
			return RoundFacts.missing("the engine “" + order.engine() + "” is missing; choose something else for this round");
		for (String model : order.models()) {
			ModelName name = ModelName.of(model);
			boolean isThere = palette.threads(order.engine()).stream()
					.anyMatch(thread -> thread.id().equals(name.run()) && thread.step(name.step()).isPresent());
			if (!isThere) return RoundFacts.missing("the model “" + ModelWords.of(model, palette.threads())
					+ "” is missing; choose something else for this round");
		}
		if (order.models().isEmpty() && engine.get().least(Ingredient.Kind.MODEL) > 0)
			return RoundFacts.missing(engine.get().name() + " needs a trained model; choose one in the Mix, "
					+ "then choose the Mix for this round");
		for (CorpusWeight part : order.mix())
			if (!palette.sources().contains(part.corpus()))
				return RoundFacts.missing("the corpus “" + part.corpus() + "” is not in the studio; choose something else for this round");
		return RoundFacts.UNKNOWN;
	}
}
