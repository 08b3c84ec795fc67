// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import gleaner.corpus.report.CorpusReports;
import gleaner.corpus.report.LineReport;
import gleaner.corpus.report.PoemReport;
import gleaner.corpus.report.Verse;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.language.Language;
import gleaner.studio.Studio;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/** Hears the texts that have not been heard yet and writes into the index what is known of their lines. */
final class Hearer {
	private static final int BATCH = 400;
	/** So many characters are heard before it is asked whether to stop; one text more than fits is taken all the same. */
	private static final int BATCH_CHARACTERS = 300_000;
	private static final int COMMIT_AFTER = 50;

	private static final Query UNHEARD = new TermQuery(new Term(Fields.HEARD, Fields.NO));
	/** What a poet has brought or written is heard before what engines have said, which may be a thousand times as much. */
	private static final List<Query> TURNS = List.of(
			new BooleanQuery.Builder().add(UNHEARD, Occur.FILTER).add(new TermQuery(new Term(Fields.KIND, "debris")), Occur.MUST_NOT)
					.build(),
			UNHEARD);
	private static final Sort NEWEST_FIRST = new Sort(new SortField(null, SortField.Type.DOC, true));

	/** A text that has not been heard. */
	private record Unheard(String key, String container, Entry entry) {
	}

	private final Studio studio;
	private final IndexStore store;
	private final Language language;
	private final VerseAnalyzer analyzer;
	private final Apart.Stop stop;
	private final Budget budget;
	private final Verse verse;
	private final Map<String, CorpusReports.Access> reports = new HashMap<>();

	Hearer(Studio studio, IndexStore store, Language language, VerseAnalyzer analyzer, Apart.Stop stop, Budget budget) {
		this.studio = studio;
		this.store = store;
		this.language = language;
		this.analyzer = analyzer;
		this.stop = stop;
		this.budget = budget;
		this.verse = new Verse(language);
	}

	int run(int threads, Progress progress) throws IOException, InterruptedException {
		if (!store.isWritable()) return 0;
		int all = store.use(Finder::unheard);
		int done = 0;
		try (ExecutorService workers = Executors.newFixedThreadPool(threads, Hearer::thread)) {
			try {
				int batches = 0;
				for (List<Unheard> batch = next(); !batch.isEmpty() && !(done > 0 && budget.isSpent()); batch = next()) {
					stop.check();
					hear(batch, workers);
					done += batch.size();
					if (++batches % COMMIT_AFTER == 0) store.commit();
					else store.refresh();
					progress.report("analysing lines for the search: " + done + " of " + all + " texts",
							Math.min(1, done / (double) Math.max(1, all)));
				}
			} finally {
				workers.shutdownNow();
			}
		} finally {
			reports.values().forEach(CorpusReports.Access::close);
			if (done > 0) store.commit();
		}
		return done;
	}

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "Hearing");
		thread.setDaemon(true);
		thread.setPriority(Thread.MIN_PRIORITY);
		return thread;
	}

	private List<Unheard> next() throws IOException {
		return store.use(searcher -> {
			for (Query turn : TURNS) {
				List<Unheard> batch = next(searcher, turn);
				if (!batch.isEmpty()) return batch;
			}
			return List.of();
		});
	}

	private static List<Unheard> next(IndexSearcher searcher, Query turn) throws IOException {
		List<Unheard> batch = new ArrayList<>();
		int characters = 0;
		for (ScoreDoc found : searcher.search(turn, BATCH, NEWEST_FIRST).scoreDocs) {
			Document document = searcher.storedFields().document(found.doc);
			Entry entry = Entries.entry(document);
			batch.add(new Unheard(document.get(Fields.KEY), document.get(Fields.CONTAINER), entry));
			characters += entry.text().length();
			if (characters > BATCH_CHARACTERS) break;
		}
		return batch;
	}

	private void hear(List<Unheard> batch, ExecutorService workers) throws IOException, InterruptedException {
		List<Future<Document>> heard = new ArrayList<>();
		for (Unheard text : batch) {
			Optional<PoemReport> report = report(text.entry);
			heard.add(workers.submit(() -> document(text, report)));
		}
		for (int i = 0; i < batch.size(); i++) {
			try {
				store.writer().updateDocument(new Term(Fields.KEY, batch.get(i).key), heard.get(i).get());
			} catch (ExecutionException e) {
				throw new IOException(e.getCause());
			}
		}
	}

	private Document document(Unheard text, Optional<PoemReport> report) {
		List<LineReport> lines = report.map(PoemReport::lines).orElseGet(() -> lines(text.entry.text()));
		return Entries.document(text.container, text.entry, LineTerms.of(text.entry.text(), lines, language, analyzer));
	}

	/** A text that cannot be understood at all is found by its words only. */
	private List<LineReport> lines(String text) {
		try {
			return verse.hear(text).lines();
		} catch (RuntimeException | StackOverflowError e) {
			return List.of();
		}
	}

	private Optional<PoemReport> report(Entry entry) {
		if (!(entry.place() instanceof Place.InCorpus(String corpus, _, _))) return Optional.empty();
		try {
			CorpusReports.Access access = reports.get(corpus);
			if (access == null) {
				access = CorpusReports.open(studio.corpora().get(corpus));
				reports.put(corpus, access);
			}
			return access.of(entry.text());
		} catch (StudioException e) {
			// It is heard here then, as debris and poems are.
			return Optional.empty();
		}
	}
}
