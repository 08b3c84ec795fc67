// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.Making;
import gleaner.voice.SpewListener;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class StreamTest {
	private final List<String> said = new CopyOnWriteArrayList<>();
	private Stream stream;

	@AfterEach
	void end() throws InterruptedException {
		stream.stop();
		assertTrue(stream.join(5_000));
	}

	@Test
	void anEndlessStreamIsHeldByItsReaderAndStopped() throws InterruptedException {
		stream = Stream.start("Echo", listener -> poems(listener, 0), false, 50, said::add);
		while (stream.text().held() < 50) Thread.sleep(1);
		assertEquals(Stream.State.RUNNING, stream.state());
		assertEquals("today/echo", stream.debris().orElseThrow().id());
		stream.stop();
		assertTrue(stream.join(5_000));
		assertEquals(Stream.State.STOPPED, stream.state());
		assertTrue(stream.state().isOver());
	}

	@Test
	void steppingGivesPoemAfterPoem() throws InterruptedException {
		stream = Stream.start("Echo", listener -> poems(listener, 0), true, 1_000, said::add);
		for (int poem = 1; poem <= 3; poem++) {
			while (!stream.isHolding()) Thread.sleep(1);
			assertEquals(1, stream.text().take(1_000).stream().filter(s -> s instanceof Segment.PoemEnd).count());
			stream.step();
		}
		stream.resume();
		while (stream.text().held() < 1_000) Thread.sleep(1);
	}

	@Test
	void theLastPoemIsNotHeld() throws InterruptedException {
		stream = Stream.start("Echo", listener -> poems(listener, 1), true, 1_000, said::add);
		assertTrue(stream.join(5_000));
		assertEquals(Stream.State.COMPLETE, stream.state());
	}

	@Test
	void whatIsBesideTheTextIsToldBesideIt() throws InterruptedException {
		stream = Stream.start("Echo", listener -> listener.note("the prompt has a letter that the model does not know"), false, 50,
				said::add);
		stream.join(5_000);
		assertEquals(List.of("the prompt has a letter that the model does not know"), said);
	}

	@Test
	void whatGoesWrongIsSaid() throws InterruptedException {
		stream = Stream.start("Echo", listener -> {
			throw new EngineException("the corpus is too small; add poems");
		}, false, 50, said::add);
		stream.join(5_000);
		assertEquals(Stream.State.FAILED, stream.state());
		assertEquals("the corpus is too small; add poems", stream.trouble());
	}

	@Test
	void anythingThrownIsAFaultOfTheNamedEngine() throws InterruptedException {
		stream = Stream.start("Echo", listener -> {
			throw new StackOverflowError();
		}, false, 50, said::add);
		stream.join(5_000);
		assertEquals(Stream.State.FAILED, stream.state());
		assertTrue(stream.trouble().contains("Echo"), stream.trouble());
	}

	private static void poems(SpewListener listener, long count) throws InterruptedException {
		GenerationRequest request = GenerationRequest.poem(1).withPoems(count);
		listener.started("today/echo", new Making("echo", "Echo", Map.of(), List.of(), Optional.empty(), request, Instant.EPOCH));
		long offset = 0;
		for (long poem = 0; count == 0 || poem < count; poem++) {
			listener.text("salt and rain", offset);
			listener.poemEnd(new PoemSpan(1, offset, 13, 0));
			offset += 30;
		}
	}
}
