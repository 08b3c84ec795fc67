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
import java.util.LinkedHashMap;
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
	/** What is known, as soon as it is read: with many thousand texts that takes seconds, and rows can be seen before. */
	private final InBackground<KeptLines<Heard>> keptHeard;
	private final InBackground<KeptLines<Told>> keptTold;
	private volatile InBackground<Ground> ground;
	private volatile Throwable broken;

	/**
	 * Begins to read what is known.
	 *
	 * @param language shared with the rest of the program
	 */
	public Assaying(Studio studio, Language language) {
		this.studio = studio;
		this.language = language;
		listening = new Listening(language);
		Path folder = studio.folder().resolve("cache").resolve("ore");
		String edition = "{\"format\":1,\"edition\":" + Listening.EDITION;
		keptHeard = new InBackground<>(() -> new KeptLines<>(folder.resolve("heard.jsonl"), edition + "}", Heard.class, Heard::hash,
				studio.isReadOnly()));
		keptTold = new InBackground<>(() -> new KeptLines<>(folder.resolve("told.jsonl"),
				edition + ",\"corpora\":\"" + Ground.stamp(studio) + "\"}", Told.class, Told::hash, studio.isReadOnly()));
	}

	/** All cores. */
	public static int usualThreads() {
		return Runtime.getRuntime().availableProcessors();
	}

	/**
	 * Finds and measures; blocks until all is measured. Rows are in the table as soon as they are found, with what is known of them as soon
	 * as that is read.
	 *
	 * @throws StudioException if a source cannot be read, or what was measured cannot be kept
	 * @throws InterruptedException if the thread was interrupted; what was measured stays
	 */
	public Outcome run(List<OreSource> sources, int threads, Ore ore, Progress progress) throws StudioException, InterruptedException {
		List<String> leftOut = Collections.synchronizedList(new ArrayList<>());
		OwnPoems own = OwnPoems.of(studio);
		Map<Integer, OreSource> found = new LinkedHashMap<>();
		for (OreSource source : sources) source.read(poem -> {
			if (Thread.interrupted()) throw new InterruptedException();
			Row row = found(poem, ore.size(), own);
			int number = ore.add(row);
			if (!row.isMeasured()) found.put(number, source);
			progress.report("finding raw poems: " + (number + 1), Double.NaN);
		}, leftOut::add);
		KeptLines<Heard> heard = keptHeard.get();
		KeptLines<Told> told = keptTold.get();
		List<Integer> order = new ArrayList<>();
		for (int number : found.keySet()) {
			Row row = known(ore.at(number), heard, told, own);
			if (row.isMeasured()) ore.put(row);
			else order.add(number);
		}
		if (!order.isEmpty()) measure(order, found, threads, ore, own, progress, leftOut);
		return new Outcome(ore.size(), order.size(), leftOut);
	}

	private Row found(RawPoem poem, int number, OwnPoems own) {
		Row row = new Row(number, poem.spot(), poem.label(), TextHash.of(poem.text()), beginning(poem.text()), poem.text().length(), null,
				null, 0);
		return keptHeard.now().flatMap(heard -> keptTold.now().map(told -> known(row, heard, told, own))).orElse(row);
	}

	private static Row known(Row row, KeptLines<Heard> heard, KeptLines<Told> told, OwnPoems own) {
		Heard itsHeard = heard.get(row.hash());
		return row.with(itsHeard, told.get(row.hash()), itsHeard == null ? 0 : own.nearness(itsHeard.content()));
	}

	private static String beginning(String text) {
		String part = text.length() <= 2 * LONGEST_BEGINNING ? text : text.substring(0, 2 * LONGEST_BEGINNING);
		String line = part.strip().replaceAll("\\s*\\n\\s*", " / ").replaceAll("\\s+", " ");
		return line.length() <= LONGEST_BEGINNING ? line : line.substring(0, LONGEST_BEGINNING);
	}

	private void measure(List<Integer> order, Map<Integer, OreSource> sources, int threads, Ore ore, OwnPoems own, Progress progress,
			List<String> leftOut) throws StudioException, InterruptedException {
		if (ground == null) ground = new InBackground<>(() -> Ground.of(studio, language, Progress.NONE));
		AtomicInteger ahead = new AtomicInteger();
		AtomicInteger next = new AtomicInteger();
		AtomicInteger done = new AtomicInteger();
		broken = null;
		boolean isWhole = false;
		try (ExecutorService workers = Executors.newFixedThreadPool(threads, Assaying::thread)) {
			try {
				for (int i = 0; i < threads; i++) {
					boolean hearsAhead = i > 0; // the corpora need a core, too
					workers.execute(() -> {
						for (int n; hearsAhead && !ground.isThere() && (n = turn(ahead, order)) >= 0;)
							hear(ore.at(order.get(n)), sources);
						for (int n; (n = turn(next, order)) >= 0;) {
							measure(ore.at(order.get(n)), sources, ore, own, leftOut);
							done.incrementAndGet();
						}
					});
				}
				workers.shutdown();
				while (!workers.awaitTermination(100, TimeUnit.MILLISECONDS)) {
					if (ground.isThere()) report(done.get(), order.size(), progress);
					else progress.report("reading the corpora; heard " + Math.min(ahead.get(), order.size()) + " of " + order.size()
							+ " raw poems meanwhile", Double.NaN);
				}
				report(done.get(), order.size(), progress);
				isWhole = true;
			} finally {
				workers.shutdownNow();
				if (!isWhole) leaveGround();
			}
		}
		if (broken == null) return;
		leaveGround();
		if (broken instanceof StudioException sentence) throw sentence;
		throw new StudioException("the assay broke off: " + broken, broken);
	}

	private void leaveGround() {
		if (ground != null) ground.stop(made -> {});
		ground = null;
	}

	/** The place of the next row; -1 if there is none, or the assay ends. */
	private int turn(AtomicInteger next, List<Integer> order) {
		if (broken != null || Thread.currentThread().isInterrupted()) return -1;
		int n = next.getAndIncrement();
		return n < order.size() ? n : -1;
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

	/** Measures what needs no corpora. */
	private void hear(Row row, Map<Integer, OreSource> sources) {
		try {
			if (keptHeard.get().get(row.hash()) != null) return;
			String text = text(row, sources.get(row.number()), new ArrayList<>()); // who measures the rest says what cannot be read
			if (text != null) keptHeard.get().add(listening.listen(text));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (StudioException | RuntimeException | Error e) {
			broken = e;
		}
	}

	private void measure(Row row, Map<Integer, OreSource> sources, Ore ore, OwnPoems own, List<String> leftOut) {
		try {
			Heard itsHeard = keptHeard.get().get(row.hash());
			Told itsTold = keptTold.get().get(row.hash());
			if (itsHeard == null || itsTold == null) {
				String text = text(row, sources.get(row.number()), leftOut);
				if (text == null) return;
				if (itsHeard == null) keptHeard.get().add(itsHeard = listening.listen(text));
				if (itsTold == null) keptTold.get().add(itsTold = ground.get().tell(text));
			}
			ore.put(row.with(itsHeard, itsTold, own.nearness(itsHeard.content())));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
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
	public List<String> hashes(String beginning) throws StudioException, InterruptedException {
		return keptHeard.get().hashes().stream().filter(hash -> hash.startsWith(beginning)).toList();
	}

	/** The text of a row, read again. */
	public static String text(List<OreSource> sources, Spot spot) throws StudioException {
		for (OreSource source : sources) if (source.has(spot)) return source.text(spot);
		throw new StudioException("there is no " + spot.where() + " any more");
	}

	@Override
	public void close() {
		leaveGround();
		keptHeard.stop(KeptLines::close);
		keptTold.stop(KeptLines::close);
	}
}
