// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.PoemLength;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What an engine promises of many streams, long ones, and of the time and memory that they take. */
final class EnduranceContract {
	/** Java's own, which whoever sorts in parallel has started. */
	private static final String COMMON = "ForkJoinPool.commonPool";
	private static final int STREAMS = 8;
	private static final int TRIES = 3;
	private static final long SOON_MILLISECONDS = 100;
	private static final long FIRST_MILLISECONDS = 1000;
	private static final int[] MOMENTS = { 0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89 };
	private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(10);
	private static final int OPENINGS = 100;
	private static final long MANY_CHARACTERS = 2_000_000;
	/** More than this nobody needs to remember of what was said. */
	private static final long GROWTH = 24L << 20;

	private final Subject subject;

	EnduranceContract(Subject subject) {
		this.subject = subject;
	}

	/** Each gives what it gives alone; one of them is stopped in the middle. */
	void streamsDoNotDisturbEachOther() throws InterruptedException {
		try (Generator generator = subject.open()) {
			List<GenerationRequest> requests = new ArrayList<>();
			for (int i = 0; i < STREAMS; i++)
				requests.add(GenerationRequest.poem(Subject.SEED + i).withPoems(3).withLength(PoemLength.words(10 + 5 * i)));
			List<List<String>> alone = new ArrayList<>();
			for (GenerationRequest request : requests) alone.add(subject.poems(generator, request));
			Stream stopped = new Stream(generator, Subject.endless(), new Discarding());
			List<CollectingSink> sinks = new ArrayList<>();
			List<Stream> streams = new ArrayList<>();
			for (GenerationRequest request : requests) {
				sinks.add(new CollectingSink());
				streams.add(new Stream(generator, request, sinks.getLast()));
			}
			stopped.interrupt();
			for (int i = 0; i < STREAMS; i++) {
				subject.require(streams.get(i).ends(subject.patience), "one of eight streams at once does not end");
				subject.require(streams.get(i).fault == null, "in one of eight streams at once " + streams.get(i).end());
				subject.require(!subject.isReproducible() || sinks.get(i).poems().equals(alone.get(i)),
						"one of eight streams at once gave another text than alone");
			}
			subject.require(stopped.ends(subject.patience), "one of nine streams at once does not stop when its thread is interrupted");
		}
	}

	/** However far it is. */
	void anyMomentStopsIt() throws InterruptedException {
		try (Generator generator = subject.open()) {
			for (int moment : MOMENTS) {
				long best = Long.MAX_VALUE;
				for (int i = 0; i < TRIES && best > SOON_MILLISECONDS; i++) {
					Stream stream = new Stream(generator, Subject.endless(), new Discarding());
					Thread.sleep(moment);
					long start = System.nanoTime();
					stream.interrupt();
					subject.require(stream.ends(subject.patience), "it does not stop when its thread is interrupted");
					best = Math.min(best, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
				}
				subject.require(best <= SOON_MILLISECONDS, "interrupted " + moment + " ms after its beginning, it stopped only " + best
						+ " ms later; " + SOON_MILLISECONDS + " ms are allowed");
			}
		}
	}

	/** Of its own; those of Java are nobody's. */
	void noThreadStays() throws InterruptedException {
		Set<Thread> before = threads();
		Generator generator = subject.open();
		subject.poems(generator, GenerationRequest.poem(Subject.SEED).withPoems(3).withLength(PoemLength.words(20)));
		generator.close();
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
		Set<Thread> left = started(before);
		while (!left.isEmpty() && System.nanoTime() < end) {
			Thread.sleep(20);
			left = started(before);
		}
		subject.require(left.isEmpty(),
				"it leaves " + (left.size() == 1 ? "a thread" : left.size() + " threads") + " behind when it is closed: "
						+ left.stream().map(Thread::getName).sorted().findFirst().orElse(""));
	}

	private static Set<Thread> threads() {
		return new HashSet<>(Thread.getAllStackTraces().keySet());
	}

	private static Set<Thread> started(Set<Thread> before) {
		Set<Thread> left = threads();
		left.removeAll(before);
		left.removeIf(thread -> !thread.isAlive() || thread.getName().startsWith(COMMON));
		return left;
	}

	/** The best of some tries counts. */
	void firstTextComesSoon() throws InterruptedException {
		try (Generator generator = subject.open()) {
			long best = Long.MAX_VALUE;
			for (int i = 0; i < TRIES && best > FIRST_MILLISECONDS; i++) {
				Timing sink = new Timing(1);
				run(generator, GenerationRequest.poem(Subject.SEED + i).withLength(PoemLength.words(30)), sink);
				best = Math.min(best, sink.millis());
			}
			subject.require(best <= FIRST_MILLISECONDS,
					"its first text came only after " + best + " ms; " + FIRST_MILLISECONDS + " ms are allowed");
		}
	}

	/** Opened again and again, and in a long stream. */
	void memoryDoesNotGrow() throws InterruptedException {
		for (int i = 0; i < 3; i++) subject.open().close();
		long before = used();
		long end = System.nanoTime() + LONGEST_NANOS;
		int openings = 0;
		for (; openings < OPENINGS && System.nanoTime() < end; openings++) {
			try (Generator generator = subject.open()) {
				run(generator, GenerationRequest.poem(openings).withLength(PoemLength.words(5)), new Discarding());
			}
		}
		requireBounded(used() - before, "opened and closed " + openings + " times");
		try (Generator generator = subject.open()) {
			run(generator, GenerationRequest.poem(1).withPoems(3), new Discarding());
			before = used();
			Timing sink = new Timing(MANY_CHARACTERS);
			run(generator, Subject.endless(), sink);
			requireBounded(used() - before, "after " + sink.characters + " characters");
		}
	}

	private void requireBounded(long growth, String when) {
		subject.require(growth <= GROWTH, "its memory grows: " + when + ", it keeps " + (growth >> 20) + " MB more than at first");
	}

	private static long used() throws InterruptedException {
		Runtime runtime = Runtime.getRuntime();
		long least = Long.MAX_VALUE;
		for (int i = 0; i < TRIES; i++) {
			System.gc();
			Thread.sleep(50);
			least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
		}
		return least;
	}

	private void run(Generator generator, GenerationRequest request, DebrisSink sink) throws InterruptedException {
		try {
			generator.generate(request, sink);
		} catch (InterruptedException e) {
			if (!(sink instanceof Timing timing && timing.isEnough())) throw e;
		} catch (EngineException | RuntimeException | Error e) {
			throw subject.broken("it threw " + Subject.said(e), e);
		}
	}

	/** Notes when the first text came, and stops the stream when enough has. */
	private static final class Timing implements DebrisSink {
		private final long start = System.nanoTime();
		private final long enough;
		private long first = -1;
		private long characters;

		Timing(long enough) {
			this.enough = enough;
		}

		long millis() {
			return first < 0 ? Long.MAX_VALUE : TimeUnit.NANOSECONDS.toMillis(first - start);
		}

		boolean isEnough() {
			return characters >= enough || System.nanoTime() - start > LONGEST_NANOS;
		}

		@Override
		public void accept(CharSequence text) throws InterruptedException {
			if (first < 0 && !text.isEmpty()) first = System.nanoTime();
			characters += text.length();
			if (isEnough()) throw new InterruptedException("enough");
		}

		@Override
		public void poemEnd() throws InterruptedException {
			if (isEnough()) throw new InterruptedException("enough");
		}
	}
}
