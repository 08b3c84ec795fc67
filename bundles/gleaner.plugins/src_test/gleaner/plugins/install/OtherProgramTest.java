// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class OtherProgramTest {
	@TempDir
	private Path folder;

	@Test
	void whatItSaysAndHowItEndsIsTold() throws Exception {
		OtherProgram.Ending ending = OtherProgram.run(List.of("/bin/sh", "-c", "echo one; echo 'error: no wind' >&2; echo two; exit 3"));
		assertEquals(3, ending.code());
		assertEquals("no wind", ending.reason());
		assertEquals("two", new OtherProgram.Ending(1, "one\ntwo\n\n").reason());
		assertEquals("it does not say why", new OtherProgram.Ending(1, " \n").reason());
	}

	@Test
	void whoIsInterruptedEndsItWithAllThatItHasStarted() throws Exception {
		Path numbers = folder.resolve("numbers");
		CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
		Thread caller = Thread.ofPlatform().start(() -> {
			try {
				OtherProgram.run(List.of("/bin/sh", "-c", "sleep 600 & echo $$ $! >" + numbers + "; wait"));
				interrupted.complete(false);
			} catch (InterruptedException e) {
				interrupted.complete(true);
			} catch (IOException e) {
				interrupted.completeExceptionally(e);
			}
		});
		while (!Files.exists(numbers) || Files.readString(numbers).isBlank()) Thread.sleep(10);
		caller.interrupt();
		assertTrue(interrupted.get(1, TimeUnit.MINUTES));
		for (String number : Files.readString(numbers).strip().split(" ")) {
			ProcessHandle process = ProcessHandle.of(Long.parseLong(number)).orElse(null);
			if (process != null) process.onExit().get(1, TimeUnit.MINUTES);
			assertFalse(process != null && process.isAlive());
		}
	}
}
