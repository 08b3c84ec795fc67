// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.storm;

import gleaner.desk.poem.KeptAside;
import gleaner.engine.GenerationRequest;
import gleaner.studio.Studio;
import gleaner.studio.debris.DebrisWriter;
import gleaner.studio.ledger.LedgerFile;
import gleaner.studio.ledger.LedgerKeeper;
import gleaner.studio.making.Making;
import gleaner.studio.poem.Fragment;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Poems;
import gleaner.studio.poem.Provenance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A program that works in a studio until it is killed, and says of each thing that it has done: {@code number milliseconds}. */
final class Victim {
	static final String POEM = "Water";

	private Victim() {
	}

	/** What it does. */
	enum Work {
		/** Types into a poem and never saves it. */
		TYPING,
		/** Lets debris run in, a line after the other. */
		STREAMING,
		/** Takes line after line out of debris into a poem and saves it. */
		HARVESTING
	}

	public static void main(String[] arguments) throws Exception {
		Studio studio = Studio.open(Path.of(arguments[0]));
		Random random = new Random(Long.parseLong(arguments[2]));
		switch (Work.valueOf(arguments[1])) {
		case TYPING -> new Typing(studio.poems(), random).begin();
		case STREAMING -> stream(studio, random);
		case HARVESTING -> harvest(studio);
		}
	}

	private static void did(int number) {
		System.out.println(number + " " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
	}

	static Making making() {
		return new Making("markov", "Markov", Map.of(), List.of(), Optional.empty(), GenerationRequest.poem(1), Instant.now());
	}

	static String line(int number) {
		return "line " + number + " of the dark water\n";
	}

	private static void stream(Studio studio, Random random) throws IOException, InterruptedException {
		DebrisWriter writer = studio.debris().begin(making());
		for (int n = 1;; n++) {
			writer.append(line(n));
			did(n);
			if (n % 10 == 0) writer.poemEnd();
			Thread.sleep(random.nextInt(4));
		}
	}

	/** As a poem that holds the lines 1 to n. */
	static Harvest poem(String debris, Making making, int lines) {
		Harvest poem = Harvest.EMPTY;
		for (int n = 1; n <= lines; n++)
			poem = poem.plus(new Harvest(line(n), Provenance.of(new Fragment(debris, n * 30L, line(n).length(), making))));
		return poem;
	}

	private static void harvest(Studio studio) throws IOException {
		Making making = making();
		DebrisWriter writer = studio.debris().begin(making);
		LedgerFile ledger = new LedgerFile(studio.poems().ledger(POEM));
		for (int n = 1;; n++) {
			writer.append(line(n));
			Harvest poem = poem(writer.id(), making, n);
			ledger.append(LedgerKeeper.opening(ledger.read(), poem, Instant.now()));
			studio.poems().write(POEM, poem);
			did(n);
		}
	}

	/** One thread is the window's, as it were, another its background. */
	private static final class Typing implements KeptAside.Page, KeptAside.Timer {
		private final Poems poems;
		private final Random random;
		private final ScheduledExecutorService window = Executors.newSingleThreadScheduledExecutor();
		private final ExecutorService background = Executors.newCachedThreadPool();
		private final StringBuilder text = new StringBuilder();
		private final KeptAside kept;
		private ScheduledFuture<?> bell;

		Typing(Poems poems, Random random) {
			this.poems = poems;
			this.random = random;
			kept = new KeptAside(this, () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()), this, task -> background.execute(() -> {
				try {
					task.run();
				} catch (IOException e) {
					throw new IllegalStateException(e);
				}
			}));
		}

		void begin() {
			window.execute(this::key);
		}

		private void key() {
			text.append((char) ('a' + text.length() % 26));
			kept.changed();
			did(text.length());
			window.schedule(this::key, 5 + random.nextInt(90), TimeUnit.MILLISECONDS);
		}

		@Override
		public Optional<KeptAside.Place> place() {
			return Optional.of(new KeptAside.Place(poems, POEM));
		}

		@Override
		public boolean isDirty() {
			return true;
		}

		@Override
		public Harvest poem() {
			return Harvest.hand(text.toString());
		}

		@Override
		public void set(long millis, Runnable task) {
			clear();
			bell = window.schedule(task, millis, TimeUnit.MILLISECONDS);
		}

		@Override
		public void clear() {
			if (bell != null) bell.cancel(false);
		}
	}
}
