// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.quotation;

import gleaner.language.text.FoldedWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a text that quotations cover without a gap: one of them, or several that overlap. No word is in two passages.
 *
 * @param start where it begins in the text, in UTF-16 characters
 * @param end where it ends
 * @param text it itself
 * @param words how many of its words stand in a corpus
 * @param share how many of all words of the text those are, from 0 to 1; the sum over all passages is what of the text is quoted
 * @param quotations what it is made of, the longest first
 */
public record QuotedPassage(int start, int end, String text, int words, double share, List<Quotation> quotations) {
	private static final Comparator<Quotation> LONGEST_FIRST = Comparator.comparingInt((Quotation q) -> -q.words())
			.thenComparing(Quotation::kind).thenComparing(Quotation::start);

	public QuotedPassage {
		quotations = List.copyOf(quotations);
	}

	/** The passages of a text, in its order, made of the quotations that were found in it. */
	public static List<QuotedPassage> of(String text, List<Quotation> quotations) {
		FoldedWords words = FoldedWords.of(text);
		List<QuotedPassage> passages = new ArrayList<>();
		List<Quotation> together = new ArrayList<>();
		int end = 0;
		for (Quotation next : quotations.stream().sorted(Comparator.comparingInt(Quotation::start)).toList()) {
			if (!together.isEmpty() && next.start() >= end) {
				passages.add(passage(text, words, together));
				together.clear();
			}
			end = together.isEmpty() ? next.end() : Math.max(end, next.end());
			together.add(next);
		}
		if (!together.isEmpty()) passages.add(passage(text, words, together));
		return passages;
	}

	private static QuotedPassage passage(String text, FoldedWords words, List<Quotation> together) {
		int start = together.getFirst().start();
		int end = together.stream().mapToInt(Quotation::end).max().orElse(start);
		int quoted = 0;
		for (int w = 0; w < words.count(); w++) if (isQuoted(words.start(w), words.end(w), together)) quoted++;
		return new QuotedPassage(start, end, text.substring(start, end), quoted, (double) quoted / words.count(),
				together.stream().sorted(LONGEST_FIRST).toList());
	}

	private static boolean isQuoted(int start, int end, List<Quotation> together) {
		return together.stream().anyMatch(q -> q.start() <= start && end <= q.end() && q.kind(start, end) == Quotation.Kind.VERBATIM);
	}
}
