// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.studio.debris.PoemSpan;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LiveTextTest {
	@Test
	void whoeverPutsWaitsWhileItIsFull() throws InterruptedException {
		LiveText text = new LiveText(100);
		Thread engine = Thread.ofPlatform().daemon().start(() -> {
			try {
				for (long offset = 0; offset < 10_000; offset += 7) text.put("seventy", offset);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
		while (engine.getState() != Thread.State.WAITING) Thread.sleep(1);
		assertEquals(100, text.held());
		int taken = 0;
		while (taken < 10_003) {
			assertTrue(text.held() <= 100);
			for (Segment segment : text.take(33)) if (segment instanceof Segment.Text(long offset, String part)) {
				assertEquals(taken, offset);
				taken += part.length();
			}
		}
		engine.join();
	}

	@Test
	void stoppingEndsTheWait() throws InterruptedException {
		LiveText text = new LiveText(3);
		List<Exception> ended = new ArrayList<>();
		Thread engine = Thread.ofPlatform().daemon().start(() -> {
			try {
				text.put("longer than that", 0);
			} catch (InterruptedException e) {
				ended.add(e);
			}
		});
		while (engine.getState() != Thread.State.WAITING) Thread.sleep(1);
		engine.interrupt();
		engine.join();
		assertEquals(1, ended.size());
		assertEquals(List.of(new Segment.Text(0, "longer than that")), text.take(100), "what is in the file is still shown");
	}

	@Test
	void poemsWithoutTextFillItToo() throws InterruptedException {
		LiveText text = new LiveText(100);
		Thread engine = Thread.ofPlatform().daemon().start(() -> {
			try {
				for (int i = 0; i < 1_000; i++) text.poemEnd(new PoemSpan(1, i, 0, 0));
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
		while (engine.getState() != Thread.State.WAITING) Thread.sleep(1);
		assertTrue(text.held() < 110);
		engine.interrupt();
		engine.join();
	}

	@Test
	void endsOfPoemsComeBehindTheirText() throws InterruptedException {
		LiveText text = new LiveText(100);
		PoemSpan first = new PoemSpan(1, 0, 6, 2);
		text.put("sa", 0);
		text.put("lt\n\n", 2);
		text.poemEnd(first);
		text.put("rain", 20);
		assertEquals(List.of(new Segment.Text(0, "salt\n")), text.take(5));
		assertEquals(List.of(new Segment.Text(5, "\n"), new Segment.PoemEnd(first), new Segment.Text(20, "ra")), text.take(3));
		assertEquals(List.of(new Segment.Text(22, "in")), text.take(100));
		assertEquals(0, text.held());
	}

	@Test
	void pairsOfSurrogatesAreTakenTogether() throws InterruptedException {
		LiveText text = new LiveText(100);
		text.put("a\uD83D\uDE00b", 0);
		assertEquals(List.of(new Segment.Text(0, "a\uD83D\uDE00")), text.take(2));
		assertFalse(text.take(1).isEmpty());
	}

	@Property(tries = 200)
	void nothingIsLostOrTwice(@ForAll @Size(max = 40) List<@StringLength(max = 30) String> pieces,
			@ForAll @IntRange(min = 1, max = 50) int frame) throws InterruptedException {
		LiveText text = new LiveText(Integer.MAX_VALUE);
		StringBuilder put = new StringBuilder();
		for (String piece : pieces) {
			text.put(piece, put.length());
			put.append(piece);
		}
		StringBuilder taken = new StringBuilder();
		while (text.held() > 0) for (Segment segment : text.take(frame)) if (segment instanceof Segment.Text(long offset, String part)) {
			assertEquals(taken.length(), offset);
			taken.append(part);
		}
		assertEquals(put.toString(), taken.toString());
	}
}
