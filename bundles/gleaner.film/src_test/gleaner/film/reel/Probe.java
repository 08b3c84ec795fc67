// SPDX-License-Identifier: EPL-2.0
package gleaner.film.reel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** What ffprobe and ffmpeg, which know nothing of Gleaner, say of a film. */
public final class Probe {
	private Probe() {
	}

	/** Skips a test where they are not installed. */
	public static void require() throws InterruptedException {
		Assumptions.assumeTrue(Ffmpeg.find().isPresent() && Programs.find("ffprobe", System.getenv("PATH")).isPresent(),
				"ffmpeg is not installed");
	}

	/** What is said of its stream of pictures, {@code v}, or of sound, {@code a}; nothing if it has none. */
	public static Optional<Map<String, String>> stream(Path film, String kind) throws Exception {
		String said = run("ffprobe", "-v", "error", "-of", "default=noprint_wrappers=1", "-select_streams", kind, "-show_streams",
				film.toString());
		Map<String, String> values = new HashMap<>();
		for (String line : said.lines().toList()) {
			int equals = line.indexOf('=');
			if (equals > 0) values.put(line.substring(0, equals), line.substring(equals + 1));
		}
		return values.isEmpty() ? Optional.empty() : Optional.of(values);
	}

	/** A length of a stream in seconds. */
	public static double seconds(Map<String, String> stream) {
		return Double.parseDouble(stream.get("duration"));
	}

	/** A picture of it as bytes of red, green and blue. */
	public static byte[] picture(Path film, int number, Path into) throws Exception {
		run("ffmpeg", "-v", "error", "-y", "-i", film.toString(), "-vf", "select=eq(n\\," + number + ")", "-frames:v", "1", "-f",
				"rawvideo",
				"-pix_fmt", "rgb24", into.toString());
		return Files.readAllBytes(into);
	}

	/** Reads all of it; says what is wrong with it, which should be nothing. */
	public static String faults(Path film) throws Exception {
		return run("ffmpeg", "-v", "warning", "-i", film.toString(), "-f", "null", "-");
	}

	/** What a program says, mistakes included. */
	public static String run(String... command) throws IOException, InterruptedException {
		Path output = Files.createTempFile("probe", ".txt");
		try {
			Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).redirectOutput(output.toFile()).start();
			assertTrue(process.waitFor(2, TimeUnit.MINUTES), () -> String.join(" ", command) + " does not end");
			String said = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
			assertEquals(0, process.exitValue(), said);
			return said;
		} finally {
			Files.deleteIfExists(output);
		}
	}
}
