// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** One holds a lock, in whichever program, and a kill lets go of it. */
class HeldLockTest {
	private static final Duration LONG = Duration.ofSeconds(30);

	@TempDir
	private Path folder;
	private Path file;

	@BeforeEach
	void name() {
		file = folder.resolve("lock");
	}

	/** Another program, which says whether somebody has the lock and whether it could take it; then it keeps it until it is killed. */
	public static final class Other {
		private Other() {
		}

		public static void main(String[] args) throws Exception {
			Path file = Path.of(args[0]);
			HeldLock.Answer answer = HeldLock.ask(file);
			System.out.println(answer + " " + HeldLock.tryTake(file).isPresent());
			assertEquals(-1, System.in.read());
		}
	}

	private static Process other(Path file) throws IOException {
		String tests = System.getProperty("surefire.test.class.path");
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
				tests == null ? System.getProperty("java.class.path") : tests,
				Other.class.getName(), file.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
	}

	@Test
	void anotherProgramHoldsItUntilItIsKilled() throws Exception {
		Process other = other(file);
		try {
			assertEquals("FREE true", other.inputReader().readLine());
			assertTrue(HeldLock.isHeld(file));
			assertTrue(HeldLock.tryTake(file).isEmpty());
			assertTrue(HeldLock.take(file, Duration.ofMillis(20)).isEmpty());
			FutureTask<HeldLock> waiting = new FutureTask<>(() -> HeldLock.take(file, LONG).orElseThrow());
			Thread.ofPlatform().daemon().start(waiting);
			other.destroyForcibly();
			waiting.get(30, TimeUnit.SECONDS).close();
			assertEquals(HeldLock.Answer.FREE, HeldLock.ask(file));
		} finally {
			other.destroyForcibly();
			assertTrue(other.waitFor(30, TimeUnit.SECONDS));
		}
	}

	/** Many systems would let go of it as soon as this program closed the file that it asked about. */
	@Test
	void askingAndTryingDoesNotUndoItForOtherPrograms() throws Exception {
		try (HeldLock held = HeldLock.tryTake(file).orElseThrow()) {
			assertTrue(held.bindsOthers());
			assertTrue(HeldLock.isHeld(file));
			assertTrue(HeldLock.tryTake(file).isEmpty());
			Process other = other(file);
			try {
				assertEquals("HELD false", other.inputReader().readLine());
			} finally {
				other.destroyForcibly();
			}
		}
		assertFalse(HeldLock.isHeld(file));
	}

	@Test
	void lettingGoTwiceDoesNotTakeItFromTheNext() throws Exception {
		HeldLock first = HeldLock.tryTake(file).orElseThrow();
		first.close();
		try (HeldLock second = HeldLock.tryTake(file).orElseThrow()) {
			first.close();
			assertTrue(HeldLock.tryTake(file).isEmpty());
		}
		HeldLock.tryTake(file).orElseThrow().close();
	}

	@Test
	void askingMakesNoFileAndTakingNeedsTheFolder() throws Exception {
		assertEquals(HeldLock.Answer.FREE, HeldLock.ask(file));
		assertEquals(HeldLock.Answer.FREE, HeldLock.ask(folder.resolve("gone/lock")));
		assertEquals(List.of(), Folders.names(folder));
		assertThrows(NoSuchFileException.class, () -> HeldLock.tryTake(folder.resolve("gone/lock")));
		HeldLock.tryTake(file).orElseThrow().close();
		assertEquals(0, Files.size(file));
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void itIsTheSameByWhicheverWay() throws Exception {
		Path way = Files.createSymbolicLink(folder.resolve("way"), Files.createDirectory(folder.resolve("place")));
		try (HeldLock held = HeldLock.tryTake(way.resolve("lock")).orElseThrow()) {
			assertTrue(HeldLock.isHeld(folder.resolve("place/lock")));
			assertTrue(HeldLock.tryTake(folder.resolve("place/../place/lock")).isEmpty());
		}
	}

	@Test
	void aLockThatWasTakenInAnotherWayCounts() throws Exception {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			channel.lock();
			assertTrue(HeldLock.isHeld(file));
			assertTrue(HeldLock.tryTake(file).isEmpty());
		}
		assertFalse(HeldLock.isHeld(file));
	}

	@Test
	void anInterruptedThreadWaitsAndStaysInterrupted() throws Exception {
		HeldLock held = HeldLock.tryTake(file).orElseThrow();
		Thread.currentThread().interrupt();
		assertTrue(HeldLock.take(file, Duration.ofMillis(20)).isEmpty());
		assertTrue(Thread.interrupted());
		Thread.ofVirtual().start(held::close);
		Thread.currentThread().interrupt();
		HeldLock.take(file, LONG).orElseThrow().close();
		assertTrue(Thread.interrupted());
	}

	@Test
	void manyThreadsHoldItOneAfterTheOther() throws Exception {
		AtomicInteger holders = new AtomicInteger();
		AtomicInteger turns = new AtomicInteger();
		List<Thread> threads = IntStream.range(0, 20).mapToObj(_ -> Thread.ofVirtual().start(() -> {
			try (HeldLock held = HeldLock.take(file, LONG).orElseThrow()) {
				if (holders.incrementAndGet() == 1 && HeldLock.isHeld(file)) turns.incrementAndGet();
				holders.decrementAndGet();
			} catch (IOException e) {
				throw new IllegalStateException(e);
			}
		})).toList();
		for (Thread thread : threads) thread.join();
		assertEquals(20, turns.get());
	}
}
