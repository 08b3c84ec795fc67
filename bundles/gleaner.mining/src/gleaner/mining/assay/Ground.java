// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.assay;

import gleaner.corpus.StoredCorpus;
import gleaner.corpus.quotation.Quotation;
import gleaner.corpus.quotation.QuotationIndex;
import gleaner.corpus.quotation.QuotedPassage;
import gleaner.corpus.report.TextHash;
import gleaner.engine.EngineException;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.language.Language;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import gleaner.studio.Studio;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The corpora of a studio, as far as raw poems are held against them: their runs of words, their letters, their names. Corpora that were
 * made of debris are left out. Thread-safe once it is made.
 */
public final class Ground {
	/** So much of each corpus teaches the letters. */
	private static final int LETTERS = 400_000;

	private final QuotationIndex index;
	private final LetterModel letters;
	private final Set<String> names;

	private Ground(QuotationIndex index, LetterModel letters, Set<String> names) {
		this.index = index;
		this.letters = letters;
		this.names = names;
	}

	/** What a ground would be made of; the same for the same corpora. */
	static String stamp(Studio studio) throws StudioException, InterruptedException {
		StringBuilder all = new StringBuilder();
		for (StoredCorpus corpus : corpora(studio)) all.append(corpus.name()).append('\n').append(corpus.fingerprint()).append('\n');
		return TextHash.of(all.toString());
	}

	private static List<StoredCorpus> corpora(Studio studio) throws StudioException {
		Set<String> debris = studio.corporaOfDebris();
		return studio.corpora().list().stream().filter(corpus -> !debris.contains(corpus.name())).toList();
	}

	/** Reads what is needed of the corpora: some seconds for ten million characters, less if their indexes are there. */
	public static Ground of(Studio studio, Language language, Progress progress) throws StudioException, InterruptedException {
		List<StoredCorpus> corpora = corpora(studio);
		Set<String> known = new LinkedHashSet<>();
		for (StoredCorpus corpus : corpora) known.add(corpus.name());
		QuotationIndex index = studio.quotations().upToDate(progress).of(known::contains);
		LetterModel letters = new LetterModel();
		NamesOfSource names = new NamesOfSource(language.lexicon());
		for (StoredCorpus corpus : corpora) {
			long before = letters.letters();
			try {
				corpus.read(poem -> {
					if (Thread.interrupted()) throw new InterruptedException();
					if (letters.letters() - before < LETTERS) letters.learn(poem.text());
					names.read(poem.text());
				});
			} catch (EngineException e) {
				// A corpus that cannot be read says so where it is opened; here it tells nothing.
				continue;
			}
		}
		return new Ground(index, letters, names.all());
	}

	/** Measures a text. */
	public Told tell(String text) {
		List<Word> words = Words.of(text);
		List<Quotation> quotations = index.find(text, QuotationIndex.USUAL);
		double share = QuotedPassage.of(text, quotations).stream().mapToDouble(QuotedPassage::share).sum();
		Quotation longest = null;
		for (Quotation next : quotations) if (longest == null || next.words() > longest.words()) longest = next;
		return new Told(TextHash.of(text), rounded(Math.min(1, share)), longest == null ? 0 : longest.words(),
				longest == null ? "" : longest.source().corpus(), rounded(letters.surprise(text)), names(words));
	}

	private List<String> names(List<Word> words) {
		Set<String> found = new LinkedHashSet<>();
		for (Word word : words) if (names.contains(NamesOfSource.bare(word.text()))) found.add(NamesOfSource.bare(word.text()));
		return new ArrayList<>(found);
	}

	private static double rounded(double value) {
		return Math.round(value * 1000) / 1000.0;
	}
}
