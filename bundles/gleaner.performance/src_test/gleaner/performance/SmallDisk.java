package gleaner.performance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A small disk in memory, mounted for a test; where mounting is not allowed the test is skipped. Linux, as root. */
public final class SmallDisk implements AutoCloseable {
	private final Path folder;

	/** @param kilobytes how much fits onto it */
	public SmallDisk(Path folder, int kilobytes) throws IOException {
		this.folder = Files.createDirectories(folder);
		Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", folder.toString()),
				"mounting is not possible here");
	}

	public Path folder() {
		return folder;
	}

	/** Gives it another size. */
	public void resize(int kilobytes) {
		Assumptions.assumeTrue(run("mount", "-o", "remount,size=" + kilobytes + "k", folder.toString()), "remounting is not possible here");
	}

	@Override
	public void close() {
		run("umount", folder.toString());
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
