package gleaner.studio.quotation;

import java.util.BitSet;
import java.util.Set;

/**
 * A quotation that is being put together of runs, which count by words.
 *
 * @param from the first word
 * @param to behind the last one
 * @param equal the numbers of those words that are the corpus'
 * @param place where the first word stands in the corpus
 * @param shift what is to be added to the number of the last word to have its place
 */
record Match(CorpusWords corpus, int from, int to, BitSet equal, Quotation.Kind kind, int place, int shift, Set<Integer> poems) {
	static Match of(RunFinder.Found found) {
		RunFinder.Run run = found.run();
		BitSet equal = new BitSet();
		equal.set(run.from(), run.gap());
		equal.set(run.behind(), run.to());
		return new Match(found.corpus(), run.from(), run.to(), equal, run.kind(), found.place(), found.place() - run.from() + run.skipped() - (run.behind() - run.gap()), found.poems());
	}

	int words() {
		return equal.cardinality();
	}

	boolean contains(Match other) {
		return from <= other.from && other.to <= to;
	}

	/** Whether the other one, which begins later, goes on where this one ends in the corpus. */
	boolean isContinuedBy(Match other) {
		return other.corpus == corpus && other.from < to && other.place - other.from == shift;
	}

	Match with(Match next) {
		BitSet both = (BitSet) equal.clone();
		both.or(next.equal);
		return new Match(corpus, from, Math.max(to, next.to), both, Quotation.Kind.NEAR, place, next.to >= to ? next.shift : shift, poems);
	}

	Quotation quotation(CharSequence text, FoldedWords words) {
		int start = words.start(from);
		int end = words.end(to - 1);
		return new Quotation(start, end, text.subSequence(start, end).toString(), words(), kind, corpus.source(place), poems.size());
	}
}
