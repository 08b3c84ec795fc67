// SPDX-License-Identifier: EPL-2.0
package gleaner.lifeline;

import gleaner.corpus.quotation.QuotationIndex;
import gleaner.corpus.quotation.QuotedPassage;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.language.Language;
import gleaner.language.lexicon.Lexicon;
import gleaner.language.lexicon.WordStatus;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import gleaner.studio.Studio;
import gleaner.studio.lexicon.OwnWords;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Measures poems. Opens dictionaries, so it is not for the thread of the screen. Safe for use by several threads. */
public final class Measuring {
	private static final int MOST_KNOWN = 50_000;

	private final Lexicon lexicon;
	private final Set<String> ownWords;
	private final QuotationIndex corpora;
	private final Map<String, Boolean> inventions = new ConcurrentHashMap<>();

	/**
	 * @param ownWords as the studio keeps them
	 * @param corpora where quotations are from; without a corpus the share of quotations cannot be told
	 */
	public Measuring(Lexicon lexicon, Set<String> ownWords, QuotationIndex corpora) {
		this.lexicon = lexicon;
		this.ownWords = Set.copyOf(ownWords);
		this.corpora = corpora;
	}

	/** Measures by what a studio holds now. Its own debris is no source to quote from. Reads corpora that have changed. */
	public static Measuring by(Studio studio, Language language, Progress progress) throws StudioException, InterruptedException {
		Set<String> debris = studio.corporaOfDebris();
		return new Measuring(language.lexicon(), studio.ownWords().all(),
				studio.quotations().upToDate(progress).of(name -> !debris.contains(name)));
	}

	/**
	 * The figures of a poem.
	 *
	 * @param prompt how it begins; that the model has not said, and only the rest is judged, unless there is none
	 */
	public Figures of(String poem, String prompt) {
		String said = poem.startsWith(prompt) && !poem.substring(prompt.length()).isBlank() ? poem.substring(prompt.length()) : poem;
		return new Figures(misspelling(said), Repetition.of(said), quotation(said));
	}

	private double misspelling(String text) {
		List<Word> words = Words.of(text);
		if (words.isEmpty()) return Double.NaN;
		long inventions = words.stream().filter(word -> isInvention(word.text())).count();
		return (double) inventions / words.size();
	}

	private boolean isInvention(String word) {
		if (inventions.size() > MOST_KNOWN) inventions.clear();
		return !ownWords.contains(OwnWords.key(word))
				&& inventions.computeIfAbsent(word, any -> lexicon.judge(any).status() == WordStatus.INVENTION);
	}

	private double quotation(String text) {
		if (corpora.words() == 0) return Double.NaN;
		return QuotedPassage.of(text, corpora.find(text, QuotationIndex.USUAL)).stream().mapToDouble(QuotedPassage::share).sum();
	}
}
