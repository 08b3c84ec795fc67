// SPDX-License-Identifier: EPL-2.0
package gleaner.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A small disk in memory, mounted for a test: to see what a full or a locked disk does. On Linux, as root; where mounting is not allowed
 * there is none, and {@link #isMounted} says so, for the test to be skipped.
 */
public final class SmallDisk implements AutoCloseable {
	private final Path folder;
	private final boolean mounted;

	/** @param kilobytes how much fits onto it; nobody but its owner may look at it */
	public SmallDisk(Path folder, int kilobytes) throws IOException {
		this.folder = Files.createDirectories(folder);
		mounted = run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k,mode=700", "tmpfs", folder.toString());
	}

	/** Whether it is there. */
	public boolean isMounted() {
		return mounted;
	}

	/** Where it lies. */
	public Path folder() {
		return folder;
	}

	/** Gives it another size. Tells whether that was possible. */
	public boolean resize(int kilobytes) {
		return run("mount", "-o", "remount,size=" + kilobytes + "k", folder.toString());
	}

	/** Lets nobody write onto it any more. Tells whether that was possible. */
	public boolean makeReadOnly() {
		return run("mount", "-o", "remount,ro", folder.toString());
	}

	@Override
	public void close() {
		if (mounted) run("umount", "-l", folder.toString());
	}

	private static boolean run(String... command) {
		try {
			Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
					.start();
			return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
		} catch (IOException e) {
			return false;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}
}
