package gleaner.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an engine learns from or speaks with.
 *
 * @param corpora the mix; corpora of weight 0 have been left out
 * @param checkpoint the trained model to load, for engines that need one
 */
public record Source(List<Weighted> corpora, Optional<Path> checkpoint) {
	/**
	 * A corpus and its share in the mix. Only the relation of weights counts: 2 and 1 is the same mix as 200 and 100. Weights are
	 * shares of what is heard, not of what is stored: at equal weights a small corpus sounds as often as a large one.
	 *
	 * @param weight above 0 and finite
	 */
	public record Weighted(Corpus corpus, double weight) {
		public Weighted {
			if (!(weight > 0) || Double.isInfinite(weight)) throw new IllegalArgumentException("weight of " + corpus.name() + " is " + weight + ", must be above 0");
		}
	}

	public Source {
		corpora = List.copyOf(corpora);
	}

	/** A mix of corpora, without a checkpoint. */
	public static Source of(List<Weighted> corpora) {
		return new Source(corpora, Optional.empty());
	}
}
