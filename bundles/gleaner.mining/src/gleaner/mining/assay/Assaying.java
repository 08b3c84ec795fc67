// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.assay;

import gleaner.corpus.report.TextHash;
import gleaner.engine.Progress;
import gleaner.files.StudioException;
import gleaner.language.Language;
import gleaner.mining.ore.OreSource;
import gleaner.mining.ore.RawPoem;
import gleaner.mining.ore.Spot;
import gleaner.studio.Studio;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Assays raw poems: finds them all, then measures those that are not measured yet, the first found first, on several threads. What was
 * measured is kept by text in {@code cache/ore}, so that an assay that was called off or killed goes on where it was, and new debris costs
 * only itself. Corpora that have changed are only held against anew; nothing is heard twice.
 */
public final class Assaying implements AutoCloseable {
	private static final int LONGEST_BEGINNING = 80;

	/**
	 * What an assay has done.
	 *
	 * @param poems how many raw poems there are
	 * @param measured how many texts were measured now; the others were known
	 * @param leftOut sentences on what could not be read
	 */
	public record Outcome(int poems, int measured, List<String> leftOut) {
		public Outcome {
			leftOut = List.copyOf(leftOut);
		}
	}

	private final Studio studio;
	private final Language language;
	private final Listening listening;
	private final KeptLines<Heard> heard;
	private final KeptLines<Told> told;
	private Ground ground;
	private volatile Throwable broken;

	/**
	 * Opens what is known.
	 *
	 * @param language shared with the rest of the program
	 */
	public Assaying(Studio studio, Language language) throws StudioException, InterruptedException {
		this.studio = studio;
		this.language = language;
		listening = new Listening(language);
		Path folder = studio.folder().resolve("cache").resolve("ore");
		heard = new KeptLines<>(folder.resolve("heard.jsonl"), "{\"format\":1,\"edition\":" + Listening.EDITION + "}", Heard.class,
				Heard::hash, studio.isReadOnly());
		told = new KeptLines<>(folder.resolve("told.jsonl"),
				"{\"format\":1,\"edition\":" + Listening.EDITION + ",\"corpora\":\"" + Ground.stamp(studio) + "\"}", Told.class, Told::hash,
				studio.isReadOnly());
	}

	/** All cores. */
	public static int usualThreads() {
		return Runtime.getRuntime().availableProcessors();
	}

	/**
	 * Finds and measures; blocks until all is measured. Rows are in the table as soon as they are found.
	 *
	 * @throws StudioException if a source cannot be read, or what was measured cannot be kept
	 * @throws InterruptedException if the thread was interrupted; what was measured stays
	 */
	public Outcome run(List<OreSource> sources, int threads, Ore ore, Progress progress) throws StudioException, InterruptedException {
		List<String> leftOut = Collections.synchronizedList(new ArrayList<>());
		OwnPoems own = OwnPoems.of(studio);
		Map<Integer, OreSource> waiting = new HashMap<>();
		List<Integer> order = new ArrayList<>();
		for (OreSource source : sources) source.read(poem -> {
			if (Thread.interrupted()) throw new InterruptedException();
			Row row = found(poem, ore.size(), own);
			int number = ore.add(row);
			if (!row.isMeasured()) {
				waiting.put(number, source);
				order.add(number);
			}
			progress.report("finding raw poems: " + (number + 1), Double.NaN);
		}, leftOut::add);
		if (!order.isEmpty()) measure(order, waiting, threads, ore, own, progress, leftOut);
		return new Outcome(ore.size(), order.size(), leftOut);
	}

	private Row found(RawPoem poem, int number, OwnPoems own) {
		String hash = TextHash.of(poem.text());
		Heard itsHeard = heard.get(hash);
		double near = itsHeard == null ? 0 : own.nearness(itsHeard.content());
		return new Row(number, poem.spot(), poem.label(), hash, beginning(poem.text()), poem.text().length(), itsHeard, told.get(hash),
				near);
	}

	private static String beginning(String text) {
		String part = text.length() <= 2 * LONGEST_BEGINNING ? text : text.substring(0, 2 * LONGEST_BEGINNING);
		String line = part.strip().replaceAll("\\s*\\n\\s*", " / ").replaceAll("\\s+", " ");
		return line.length() <= LONGEST_BEGINNING ? line : line.substring(0, LONGEST_BEGINNING);
	}

	private void measure(List<Integer> order, Map<Integer, OreSource> sources, int threads, Ore ore, OwnPoems own, Progress progress,
			List<String> leftOut) throws StudioException, InterruptedException {
		if (ground == null) ground = Ground.of(studio, language, progress);
		AtomicInteger next = new AtomicInteger();
		AtomicInteger done = new AtomicInteger();
		broken = null;
		try (ExecutorService workers = Executors.newFixedThreadPool(threads, Assaying::thread)) {
			try {
				for (int i = 0; i < threads; i++) workers.execute(() -> {
					for (int n = next.getAndIncrement(); n < order.size() && broken == null
							&& !Thread.currentThread().isInterrupted(); n = next.getAndIncrement()) {
						Row row = ore.at(order.get(n));
						measure(row, sources.get(row.number()), ore, own, leftOut);
						done.incrementAndGet();
					}
				});
				workers.shutdown();
				while (!workers.awaitTermination(100, TimeUnit.MILLISECONDS)) report(done.get(), order.size(), progress);
				report(done.get(), order.size(), progress);
			} finally {
				workers.shutdownNow();
			}
		}
		if (broken instanceof StudioException sentence) throw sentence;
		if (broken != null) throw new StudioException("the assay broke off: " + broken, broken);
	}

	private static void report(int done, int all, Progress progress) {
		progress.report("measuring raw poems: " + done + " of " + all, (double) done / all);
	}

	private static Thread thread(Runnable work) {
		Thread thread = new Thread(work, "Assay");
		thread.setDaemon(true);
		thread.setPriority(Thread.MIN_PRIORITY);
		return thread;
	}

	private void measure(Row row, OreSource source, Ore ore, OwnPoems own, List<String> leftOut) {
		try {
			Heard itsHeard = heard.get(row.hash());
			Told itsTold = told.get(row.hash());
			if (itsHeard == null || itsTold == null) {
				String text = text(row, source, leftOut);
				if (text == null) return;
				if (itsHeard == null) heard.add(itsHeard = listening.listen(text));
				if (itsTold == null) told.add(itsTold = ground.tell(text));
			}
			ore.put(row.with(itsHeard, itsTold, own.nearness(itsHeard.content())));
		} catch (StudioException | RuntimeException | Error e) {
			broken = e;
		}
	}

	/** Null if it cannot be read any more: then this poem is left out, and the others go on. */
	private static String text(Row row, OreSource source, List<String> leftOut) {
		try {
			String text = source.text(row.spot());
			if (TextHash.of(text).equals(row.hash())) return text;
			leftOut.add(row.spot().where() + " changed while Gleaner read it; read it again");
		} catch (StudioException e) {
			leftOut.add(e.getMessage());
		}
		return null;
	}

	/** The hashes of all texts that were ever measured and begin so. */
	public List<String> hashes(String beginning) {
		return heard.hashes().stream().filter(hash -> hash.startsWith(beginning)).toList();
	}

	/** The text of a row, read again. */
	public static String text(List<OreSource> sources, Spot spot) throws StudioException {
		for (OreSource source : sources) if (source.has(spot)) return source.text(spot);
		throw new StudioException("there is no " + spot.where() + " any more");
	}

	@Override
	public void close() {
		heard.close();
		told.close();
	}
}
