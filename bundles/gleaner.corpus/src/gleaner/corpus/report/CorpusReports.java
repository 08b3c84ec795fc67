// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.report;

import gleaner.corpus.Corpora;
import gleaner.corpus.StoredCorpus;
import gleaner.engine.EngineException;
import gleaner.engine.Progress;
import gleaner.engine.SourcePoem;
import gleaner.files.StudioException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the reports of corpora, and sums them up beside all others. Safe for use by several threads. */
public final class CorpusReports {
	private static final int CHARACTERISTIC = 40;

	private final Corpora corpora;

	public CorpusReports(Corpora corpora) {
		this.corpora = corpora;
	}

	/** The report of a poem, if it has been made. */
	public static Optional<PoemReport> of(StoredCorpus corpus, SourcePoem poem) throws StudioException {
		try (Access reports = open(corpus)) {
			return reports.of(poem.text());
		}
	}

	/** Open reports of a corpus, to look at many of them. Not safe for use by several threads. */
	public static final class Access implements AutoCloseable {
		private final ReportFile reports;

		private Access(ReportFile reports) {
			this.reports = reports;
		}

		/** The report of a text, if it has been made. */
		public Optional<PoemReport> of(String text) throws StudioException {
			return reports.get(TextHash.of(text));
		}

		@Override
		public void close() {
			reports.close();
		}
	}

	/** Opens the reports of a corpus as they are now. */
	public static Access open(StoredCorpus corpus) throws StudioException {
		return new Access(ReportFile.read(corpus.folder()));
	}

	/** Takes a poem and what is known of it. */
	@FunctionalInterface
	public interface Reader {
		void poem(SourcePoem poem, Optional<PoemReport> report) throws InterruptedException;
	}

	/** Hands over the poems of a corpus with their reports, in the order of the corpus. */
	public static void read(StoredCorpus corpus, Reader reader) throws StudioException, InterruptedException {
		try (ReportFile reports = ReportFile.read(corpus.folder())) {
			corpus.read(poem -> reader.poem(poem, report(reports, poem)));
		} catch (EngineException e) {
			throw new StudioException(e.getMessage(), e);
		} catch (UncheckedIOException e) {
			throw e.getCause() instanceof StudioException sentence ? sentence : new StudioException(e.getMessage(), e);
		}
	}

	private static Optional<PoemReport> report(ReportFile reports, SourcePoem poem) {
		try {
			return reports.get(TextHash.of(poem.text()));
		} catch (StudioException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** How many poems of a corpus have a report. */
	public static int readPoems(StoredCorpus corpus) throws StudioException, InterruptedException {
		int[] read = { 0 };
		read(corpus, (poem, report) -> read[0] += report.isPresent() ? 1 : 0);
		return read[0];
	}

	/**
	 * Sums up a corpus, from its texts and from the reports there are. Reads the whole corpus; the others are only read if their
	 * vocabulary is not known yet.
	 */
	public CorpusReport sum(StoredCorpus corpus, Progress progress) throws StudioException, InterruptedException {
		progress.report("counting the words of " + corpus.name(), Double.NaN);
		Vocabulary vocabulary = Vocabulary.of(corpus);
		List<String> names = new ArrayList<>();
		List<Vocabulary> others = new ArrayList<>();
		for (StoredCorpus other : corpora.list()) {
			if (other.name().equals(corpus.name())) continue;
			progress.report("counting the words of " + other.name(), Double.NaN);
			others.add(Vocabulary.of(other));
			names.add(other.name());
		}
		CorpusSum sum = new CorpusSum();
		int all = Math.max(1, corpus.poemCount());
		read(corpus, (poem, report) -> {
			if (Thread.interrupted()) throw new InterruptedException();
			sum.add(poem, report);
			progress.report("summing up " + corpus.name(), Math.min(1, sum.poems() / (double) all));
		});
		return sum.report(corpus.name(), corpus.statistics(), vocabulary, Keyness.of(vocabulary, others, CHARACTERISTIC), names);
	}
}
