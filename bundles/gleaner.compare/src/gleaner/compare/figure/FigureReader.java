// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.figure;

import gleaner.corpus.quotation.Quotation;
import gleaner.corpus.quotation.QuotationIndex;
import gleaner.language.Language;
import gleaner.language.lexicon.WordStatus;
import gleaner.language.text.FoldedWords;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import gleaner.studio.lexicon.OwnWords;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Counts in texts. Opens dictionaries: not for the UI thread. Used by one thread at a time. */
public final class FigureReader {
	/** A run of so many words counts as said again. */
	static final int RUN = 3;
	private static final int MOST_KNOWN = 20_000;

	private final Language language;
	private final Map<String, Boolean> inventions = new HashMap<>();

	public FigureReader(Language language) {
		this.language = language;
	}

	/**
	 * Counts in a text.
	 *
	 * @param text poems, one behind the other; a last word that may still grow should be left out
	 * @param ownWords words of the studio, which are no inventions
	 * @param index the corpora that it may quote
	 * @param isCancelled asked often; once it says yes, the answer is good for nothing
	 */
	public Figures read(String text, Set<String> ownWords, QuotationIndex index, BooleanSupplier isCancelled) {
		FoldedWords folded = FoldedWords.of(text);
		int count = folded.count();
		if (count == 0) return Figures.NONE;
		return new Figures(count, inventions(text, ownWords, isCancelled), quotation(text, folded, index, isCancelled), repetition(folded),
				OptionalDouble.empty());
	}

	/** Words in lines that are not English are none of ours to judge. */
	private double inventions(String text, Set<String> ownWords, BooleanSupplier isCancelled) {
		List<String> lines = text.lines().toList();
		List<Boolean> foreign = language.tongue().foreign(lines);
		int words = 0;
		int found = 0;
		for (int l = 0; l < lines.size(); l++) {
			if (isCancelled.getAsBoolean()) break;
			for (Word word : Words.of(lines.get(l))) {
				words++;
				if (!foreign.get(l) && isInvention(word.text()) && !ownWords.contains(OwnWords.key(word.text()))) found++;
			}
		}
		return words == 0 ? Double.NaN : 100.0 * found / words;
	}

	private boolean isInvention(String word) {
		if (inventions.size() > MOST_KNOWN) inventions.clear();
		return inventions.computeIfAbsent(word, any -> language.lexicon().judge(word).status() == WordStatus.INVENTION);
	}

	private static double quotation(String text, FoldedWords folded, QuotationIndex index, BooleanSupplier isCancelled) {
		BitSet quoted = new BitSet(text.length());
		for (Quotation quotation : index.find(text, QuotationIndex.USUAL, isCancelled)) quoted.set(quotation.start(), quotation.end());
		int words = 0;
		for (int i = 0; i < folded.count(); i++) if (quoted.get(folded.start(i))) words++;
		return (double) words / folded.count();
	}

	private static double repetition(FoldedWords folded) {
		int runs = folded.count() - RUN + 1;
		if (runs < 2) return Double.NaN;
		Set<List<String>> seen = new HashSet<>();
		for (int i = 0; i < runs; i++) {
			seen.add(List.of(folded.word(i), folded.word(i + 1), folded.word(i + 2)));
		}
		return (double) (runs - seen.size()) / runs;
	}
}
