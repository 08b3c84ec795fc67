// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.quotation;

import gleaner.language.text.FoldedWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Finds quotations from the corpora that it was made of. Immutable, safe for use by several threads. */
public final class QuotationIndex {
	/** A shorter run cannot be looked for. */
	public static final int SHORTEST = CorpusWords.DEPTH;

	/** What is looked for unless the poet says otherwise: runs of five words and more. */
	public static final int USUAL = 5;

	/** Of no corpora: finds nothing. */
	public static final QuotationIndex EMPTY = new QuotationIndex(List.of());

	private static final Comparator<Match> LONGEST_FIRST = Comparator.comparingInt((Match m) -> -m.words()).thenComparing(Match::kind)
			.thenComparing(Match::from);
	private static final Comparator<Match> IN_ORDER = Comparator.comparingInt(Match::from).thenComparing(Match::to);

	private final List<CorpusWords> corpora;

	QuotationIndex(List<CorpusWords> corpora) {
		this.corpora = List.copyOf(corpora);
	}

	List<CorpusWords> corpora() {
		return corpora;
	}

	/** The index of some of its corpora. */
	public QuotationIndex of(Predicate<String> corpusName) {
		return new QuotationIndex(corpora.stream().filter(corpus -> corpusName.test(corpus.content().name())).toList());
	}

	/** How many words the corpora have together. */
	public long words() {
		return corpora.stream().mapToLong(corpus -> corpus.content().words().length).sum();
	}

	/**
	 * The quotations in a text.
	 *
	 * @param shortest how many words a run must have in common with a corpus, {@value #SHORTEST} or more
	 */
	public List<Quotation> find(CharSequence text, int shortest) {
		return find(text, shortest, () -> false);
	}

	/**
	 * The quotations in a text, in its order. One that lies within another is not told of; two may overlap.
	 *
	 * @param isCancelled asked often; once it says yes, what has been found so far is the answer
	 */
	public List<Quotation> find(CharSequence text, int shortest, BooleanSupplier isCancelled) {
		if (shortest < SHORTEST)
			throw new IllegalArgumentException("a quotation must have " + SHORTEST + " words or more, not " + shortest);
		FoldedWords words = FoldedWords.of(text);
		List<Match> matches = new ArrayList<>();
		for (CorpusWords corpus : corpora)
			for (RunFinder.Found found : new RunFinder(corpus, words, shortest).find(isCancelled)) matches.add(Match.of(found));
		return joined(outermost(matches)).stream().map(m -> m.quotation(text, words)).toList();
	}

	private static List<Match> outermost(List<Match> matches) {
		List<Match> kept = new ArrayList<>();
		matches.sort(LONGEST_FIRST);
		for (Match next : matches) if (kept.stream().noneMatch(k -> k.contains(next))) kept.add(next);
		return kept;
	}

	/** A long quotation in which several words are changed is found in parts that overlap. */
	private static List<Match> joined(List<Match> matches) {
		List<Match> joined = new ArrayList<>();
		matches.sort(IN_ORDER);
		for (Match next : matches) {
			int before = joined.size() - 1;
			while (before >= 0 && !joined.get(before).isContinuedBy(next)) before--;
			if (before < 0) joined.add(next);
			else joined.set(before, joined.get(before).with(next));
		}
		return joined;
	}
}
