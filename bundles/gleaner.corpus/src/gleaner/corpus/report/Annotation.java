// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.report;

import gleaner.corpus.StoredCorpus;
import gleaner.engine.EngineException;
import gleaner.engine.Progress;
import gleaner.engine.SourcePoem;
import gleaner.files.StudioException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Makes the reports of a corpus that are missing, on several threads. What has been written stays when it is interrupted or killed:
 * the next run goes on from there. One run at a time for each corpus: another one, in this program or elsewhere, waits for it.
 */
public final class Annotation {
	private static final int AHEAD = 64;
	private static final SourcePoem END = new SourcePoem("", "", "", "");
	private static final int DEAD_LINES_BORNE = 200;

	/**
	 * What a run has done.
	 *
	 * @param poems how many poems the corpus has
	 * @param made how many reports were made now; poems with the same text share one
	 * @param failures a sentence for each poem that could not be understood
	 */
	public record Outcome(int poems, int made, List<String> failures) {
		public Outcome {
			failures = List.copyOf(failures);
		}
	}

	private final StoredCorpus corpus;
	private final Annotator annotator;
	private final Progress progress;
	private final BlockingQueue<SourcePoem> waiting = new ArrayBlockingQueue<>(AHEAD);
	private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
	private final Set<String> living = new HashSet<>();
	private volatile StudioException broken;
	private int poems;
	private int made;

	private Annotation(StoredCorpus corpus, Annotator annotator, Progress progress) {
		this.corpus = corpus;
		this.annotator = annotator;
		this.progress = progress;
	}

	/** All cores but one, at least one. */
	public static int usualThreads() {
		return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
	}

	/**
	 * Makes what is missing; blocks until it is done.
	 *
	 * @param threads how many poems are read at once
	 * @throws StudioException if the corpus cannot be read or the reports cannot be written
	 * @throws InterruptedException if the thread was interrupted
	 */
	public static Outcome run(StoredCorpus corpus, Annotator annotator, int threads, Progress progress)
			throws StudioException, InterruptedException {
		return new Annotation(corpus, annotator, progress).run(threads);
	}

	private Outcome run(int threads) throws StudioException, InterruptedException {
		try (ReportFile reports = ReportFile.write(corpus.folder(), this::tellOfWaiting);
				ExecutorService workers = Executors.newFixedThreadPool(threads, Annotation::thread)) {
			int all = Math.max(1, corpus.poemCount());
			try {
				for (int i = 0; i < threads; i++) workers.execute(() -> work(reports));
				corpus.read(poem -> take(poem, reports, all));
				for (int i = 0; i < threads; i++) waiting.put(END);
				workers.shutdown();
				workers.awaitTermination(Long.MAX_VALUE, TimeUnit.DAYS);
			} catch (EngineException e) {
				throw new StudioException(e.getMessage(), e);
			} catch (InterruptedException e) {
				if (broken != null) throw broken;
				throw e;
			} finally {
				workers.shutdownNow();
			}
			if (broken != null) throw broken;
			if (reports.dead(living) > Math.max(DEAD_LINES_BORNE, living.size())) reports.compact(living);
			return new Outcome(poems, made, failures);
		}
	}

	private void tellOfWaiting() {
		progress.report(corpus.name() + " is being read closely already; waiting for that", Double.NaN);
	}

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "Annotation");
		thread.setDaemon(true);
		thread.setPriority(Thread.MIN_PRIORITY);
		return thread;
	}

	/** On the reading thread. */
	private void take(SourcePoem poem, ReportFile reports, int all) throws InterruptedException {
		if (Thread.interrupted() || broken != null) throw new InterruptedException();
		String hash = TextHash.of(poem.text());
		poems++;
		boolean isNew = living.add(hash);
		if (isNew && isMissing(hash, reports)) waiting.put(poem);
		progress.report("reading " + corpus.name() + " closely: " + poems + " of " + all + " poems", Math.min(1, poems / (double) all));
	}

	private boolean isMissing(String hash, ReportFile reports) throws InterruptedException {
		synchronized (reports) {
			try {
				return reports.get(hash).isEmpty();
			} catch (StudioException e) {
				broken = e;
				throw new InterruptedException();
			}
		}
	}

	private void work(ReportFile reports) {
		try {
			for (SourcePoem poem = waiting.take(); poem != END && broken == null; poem = waiting.take()) annotate(poem, reports);
		} catch (InterruptedException e) {
			// Called off: what is not yet done will be missing and made next time.
			Thread.currentThread().interrupt();
		} finally {
			if (broken != null) waiting.clear();
		}
	}

	private void annotate(SourcePoem poem, ReportFile reports) {
		PoemReport report;
		try {
			report = annotator.annotate(poem);
		} catch (RuntimeException | StackOverflowError e) {
			failures.add("the poem \"" + poem.id() + "\" of " + corpus.name() + " could not be analysed: " + e);
			return;
		} catch (OutOfMemoryError e) {
			broken = new StudioException("the poem \"" + poem.id() + "\" of " + corpus.name()
					+ " is too large for Gleaner's memory; cut it into smaller ones", e);
			return;
		}
		synchronized (reports) {
			if (Thread.currentThread().isInterrupted() || broken != null) return;
			try {
				reports.add(report);
				made++;
			} catch (StudioException e) {
				broken = e;
			}
		}
	}
}
