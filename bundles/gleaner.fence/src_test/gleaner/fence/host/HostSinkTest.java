// SPDX-License-Identifier: EPL-2.0
package gleaner.fence.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.DebrisSink;
import gleaner.engine.Reason;
import gleaner.fence.wire.Events;
import gleaner.fence.wire.Frame;
import gleaner.fence.wire.FramePipe;
import gleaner.fence.wire.Kind;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the words of an engine are put together into messages. */
class HostSinkTest {
	private static final int WORDS = 100_000;

	private final CountDownLatch ended = new CountDownLatch(1);
	private PipedInputStream end;
	private FramePipe reader;
	private Outbox outbox;
	private HostSink sink;

	@BeforeEach
	void connect() throws Exception {
		end = new PipedInputStream(1 << 20);
		reader = new FramePipe(end, OutputStream.nullOutputStream(), FramePipe.LONGEST_FROM_PROCESS);
		outbox = new Outbox(new FramePipe(PipedInputStream.nullInputStream(), new PipedOutputStream(end), 1), ended::countDown);
		outbox.start();
		sink = new HostSink(1, outbox, 1 << 24);
	}

	@AfterEach
	void hangUp() throws Exception {
		end.close();
	}

	private final StringBuilder heard = new StringBuilder();
	private final DebrisSink hearing = new DebrisSink() {
		@Override
		public void accept(CharSequence text) {
			heard.append(text);
		}

		@Override
		public void accept(CharSequence text, Reason reason) {
			heard.append(text).append('(').append(reason.from()).append(')');
		}

		@Override
		public void poemEnd() {
			heard.append('|');
		}
	};

	/** What was said before the engine was done, and how many messages that took. */
	private int hear() throws Exception {
		outbox.send(Frame.of(Kind.ANSWER, 1));
		int messages = 0;
		for (Frame frame = reader.read().orElseThrow(); frame.kind() == Kind.EVENTS; frame = reader.read().orElseThrow()) {
			messages++;
			Events.replay(frame.reader(), hearing);
		}
		return messages;
	}

	private void endOfStream() {
		sink.close();
		sink.speak().ifPresent(outbox::send);
	}

	@Test
	void theFirstWordWaitsForNothing() throws Exception {
		sink.accept("oh");
		Events.replay(reader.read().orElseThrow().reader(), hearing);
		assertEquals("oh", heard.toString());
		sink.accept(" gulls"); // no more is said: it has to come by itself
		Events.replay(reader.read().orElseThrow().reader(), hearing);
		assertEquals("oh gulls", heard.toString());
	}

	@Test
	void aFloodGoesInFewMessagesAndLosesNothing() throws Exception {
		StringBuilder said = new StringBuilder();
		List<Integer> messages = new ArrayList<>();
		Thread reading = Thread.ofPlatform().start(() -> {
			try {
				for (Optional<Frame> frame = reader.read(); frame.isPresent() && frame.get().kind() == Kind.EVENTS; frame = reader.read()) {
					messages.add(frame.get().body().length);
					Events.replay(frame.get().reader(), hearing);
				}
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
		});
		for (int i = 0; i < WORDS; i++) {
			String word = i % 7 == 0 ? "w€" + i + " " : "w" + i + " ";
			said.append(word);
			sink.accept(word);
			if (i % 100 != 99) continue;
			sink.poemEnd();
			said.append('|');
		}
		endOfStream();
		outbox.send(Frame.of(Kind.ANSWER, 1));
		reading.join();
		assertEquals(said.toString(), heard.toString());
		assertTrue(messages.size() <= WORDS / 50, messages.size() + " messages");
	}

	@Test
	void reasonsAndTextKeepTheirOrder() throws Exception {
		sink.accept("a ");
		sink.accept("b ", new Reason("x", "y", "z", Optional.empty()));
		sink.accept("c");
		sink.poemEnd();
		sink.accept("d");
		endOfStream();
		hear();
		assertEquals("a b (x)c|d", heard.toString());
	}

	@Test
	void whatCannotBeSaidLeavesNoHalf() throws Exception {
		sink.accept("a");
		assertThrows(NullPointerException.class, () -> sink.note(null));
		sink.accept("b");
		endOfStream();
		hear();
		assertEquals("ab", heard.toString());
	}
}
