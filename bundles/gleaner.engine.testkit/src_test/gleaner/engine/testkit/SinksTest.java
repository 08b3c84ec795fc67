// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.SourcePoem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SinksTest {
	@Test
	void theCollectorPartsPoems() {
		CollectingSink sink = new CollectingSink();
		sink.accept("the tide");
		sink.accept(" turns");
		sink.poemEnd();
		sink.accept("a gull");
		assertEquals(List.of("the tide turns"), sink.poems());
		assertEquals("a gull", sink.unended());
		assertEquals(3, sink.pieces());
	}

	@Test
	void aFullSinkBlocksAndDoesNotGrow() throws Exception {
		BoundedSink sink = new BoundedSink(5);
		Thread writer = Thread.ofPlatform().start(() -> {
			try {
				for (int i = 0; i < 100; i++) sink.accept("abc");
				sink.poemEnd();
			} catch (InterruptedException e) {
				throw new AssertionError(e);
			}
		});
		StringBuilder text = new StringBuilder();
		while (text.length() < 295) {
			assertTrue(sink.awaitFull(30_000));
			assertEquals(5, sink.size());
			text.append(sink.take());
		}
		assertTrue(sink.awaitFull(30_000), "the end of the poem waits as well");
		assertEquals(0, sink.poemsEnded());
		text.append(sink.take());
		writer.join();
		assertEquals("abc".repeat(100), text.toString());
		assertEquals(1, sink.poemsEnded());
	}

	@Test
	void aBlockedWriterCanBeInterrupted() throws Exception {
		BoundedSink sink = new BoundedSink(1);
		Thread.currentThread().interrupt();
		assertThrows(InterruptedException.class, () -> sink.accept("ab"));
		assertThrows(IllegalArgumentException.class, () -> new BoundedSink(0));
	}

	@Test
	void aSinkWithRoomIsNotFull() throws Exception {
		assertFalse(new BoundedSink(3).awaitFull(1));
	}

	@Test
	void aCorpusInMemoryIsReadInOrder() throws Exception {
		MemoryCorpus corpus = MemoryCorpus.of("Shore", "one", "two");
		List<SourcePoem> poems = new ArrayList<>();
		corpus.read(poems::add);
		assertEquals(List.of(new SourcePoem("1", "", "", "one"), new SourcePoem("2", "", "", "two")), poems);
		assertEquals(6, corpus.size());
		assertNotEquals(corpus.fingerprint(), MemoryCorpus.of("Shore", "two", "one").fingerprint());
		assertEquals("Shore", corpus.alone().corpora().getFirst().corpus().name());
	}
}
