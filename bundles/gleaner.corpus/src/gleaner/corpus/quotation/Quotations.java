// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.quotation;

import gleaner.corpus.Corpora;
import gleaner.corpus.StoredCorpus;
import gleaner.engine.EngineException;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The index of all corpora of a studio. It is made when it is first asked for, kept on the disk beside each corpus, and made anew
 * only for those corpora that have changed. Safe for use by several threads.
 */
public final class Quotations {
	private final Corpora corpora;
	private volatile QuotationIndex index = QuotationIndex.EMPTY;

	public Quotations(Corpora corpora) {
		this.corpora = corpora;
	}

	/** The index as it was last made; empty before it was made. At once. */
	public QuotationIndex known() {
		return index;
	}

	/**
	 * The index of the corpora as they are now. Takes a second for each ten million characters that are new, a small part of that for
	 * those that are not. Corpora that cannot be read are left out.
	 *
	 * @throws StudioException if the folder of corpora cannot be read
	 * @throws InterruptedException if the thread was interrupted
	 */
	public synchronized QuotationIndex upToDate(Progress progress) throws StudioException, InterruptedException {
		Map<String, CorpusWords> known = new HashMap<>();
		for (CorpusWords corpus : index.corpora()) known.put(corpus.content().fingerprint(), corpus);
		List<CorpusWords> now = new ArrayList<>();
		List<StoredCorpus> all = corpora.list();
		for (int i = 0; i < all.size(); i++) {
			progress.report("reading " + all.get(i).name(), (double) i / all.size());
			Optional<CorpusWords> words = words(all.get(i), known);
			if (words.isPresent()) now.add(words.get());
		}
		if (!now.equals(index.corpora())) index = new QuotationIndex(now);
		return index;
	}

	private static Optional<CorpusWords> words(StoredCorpus corpus, Map<String, CorpusWords> known) throws InterruptedException {
		try {
			String fingerprint = corpus.fingerprint();
			CorpusWords before = known.get(fingerprint);
			if (before != null && before.content().name().equals(corpus.name())) return Optional.of(before);
			Optional<CorpusWords.Content> kept = WordsFile.read(WordsFile.of(corpus.folder()), corpus.name(), fingerprint);
			return Optional.of(new CorpusWords(kept.isPresent() ? kept.get() : read(corpus, fingerprint)));
		} catch (EngineException | UncheckedIOException e) {
			return Optional.empty();
		}
	}

	private static CorpusWords.Content read(StoredCorpus corpus, String fingerprint) throws EngineException, InterruptedException {
		CorpusWords.Builder builder = new CorpusWords.Builder();
		corpus.read(builder::add);
		CorpusWords.Content content = builder.content(corpus.name(), fingerprint);
		try {
			WordsFile.write(WordsFile.of(corpus.folder()), content);
		} catch (StudioException e) {
			// A cache that cannot be kept, as in a read-only studio, is made again next time.
			return content;
		}
		return content;
	}
}
