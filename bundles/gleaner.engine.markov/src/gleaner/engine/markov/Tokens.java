// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.engine.Ingredient;
import gleaner.engine.Progress;
import gleaner.engine.SourcePoem;
import java.util.BitSet;
import java.util.List;

/**
 * All poems of a mix, one after the other, as numbers of units. Position 0 holds an end of poem, and each poem is closed by one,
 * so that what stands before a poem's first unit is always an end. The poems of a corpus lie side by side. Immutable.
 */
final class Tokens {
	private final Vocabulary vocabulary;
	private final int[] units;
	private final int[] corpusEnds;
	private final double[] scales;
	private final BitSet endings;
	private final int longestPoem;

	private Tokens(Vocabulary vocabulary, int[] units, int[] corpusEnds, double[] scales) {
		this.vocabulary = vocabulary;
		this.units = units;
		this.corpusEnds = corpusEnds;
		this.scales = scales;
		this.endings = new BitSet(vocabulary.size());
		for (int p = 2; p < units.length; p++) if (units[p] == Vocabulary.END) endings.set(units[p - 1]);
		this.longestPoem = longestPoem(units);
	}

	private static int longestPoem(int[] units) {
		int longest = 0;
		for (int p = 1, start = 1; p < units.length; p++) {
			if (units[p] != Vocabulary.END) continue;
			longest = Math.max(longest, p - start);
			start = p + 1;
		}
		return longest;
	}

	/** Reads the corpora. */
	static Tokens read(List<Ingredient.CorpusShare> mix, Units kind, MarkRule marks, Progress progress)
			throws EngineException, InterruptedException {
		Vocabulary vocabulary = new Vocabulary();
		IntList units = new IntList();
		int[] ends = new int[mix.size()];
		double[] scales = new double[mix.size()];
		double heaviest = mix.stream().mapToDouble(Ingredient.CorpusShare::weight).max().orElse(1);
		units.add(Vocabulary.END);
		for (int c = 0; c < ends.length; c++) {
			int start = units.size();
			read(mix.get(c).corpus(), new Learning(kind, marks, vocabulary, units), progress);
			ends[c] = units.size();
			scales[c] = Math.max(Double.MIN_NORMAL, mix.get(c).weight() / heaviest / heard(vocabulary, units, start));
		}
		return new Tokens(vocabulary, units.toArray(), ends, scales);
	}

	/** What learning goes on in. */
	private record Learning(Units kind, MarkRule marks, Vocabulary vocabulary, IntList units) {
		void learn(String poem) throws EngineException {
			int before = units.size();
			kind.learn(marks.learnt(Units.clean(poem)), vocabulary, units);
			if (units.size() > before) units.add(Vocabulary.END);
		}
	}

	private static void read(Corpus corpus, Learning learning, Progress progress) throws EngineException, InterruptedException {
		int start = learning.units.size();
		Reading reading = new Reading(corpus, learning, progress);
		corpus.read(reading::poem);
		if (reading.fault != null) throw reading.fault;
		if (learning.units.size() == start) throw new EngineException(
				"the corpus \"" + corpus.name() + "\" has no words; add a poem to it, or remove it from the mix");
	}

	/** Takes the poems of one corpus. An {@link EngineException} cannot pass through the corpus, so it waits here. */
	private static final class Reading {
		private final Corpus corpus;
		private final Learning learning;
		private final Progress progress;
		private EngineException fault;
		private long characters;
		private int poems;

		Reading(Corpus corpus, Learning learning, Progress progress) {
			this.corpus = corpus;
			this.learning = learning;
			this.progress = progress;
		}

		void poem(SourcePoem poem) throws InterruptedException {
			if (Thread.interrupted()) throw new InterruptedException();
			if (fault != null) return;
			if (poems++ % 256 == 0) progress.report("reading " + corpus.name(), Math.min(1, characters / Math.max(1.0, corpus.size())));
			characters += poem.text().length();
			try {
				learning.learn(poem.text());
			} catch (EngineException e) {
				fault = e;
			}
		}
	}

	/** How many units from {@code start} on a reader hears: all but white space and ends. */
	private static long heard(Vocabulary vocabulary, IntList units, int start) {
		long heard = 0;
		for (int p = start; p < units.size(); p++) {
			int unit = units.get(p);
			if (unit != Vocabulary.END && !vocabulary.isBlank(unit)) heard++;
		}
		return heard;
	}

	Vocabulary vocabulary() {
		return vocabulary;
	}

	/** All positions; not to be changed. */
	int[] units() {
		return units;
	}

	/** How many positions there are. */
	int size() {
		return units.length;
	}

	/** The unit at a position. */
	int unit(int position) {
		return units[position];
	}

	/** Whether a poem ends with this unit. */
	boolean endsPoem(int unit) {
		return endings.get(unit);
	}

	/** How many units the longest poem has. */
	int longestPoem() {
		return longestPoem;
	}

	int corpora() {
		return corpusEnds.length;
	}

	/** The number of the corpus that a position belongs to. */
	int corpus(int position) {
		int c = 0;
		while (position >= corpusEnds[c]) c++;
		return c;
	}

	/** The first position behind a corpus. */
	int corpusEnd(int corpus) {
		return corpusEnds[corpus];
	}

	/**
	 * What one occurrence in a corpus counts: its weight in the mix, divided by the number of units that a reader hears of it. Where
	 * every occurrence counts so much, a walk along the occurrences is in each corpus for just that corpus's share of the units it
	 * makes, however long the poems are: what flows into a context equals what flows out of it.
	 */
	double scale(int corpus) {
		return scales[corpus];
	}
}
