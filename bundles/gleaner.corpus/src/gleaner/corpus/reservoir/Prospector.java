// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.reservoir;

import gleaner.corpus.StoredCorpus;
import gleaner.corpus.report.Vocabulary;
import gleaner.engine.EngineException;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.language.Language;
import gleaner.language.text.Word;
import gleaner.language.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the words of a corpus that have no synset in WordNet, whatever form they are in. Thread-safe. */
public final class Prospector {
	private static final int LONGEST_LINE = 200;
	private static final int TOLD_EVERY = 500;

	private final WordSorter sorter;

	/** @param language shared with the rest of the program */
	public Prospector(Language language) {
		this.sorter = new WordSorter(language);
	}

	/**
	 * Finds them all, of all sorts, the most frequent first.
	 *
	 * @throws InterruptedException if the thread was interrupted
	 */
	public List<Find> search(StoredCorpus corpus, Progress progress) throws StudioException, InterruptedException {
		progress.report("counting the words of " + corpus.name(), Double.NaN);
		Vocabulary vocabulary = Vocabulary.of(corpus);
		Map<String, Sort> sorts = new HashMap<>();
		int done = 0;
		for (Map.Entry<String, Vocabulary.Use> word : vocabulary.words().entrySet()) {
			if (Thread.interrupted()) throw new InterruptedException();
			if (done++ % TOLD_EVERY == 0)
				progress.report("looking up the words of " + corpus.name(), done / (double) vocabulary.words().size());
			Optional<Sort> sort = sorter.sort(word.getKey(), word.getValue());
			sort.ifPresent(s -> sorts.put(word.getKey(), s));
		}
		progress.report("looking for the words in " + corpus.name(), Double.NaN);
		return withContexts(corpus, vocabulary, sorts);
	}

	private static List<Find> withContexts(StoredCorpus corpus, Vocabulary vocabulary, Map<String, Sort> sorts)
			throws StudioException, InterruptedException {
		List<Find> finds = new ArrayList<>();
		try {
			corpus.read(poem -> poem.text().lines().forEach(line -> {
				for (Word word : Words.of(line)) {
					String plain = Vocabulary.plain(word.text());
					Sort sort = sorts.remove(plain);
					if (sort != null) finds.add(new Find(plain, vocabulary.count(plain), sort, poem.id(), around(line, word)));
				}
			}));
		} catch (EngineException e) {
			throw new StudioException(e.getMessage(), e);
		}
		finds.sort(Comparator.comparingInt(Find::count).reversed().thenComparing(Find::word));
		return finds;
	}

	/** The line, or of a long one the piece around the word. */
	private static String around(String line, Word word) {
		if (line.length() <= LONGEST_LINE) return line.strip();
		int from = Math.max(0, word.start() - LONGEST_LINE / 2);
		int to = Math.min(line.length(), from + LONGEST_LINE);
		return "…" + line.substring(from, to).strip() + "…";
	}
}
