// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Runs another program to its end. An interrupted thread does not wait for that: it ends the program, with all that it has started. */
final class OtherProgram {
	/** @param said what it wrote, all of it */
	record Ending(int code, String said) {
		/** The last sentence that names an error, or the last line. */
		String reason() {
			List<String> lines = said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
			return lines.reversed().stream().filter(line -> line.startsWith("error: ")).map(line -> line.substring("error: ".length()))
					.findFirst().orElse(lines.isEmpty() ? "it does not say why" : lines.getLast());
		}
	}

	private OtherProgram() {
	}

	static Ending run(List<String> command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		try {
			process.getOutputStream().close();
			// On a thread of its own: to read from a program cannot be interrupted.
			CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> all(process), task -> Thread.ofVirtual().start(task));
			int code = process.waitFor();
			return new Ending(code, said.join());
		} finally {
			process.descendants().forEach(ProcessHandle::destroy);
			process.destroy();
		}
	}

	private static String all(Process process) {
		try {
			return new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
