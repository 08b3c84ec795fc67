// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

/**
 * What is known of the corpora, and how poems are to be made of them. Immutable.
 *
 * @param index what follows what
 * @param counted the words that a reader counts; {@code null} if nobody asks
 * @param runs what is quoted; {@code null} where anything may be
 * @param quotation the longest run of words that may be quoted, or 0
 * @param isEachLineNew whether no line may come twice
 * @param mayCutWords whether a length in characters may end within a word
 */
record MarkovTable(ContextIndex index, Units units, MarkRule marks, CountedWords counted, RunIndex runs, int quotation,
		boolean isEachLineNew, boolean mayCutWords) {
	Tokens tokens() {
		return index.tokens();
	}

	/** A guard for one stream. */
	QuotationGuard guard() {
		return new QuotationGuard(runs, units.areWords() ? index.order() + 1 : 2, quotation);
	}

	/** A trail for one stream, or {@code null}. */
	WordTrail trail() {
		return counted == null ? null : new WordTrail(counted);
	}
}
