// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs and threads take turns, and one that is killed leaves its turn to the next. */
class FileTurnTest {
	@TempDir
	private Path folder;

	/** A program that takes its turn, says so, and keeps it until it is killed. */
	public static final class Holder {
		private Holder() {
		}

		public static void main(String[] args) throws Exception {
			try (FileTurn turn = FileTurn.at(Path.of(args[0]))) {
				System.out.print('x');
				System.out.flush();
				Thread.sleep(60_000);
			}
		}
	}

	@Test
	void whoIsKilledLeavesTheTurnToTheNext() throws Exception {
		Path file = folder.resolve("notes.json");
		String tests = System.getProperty("surefire.test.class.path");
		Process holder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				tests == null ? System.getProperty("java.class.path") : tests,
				Holder.class.getName(), file.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		try {
			assertEquals('x', holder.getInputStream().read());
			FutureTask<Void> next = take(file);
			assertThrows(TimeoutException.class, () -> next.get(100, TimeUnit.MILLISECONDS), "it is not its turn");
			holder.destroyForcibly();
			next.get(5, TimeUnit.SECONDS);
		} finally {
			holder.destroyForcibly();
		}
	}

	private static FutureTask<Void> take(Path file) {
		FutureTask<Void> taking = new FutureTask<>(() -> {
			FileTurn.at(file).close();
			return null;
		});
		Thread.ofPlatform().daemon().start(taking);
		return taking;
	}

	@Test
	void anInterruptedThreadTakesItsTurnAllTheSame() throws Exception {
		Path file = folder.resolve("notes.json");
		Thread.currentThread().interrupt();
		try (FileTurn turn = FileTurn.at(file)) {
			assertTrue(Thread.interrupted());
			FutureTask<Void> next = take(file);
			assertThrows(TimeoutException.class, () -> next.get(50, TimeUnit.MILLISECONDS));
		}
		take(file).get(5, TimeUnit.SECONDS);
	}

	@Test
	void whereNothingCanBeWrittenItIsSaidAndNobodyWaitsForEver() throws Exception {
		Path file = folder.resolve("gone/notes.json");
		StudioException refusal = assertThrows(StudioException.class, () -> FileTurn.at(file));
		assertTrue(refusal.getMessage().contains("its folder is gone"), refusal.getMessage());
		FutureTask<Void> next = take(folder.resolve("notes.json"));
		next.get(5, TimeUnit.SECONDS);
		assertFalse(next.isCancelled());
	}
}
