// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.quotation;

import gleaner.language.text.FoldedWords;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * A quotation that is being put together of runs, which count by words.
 *
 * @param from the first word
 * @param to behind the last one
 * @param equal the numbers of those words that are the corpus'
 * @param gaps the numbers of those words before which words of the corpus are left out
 * @param head where the first piece ends that is equal word for word
 * @param tail where the last such piece begins
 * @param place where the first word stands in the corpus
 * @param shift what is to be added to the number of the last word to have its place
 */
record Match(CorpusWords corpus, int from, int to, BitSet equal, BitSet gaps, Quotation.Kind kind, int head, int tail, int place, int shift,
		Set<Integer> poems) {
	static Match of(RunFinder.Found found) {
		RunFinder.Run run = found.run();
		BitSet equal = new BitSet();
		equal.set(run.from(), run.gap());
		equal.set(run.behind(), run.to());
		BitSet gaps = new BitSet();
		if (run.gap() == run.behind() && run.skipped() > 0) gaps.set(run.gap());
		return new Match(found.corpus(), run.from(), run.to(), equal, gaps, run.kind(), run.gap(),
				run.behind() < run.to() ? run.behind() : run.from(), found.place(),
				found.place() - run.from() + run.skipped() - (run.behind() - run.gap()), found.poems());
	}

	int words() {
		return equal.cardinality();
	}

	boolean contains(Match other) {
		return from <= other.from && other.to <= to;
	}

	/** Whether the other one, which begins later, goes on where this one ends in the corpus: they have words of a piece in common. */
	boolean isContinuedBy(Match other) {
		return other.corpus == corpus && other.place - other.from == shift && Math.max(tail, other.from) < Math.min(to, other.head);
	}

	/** This one up to the piece that both have in common, the next from there on: so no word of the corpus counts twice. */
	Match with(Match next) {
		if (next.to <= to) return this;
		BitSet here = (BitSet) equal.clone();
		if (next.head < to) here.clear(next.head, to);
		BitSet there = (BitSet) next.equal.clone();
		there.clear(0, tail);
		here.or(there);
		BitSet leftOut = (BitSet) gaps.clone();
		leftOut.or(next.gaps);
		return new Match(corpus, from, next.to, here, leftOut, Quotation.Kind.NEAR, head, Math.max(tail, next.tail), place, next.shift,
				poems);
	}

	Quotation quotation(CharSequence text, FoldedWords words) {
		int start = words.start(from);
		int end = words.end(to - 1);
		return new Quotation(start, end, text.subSequence(start, end).toString(), words(), kind, corpus.source(place), poems.size(),
				changes(words));
	}

	private List<Quotation.Change> changes(FoldedWords words) {
		List<Quotation.Change> changes = new ArrayList<>();
		for (int word = from; word < to; word++) {
			if (gaps.get(word) && word > from) changes.add(new Quotation.Change(words.end(word - 1), words.start(word), true));
			if (!equal.get(word)) changes.add(new Quotation.Change(words.start(word), words.end(word), false));
		}
		return changes;
	}
}
