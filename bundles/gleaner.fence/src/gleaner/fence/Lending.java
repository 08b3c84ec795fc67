// SPDX-License-Identifier: EPL-2.0
package gleaner.fence;

import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.fence.wire.Frame;
import gleaner.fence.wire.Kind;
import gleaner.fence.wire.SourceCodec;
import gleaner.fence.wire.WireWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Reads corpora to a process that asks for them, some poems at a time, and never more ahead than a little. */
final class Lending {
	/** So many readers at once no engine needs. */
	static final int MOST = 64;

	private static final int BATCH = 1 << 16;
	private static final int AHEAD = 4;

	/** Somebody who reads. */
	private record Reader(Thread thread, Semaphore ahead) {
	}

	private final Consumer<Frame> out;
	private final Map<Integer, Reader> readers = new ConcurrentHashMap<>();

	/** @param out takes what is to be sent */
	Lending(Consumer<Frame> out) {
		this.out = out;
	}

	int readers() {
		return readers.size();
	}

	void begin(int number, Corpus corpus) {
		Semaphore ahead = new Semaphore(AHEAD);
		Thread thread = Thread.ofPlatform().daemon().name("reading " + corpus.name() + " to an engine").unstarted(() -> read(number, corpus,
				ahead));
		if (readers.putIfAbsent(number, new Reader(thread, ahead)) == null) thread.start();
	}

	void more(int number) {
		Reader reader = readers.get(number);
		if (reader != null) reader.ahead().release();
	}

	void enough(int number) {
		Reader reader = readers.get(number);
		if (reader != null) reader.thread().interrupt();
	}

	void end() {
		for (Reader reader : readers.values()) reader.thread().interrupt();
	}

	private void read(int number, Corpus corpus, Semaphore ahead) {
		Batch batch = new Batch(number, ahead);
		try {
			corpus.read(batch::add);
			batch.send(true, "");
		} catch (EngineException e) {
			batch.give(true, e.getMessage());
		} catch (InterruptedException e) {
			return; // nobody wants more
		} catch (RuntimeException e) {
			Throwable why = e.getCause() == null ? e : e.getCause();
			batch.give(true, "the corpus " + corpus.name() + " cannot be read: " + why.getMessage());
		} finally {
			readers.remove(number);
		}
	}

	private final class Batch {
		private final int number;
		private final Semaphore ahead;
		private final WireWriter poems = new WireWriter();
		private int count;

		Batch(int number, Semaphore ahead) {
			this.number = number;
			this.ahead = ahead;
		}

		void add(gleaner.engine.SourcePoem poem) throws InterruptedException {
			SourceCodec.write(poems, poem);
			count++;
			if (poems.length() >= BATCH) send(false, "");
		}

		void send(boolean last, String fault) throws InterruptedException {
			ahead.acquire();
			give(last, fault);
		}

		/** The last word needs no leave. */
		void give(boolean last, String fault) {
			String cut = fault.length() > 2000 ? fault.substring(0, 2000) : fault;
			out.accept(new Frame(Kind.POEMS, number, new WireWriter().whole(count).append(poems).flag(last).text(cut).take()));
			poems.take();
			count = 0;
		}
	}
}
