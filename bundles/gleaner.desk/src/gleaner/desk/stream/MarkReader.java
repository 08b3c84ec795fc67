// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import gleaner.corpus.quotation.Quotation;
import gleaner.corpus.quotation.QuotationIndex;
import gleaner.desk.poem.Quoting;
import gleaner.language.Language;
import gleaner.language.lexicon.WordStatus;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import gleaner.studio.lexicon.OwnWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Finds inventions and quotations in what a pane shows. Used by one thread at a time, never by that of the screen: the first question
 * opens dictionaries.
 */
public final class MarkReader {
	private static final int MOST_KNOWN = 20_000;

	/** What a stretch is. */
	public enum Kind {
		/** A word that nobody has written down yet. */
		INVENTION,
		/** A line, or a part of one, that stands in a corpus word for word. */
		QUOTED,
		/** One that differs from the corpus in a word. */
		NEARLY_QUOTED
	}

	/**
	 * A stretch of one line.
	 *
	 * @param from where it begins in the text
	 * @param to where it ends
	 * @param words what there is to say of it, on one line
	 * @param quotation that it is of; empty for an invention
	 */
	public record Found(int from, int to, Kind kind, String words, Optional<Quotation> quotation) {
	}

	/**
	 * What is looked for.
	 *
	 * @param areInventions whether inventions are
	 * @param ownWords of the studio, which are none
	 * @param index the corpora; {@link QuotationIndex#EMPTY} if quotations are not looked for
	 * @param quotationWords from how many words on something is a quotation
	 */
	public record Wanted(boolean areInventions, Set<String> ownWords, QuotationIndex index, int quotationWords) {
	}

	private final Language language;
	private final Map<String, Boolean> inventions = new HashMap<>();

	public MarkReader(Language language) {
		this.language = language;
	}

	/**
	 * Reads a text.
	 *
	 * @param isGrowing whether its last word may still be going on: then it is passed over
	 * @param isWanted asked now and then; once it says no, what was found so far is the answer
	 */
	public List<Found> read(String text, boolean isGrowing, Wanted wanted, BooleanSupplier isWanted) {
		List<Found> found = new ArrayList<>();
		if (wanted.areInventions()) inventions(isGrowing ? text.substring(0, lastWord(text)) : text, wanted.ownWords(), isWanted, found);
		for (Quotation quotation : wanted.index().find(text, wanted.quotationWords(), () -> !isWanted.getAsBoolean()))
			byLine(text, quotation, found);
		return found;
	}

	private static int lastWord(String text) {
		int end = text.length();
		while (end > 0 && !Character.isWhitespace(text.charAt(end - 1))) end--;
		return end;
	}

	private void inventions(String text, Set<String> ownWords, BooleanSupplier isWanted, List<Found> found) {
		List<String> lines = List.of(text.split("\n", -1));
		List<Boolean> foreign = language.tongue().foreign(lines);
		int start = 0;
		for (int l = 0; l < lines.size(); l++) {
			for (Word word : foreign.get(l) ? List.<Word>of() : Words.of(lines.get(l))) {
				if (!isWanted.getAsBoolean()) return;
				if (isInvention(word.text()) && !ownWords.contains(OwnWords.key(word.text())))
					found.add(new Found(start + word.start(), start + word.end(), Kind.INVENTION, word.text() + ": an invention",
							Optional.empty()));
			}
			start += lines.get(l).length() + 1;
		}
	}

	private boolean isInvention(String word) {
		if (inventions.size() > MOST_KNOWN) inventions.clear();
		return inventions.computeIfAbsent(word, any -> language.lexicon().judge(word).status() == WordStatus.INVENTION);
	}

	/** A quotation line by line, from where the one before it ends: each says for itself whether it is word for word. */
	private static void byLine(String text, Quotation quotation, List<Found> found) {
		int from = Math.max(quotation.start(), found.isEmpty() || found.getLast().kind() == Kind.INVENTION ? 0 : found.getLast().to());
		while (from < quotation.end()) {
			int next = text.indexOf('\n', from);
			int to = next < 0 ? quotation.end() : Math.min(next, quotation.end());
			int lineStart = text.lastIndexOf('\n', from - 1) + 1;
			int lineEnd = next < 0 ? text.length() : next;
			int start = from;
			while (start < to && Character.isWhitespace(text.charAt(start))) start++;
			if (start < to) {
				boolean isExact = quotation.kind(lineStart, lineEnd) == Quotation.Kind.VERBATIM;
				found.add(new Found(start, to, isExact ? Kind.QUOTED : Kind.NEARLY_QUOTED, Quoting.line(quotation, lineStart, lineEnd),
						Optional.of(quotation)));
			}
			from = to + 1;
		}
	}
}
