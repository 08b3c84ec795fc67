// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Jobs on a real Slurm that is brought up for this: releng/cluster/test.sh, which says itself where that cannot be. */
@EnabledOnOs(OS.LINUX)
class ClusterTest {
	private static final Path SCRIPT = Path.of("..", "..", "releng", "cluster", "test.sh").toAbsolutePath().normalize();

	@TempDir
	Path folder;

	@Test
	@Timeout(value = 20, unit = TimeUnit.MINUTES)
	void sweepsAndPoemsOnSlurmAreThoseOfThisMachine() throws IOException, InterruptedException {
		Path said = folder.resolve("said.txt");
		List<String> command = new ArrayList<>(Product.AFTER_THE_WINDOW);
		command.addAll(List.of("sh", SCRIPT.toString()));
		Process script = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
		try {
			int code = script.waitFor();
			List<String> lines = Files.readAllLines(said);
			String last = lines.isEmpty() ? "" : lines.getLast();
			assumeFalse(last.startsWith("skipped: "), last);
			assertEquals(0, code, () -> String.join("\n", lines));
		} finally {
			script.toHandle().destroy(); // it cleans up behind itself
		}
	}
}
