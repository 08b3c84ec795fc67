// SPDX-License-Identifier: EPL-2.0
package gleaner.mining.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class InBackgroundTest {
	@Test
	void nobodyWaitsWhoNeedNot() throws Exception {
		CountDownLatch begin = new CountDownLatch(1);
		InBackground<String> corpora = new InBackground<>(() -> {
			begin.await();
			return "read";
		});
		assertEquals(Optional.empty(), corpora.now());
		begin.countDown();
		assertEquals("read", corpora.get());
		assertEquals(Optional.of("read"), corpora.now());
	}

	@Test
	void whatWentWrongIsSaidToWhoAsksForIt() {
		InBackground<String> corpora = new InBackground<>(() -> {
			throw new StudioException("the file is gone");
		});
		assertEquals("the file is gone", assertThrows(StudioException.class, corpora::get).getMessage());
		assertEquals(Optional.empty(), corpora.now());
		assertTrue(corpora.isThere(), "nobody waits for it");
	}

	@Test
	void stoppedItHandsOverWhatWasMade() throws Exception {
		List<String> closed = new ArrayList<>();
		InBackground<String> made = new InBackground<>(() -> "made");
		made.get();
		made.stop(closed::add);
		InBackground<String> waiting = new InBackground<>(() -> {
			new CountDownLatch(1).await();
			return "never";
		});
		waiting.stop(closed::add);
		assertEquals(List.of("made"), closed);
	}
}
