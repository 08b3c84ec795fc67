// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.quotation;

import gleaner.language.text.FoldedWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Finds the runs that a text has in common with one corpus. Every exact run of at least three words is met once, at its first word;
 * from both of its ends the search goes on behind one word that differs.
 */
final class RunFinder {
	/** A near-quotation must have so many words on either side of the change, and one more on the other. */
	private static final int SHORTEST_SIDE = 2;

	/** And this many bits of words in common: five words like "and of the in the" are nobody's. */
	private static final double LEAST_BITS = 38;

	/**
	 * Words of a text, from the one numbered {@code from} to before {@code to}, that stand in the corpus, but for those from {@code gap} to
	 * before {@code behind}.
	 *
	 * @param skipped how many words of the corpus stand in the gap
	 */
	record Run(int from, int gap, int behind, int to, int skipped, Quotation.Kind kind) {
		int words() {
			return gap - from + to - behind;
		}
	}

	/** Where a run stands, and in which poems. */
	record Found(CorpusWords corpus, Run run, int place, Set<Integer> poems) {
	}

	private final CorpusWords corpus;
	private final int shortest;
	private final int[] text;
	private final Map<Run, Found> found = new HashMap<>();

	RunFinder(CorpusWords corpus, FoldedWords words, int shortest) {
		this.corpus = corpus;
		this.shortest = shortest;
		text = new int[words.count()];
		for (int i = 0; i < text.length; i++) text[i] = corpus.number(words.word(i));
	}

	/** All runs; one that is a part of another stands beside it. */
	List<Found> find(BooleanSupplier isCancelled) {
		for (int i = 0; i + CorpusWords.DEPTH <= text.length && !isCancelled.getAsBoolean(); i++) {
			int one = text[i];
			int two = text[i + 1];
			int three = text[i + 2];
			if (one == CorpusWords.NONE || two == CorpusWords.NONE || three == CorpusWords.NONE) continue;
			for (int s = corpus.first(one, two, three); corpus.isAt(s, one, two, three); s++) look(i, corpus.place(s));
		}
		return new ArrayList<>(found.values());
	}

	private void look(int from, int place) {
		if (isSame(from - 1, place - 1)) return;
		int length = CorpusWords.DEPTH;
		while (isSame(from + length, place + length)) length++;
		if (length >= shortest) note(new Run(from, from + length, from + length, from + length, 0, Quotation.Kind.VERBATIM), place);
		goOn(from, place, length, 1, 1);
		goOn(from, place, length, 1, 0);
		goOn(from, place, length, 0, 1);
	}

	/** Past so many words of the text and of the corpus that differ: to the right of the exact run, then to the left. */
	private void goOn(int from, int place, int length, int inText, int inCorpus) {
		int to = from + length;
		if (inCorpus == 0 || corpus.at(place + length) != CorpusWords.NONE) {
			int more = 0;
			while (isSame(to + inText + more, place + length + inCorpus + more)) more++;
			if (more >= SHORTEST_SIDE) near(new Run(from, to, to + inText, to + inText + more, inCorpus, Quotation.Kind.NEAR), place);
		}
		if (inCorpus == 0 || corpus.at(place - 1) != CorpusWords.NONE) {
			int more = 0;
			while (isSame(from - inText - more - 1, place - inCorpus - more - 1)) more++;
			if (more >= SHORTEST_SIDE)
				near(new Run(from - inText - more, from - inText, from, to, inCorpus, Quotation.Kind.NEAR), place - inCorpus - more);
		}
	}

	private void near(Run run, int place) {
		if (run.words() < Math.max(shortest, 2 * SHORTEST_SIDE + 1)) return;
		double bits = 0;
		for (int i = run.from; i < run.to; i++) if (i < run.gap || i >= run.behind) bits += corpus.bits(text[i]);
		if (bits >= LEAST_BITS) note(run, place);
	}

	private void note(Run run, int place) {
		found.computeIfAbsent(run, r -> new Found(corpus, r, place, new HashSet<>())).poems().add(corpus.poem(place));
	}

	private boolean isSame(int word, int place) {
		return word >= 0 && word < text.length && text[word] != CorpusWords.NONE && corpus.at(place) == text[word];
	}
}
