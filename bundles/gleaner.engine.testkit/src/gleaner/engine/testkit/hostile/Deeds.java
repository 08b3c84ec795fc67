// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.testkit.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** What no engine should do. */
final class Deeds {
	private static final int BLOCK = 1 << 20;
	private static final int LEAKED = 5000;

	private Deeds() {
	}

	/** Works for ever and hears nothing. */
	static <T> T loop() {
		while (true) Thread.onSpinWait();
	}

	/** Waits for ever and does not let itself be woken. */
	static <T> T sleep() {
		while (true) {
			try {
				new CountDownLatch(1).await();
			} catch (InterruptedException e) {
				continue; // deaf
			}
		}
	}

	static <T> T overflow() {
		return Deeds.<T>overflow();
	}

	/** Takes all the memory there is, and keeps it. */
	static <T> T heap() {
		List<long[]> kept = new ArrayList<>();
		while (true) kept.add(new long[BLOCK]);
	}

	static <T> T exit() {
		System.exit(0);
		return null;
	}

	static <T> T halt() {
		Runtime.getRuntime().halt(0);
		return null;
	}

	/** Starts threads that stay. */
	static void leakThreads() {
		for (int i = 0; i < LEAKED; i++) Thread.ofPlatform().name("leak " + i).start(Deeds::sleep);
	}

	/** Throws anything, declared or not. */
	static <T> T fail(Throwable fault) {
		return Deeds.<RuntimeException, T>sneak(fault);
	}

	@SuppressWarnings("unchecked")
	private static <E extends Throwable, T> T sneak(Throwable fault) throws E {
		throw (E) fault;
	}

	/** A class that cannot be made ready. */
	static final class Broken {
		static final int NUMBER = Integer.parseInt("no number");

		private Broken() {
		}
	}

	/** A class that waits, while it is made ready, for a thread that waits for it. */
	static final class Deadlocked {
		static {
			Thread other = Thread.ofPlatform().daemon().start(Deadlocked::touch);
			boolean waiting = true;
			while (waiting) {
				try {
					other.join();
					waiting = false;
				} catch (InterruptedException e) {
					continue; // deaf
				}
			}
		}

		private Deadlocked() {
		}

		static void touch() {
		}
	}
}
