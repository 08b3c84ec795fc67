// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.files.StudioException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BackgroundTest {
	/** Stands for the UI thread: what is put here is done when the test says so. */
	private final BlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
	private final AtomicBoolean gone = new AtomicBoolean();
	private final List<String> shown = new ArrayList<>();
	private final Background newest = new Background(ui::add, gone::get, true);
	private final Background inTurn = new Background(ui::add, gone::get, false);

	/** Does the next thing that comes to the UI thread. */
	private void next() throws InterruptedException {
		Runnable task = ui.poll(30, TimeUnit.SECONDS);
		assertTrue(task != null, "nothing came to the UI thread");
		task.run();
	}

	@Test
	void whatIsFoundComesBackToTheUiThread() throws InterruptedException {
		Thread here = Thread.currentThread();
		newest.work("look", turn -> Thread.currentThread() == here ? "on this thread" : "on another thread").then(shown::add);
		next();
		assertEquals(List.of("on another thread"), shown);
	}

	@Test
	void aFullMemoryIsToldToWhoeverWaits() throws InterruptedException {
		newest.work("Reading the moon", turn -> {
			throw new OutOfMemoryError("heap");
		}).orElse(shown::add).then(found -> shown.add("found"));
		next();
		assertEquals(List.of("Reading the moon did not finish: memory is full."), shown);
	}

	@Test
	void aFullMemoryIsSaidWithWhatHelps() {
		String said = Memory.sentence("reading the moon", 2048);
		assertTrue(said.contains("2048 MB") && said.contains("GLEANER_VMARGS=-Xmx4g") && said.contains("eclipse.ini"), said);
		assertTrue(Memory.isBehind(new IllegalStateException(new RuntimeException(new OutOfMemoryError()))));
		assertEquals(false, Memory.isBehind(new IllegalStateException("something else")));
	}

	@Test
	void newerWorkCallsOffOlderWork() throws InterruptedException {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch newerAsked = new CountDownLatch(1);
		AtomicBoolean wanted = new AtomicBoolean(true);
		newest.work("older", turn -> {
			begun.countDown();
			newerAsked.await();
			wanted.set(turn.isWanted());
			return "older";
		}).then(shown::add);
		begun.await();
		newest.work("newer", turn -> "newer").then(shown::add);
		newerAsked.countDown();
		while (shown.isEmpty()) next();
		assertEquals(List.of("newer"), shown);
		assertEquals(false, wanted.get());
	}

	@Test
	void whatIsOnItsWayIsCalledOffToo() throws InterruptedException {
		newest.work("older", turn -> "older").then(shown::add);
		Runnable onItsWay = ui.poll(30, TimeUnit.SECONDS);
		newest.work("newer", turn -> "newer").then(shown::add);
		onItsWay.run();
		next();
		assertEquals(List.of("newer"), shown);
	}

	@Test
	void interruptibleWorkIsInterrupted() throws InterruptedException {
		CountDownLatch begun = new CountDownLatch(1);
		newest.work("older", turn -> {
			begun.countDown();
			Thread.sleep(TimeUnit.MINUTES.toMillis(5));
			return "older";
		}).interruptible().then(shown::add);
		begun.await();
		newest.work("newer", turn -> Thread.currentThread().isInterrupted() ? "interrupted itself" : "newer").then(shown::add);
		while (shown.isEmpty()) next();
		assertEquals(List.of("newer"), shown);
	}

	@Test
	void progressOfWhatIsNotWantedInterrupts() throws InterruptedException {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch ended = new CountDownLatch(1);
		newest.work("endless", turn -> {
			begun.countDown();
			try {
				while (true) {
					turn.report("still", 0.5);
					Thread.sleep(1);
				}
			} finally {
				ended.countDown();
			}
		}).start();
		begun.await();
		newest.cancel();
		assertTrue(ended.await(30, TimeUnit.SECONDS));
	}

	@Test
	void whatIsAskedForInTurnIsFinishedAndDoneOnceMore() throws InterruptedException {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch go = new CountDownLatch(1);
		AtomicInteger atWork = new AtomicInteger();
		inTurn.work("look", turn -> {
			begun.countDown();
			go.await();
			return "first, with " + atWork.incrementAndGet();
		}).then(shown::add);
		begun.await();
		for (String name : List.of("second", "third")) inTurn.work("look", turn -> name + ", after " + atWork.get()).then(shown::add);
		go.countDown();
		while (shown.size() < 2) next();
		assertEquals(List.of("first, with 1", "third, after 1"), shown);
	}

	@Test
	void nothingIsDeliveredToWhatIsGone() throws InterruptedException {
		newest.work("look", turn -> "found").then(shown::add);
		Runnable delivery = ui.poll(30, TimeUnit.SECONDS);
		gone.set(true);
		delivery.run();
		assertEquals(List.of(), shown);
	}

	@Test
	void whatGoesWrongIsASentence() throws InterruptedException {
		newest.work("look", turn -> {
			throw new StudioException("the disk is full");
		}).trouble("the ledger cannot be read").orElse(shown::add).start();
		next();
		newest.work("look", turn -> {
			throw new IllegalStateException("null and void");
		}).trouble("the ledger cannot be read").orElse(shown::add).start();
		next();
		assertEquals(List.of("The ledger cannot be read: the disk is full.",
				"The ledger cannot be read, because of a fault in Gleaner (IllegalStateException)."), shown);
	}

	@Test
	void piecesComeWhileItIsAtWork() throws InterruptedException {
		newest.work("look", turn -> {
			turn.deliver(() -> shown.add("a piece"));
			return "the rest";
		}).then(shown::add);
		next();
		next();
		assertEquals(List.of("a piece", "the rest"), shown);
	}
}
