// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import java.nio.file.Path;
import java.util.List;

/** One thing that an engine takes. {@link EngineInfo#needs()} says which ingredients an engine takes, and how many. */
public sealed interface Ingredient {
	/** The kinds of ingredients. */
	enum Kind {
		/** A corpus in the mix: {@link CorpusShare}. */
		CORPUS,
		/** A reservoir of words in the mix: {@link ReservoirShare}. */
		RESERVOIR,
		/** A trained model: {@link Model}. */
		MODEL,
		/**
		 * Poems to remake: {@link Templates}. An engine that can remake one of them, or a text from the poet, names the parameters for that
		 * {@code template} and {@code text}: forms offer titles for the first, and styles set neither.
		 */
		TEMPLATES
	}

	/** Its kind. */
	Kind kind();

	/** What Gleaner knows about it. */
	About about();

	/**
	 * A corpus and its share in the mix. Only the ratio of weights counts: 2 and 1 is the same mix as 200 and 100. Weights are shares of
	 * the output, not of the stored text: with equal weights, a small corpus speaks as often as a large one.
	 *
	 * @param weight above 0 and finite
	 */
	record CorpusShare(Corpus corpus, double weight, About about) implements Ingredient {
		public CorpusShare {
			checkWeight(about.name(), weight);
		}

		/** A corpus that is known only by what it says itself. */
		public CorpusShare(Corpus corpus, double weight) {
			this(corpus, weight, About.of(corpus.name(), corpus.fingerprint()));
		}

		@Override
		public Kind kind() {
			return Kind.CORPUS;
		}
	}

	/**
	 * A reservoir of words and its share in the mix. Only engines that need reservoirs get one in this form; other engines that take
	 * corpora get it as a {@link CorpusShare} of poems of one word each.
	 *
	 * @param words in the poet's order, each once
	 * @param weight above 0 and finite, as of a corpus
	 */
	record ReservoirShare(List<String> words, double weight, About about) implements Ingredient {
		public ReservoirShare {
			words = List.copyOf(words);
			checkWeight(about.name(), weight);
		}

		@Override
		public Kind kind() {
			return Kind.RESERVOIR;
		}
	}

	/**
	 * A trained model.
	 *
	 * @param file to be read only
	 */
	record Model(Path file, About about) implements Ingredient {
		@Override
		public Kind kind() {
			return Kind.MODEL;
		}
	}

	/**
	 * Poems to remake, word by word or line by line.
	 *
	 * @param poems each carries its {@link SourcePoem#reading()} where the host knows one
	 */
	record Templates(Corpus poems, About about) implements Ingredient {
		@Override
		public Kind kind() {
			return Kind.TEMPLATES;
		}
	}

	private static void checkWeight(String name, double weight) {
		if (!(weight > 0) || Double.isInfinite(weight))
			throw new IllegalArgumentException("weight of " + name + " is " + weight + ", must be above 0");
	}
}
