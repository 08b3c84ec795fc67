// SPDX-License-Identifier: EPL-2.0
package gleaner.fence.host;

import gleaner.engine.Corpus;
import gleaner.engine.EngineException;
import gleaner.fence.wire.Frame;
import gleaner.fence.wire.Kind;
import gleaner.fence.wire.SourceCodec;
import gleaner.fence.wire.WireException;
import gleaner.fence.wire.WireReader;
import gleaner.fence.wire.WireWriter;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Corpora that lie on the other side: their poems come through the pipe, some at a time, each time somebody reads them. */
final class Readings {
	private final Outbox outbox;
	private final AtomicInteger last = new AtomicInteger();
	private final Map<Integer, BlockingQueue<Frame>> open = new ConcurrentHashMap<>();

	Readings(Outbox outbox) {
		this.outbox = outbox;
	}

	/** @param source the call that has brought it */
	Corpus corpus(int source, SourceCodec.Known known) {
		return new Distant(source, known);
	}

	/** Poems have come. */
	void poems(Frame frame) {
		BlockingQueue<Frame> queue = open.get(frame.call());
		if (queue != null) queue.add(frame);
	}

	private final class Distant implements Corpus {
		private final int source;
		private final SourceCodec.Known known;

		Distant(int source, SourceCodec.Known known) {
			this.source = source;
			this.known = known;
		}

		@Override
		public String name() {
			return known.name();
		}

		@Override
		public String fingerprint() {
			return known.fingerprint();
		}

		@Override
		public long size() {
			return known.size();
		}

		@Override
		public void read(Reader reader) throws EngineException, InterruptedException {
			int number = last.incrementAndGet();
			BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
			open.put(number, frames);
			outbox.send(new Frame(Kind.READ, number, new WireWriter().whole(source).whole(known.number()).take()));
			boolean ended = false;
			try {
				while (!ended) ended = handOver(frames.take().reader(), number, reader);
			} catch (WireException e) {
				throw new EngineException("the corpus " + known.name() + " cannot be read: " + e.getMessage(), e);
			} finally {
				open.remove(number);
				if (!ended) outbox.send(Frame.of(Kind.ENOUGH, number));
			}
		}

		/** Whether that was all. */
		private boolean handOver(WireReader in, int number, Reader reader) throws WireException, EngineException, InterruptedException {
			int count = in.whole(0, Integer.MAX_VALUE);
			for (int i = 0; i < count; i++) reader.poem(SourceCodec.poem(in));
			boolean last = in.flag();
			String fault = in.line();
			if (!fault.isEmpty()) throw new EngineException(fault);
			if (!last) outbox.send(Frame.of(Kind.MORE, number));
			return last;
		}
	}
}
