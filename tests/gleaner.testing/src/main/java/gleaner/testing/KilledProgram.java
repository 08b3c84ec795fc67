// SPDX-License-Identifier: EPL-2.0
package gleaner.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another Java, started to be killed in the middle of its work, as by kill -9 or a power cut. */
public final class KilledProgram {
	private KilledProgram() {
	}

	/** Runs a class until it has printed this line, lets it go on a moment, then kills it. */
	public static void runAndKill(Class<?> main, String sign, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), main.getName()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		try (BufferedReader out = process.inputReader()) {
			String line = out.readLine();
			while (line != null && !line.equals(sign)) line = out.readLine();
			if (line == null) throw new IllegalStateException(main.getName() + " ended by itself");
			Thread.sleep(100);
		} finally {
			process.destroyForcibly();
			process.waitFor(10, TimeUnit.SECONDS);
		}
	}
}
