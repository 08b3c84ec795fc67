// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process saves a poem over and over and is killed without warning: each time the poem is whole, with all its marks. */
class KilledWhileSavingTest {
	private static final int TIMES = 6;

	/** What version n of the poem is: n lines of a machine and one by hand that says n. */
	static Harvest version(int n) {
		Harvest poem = Harvest.hand("version " + n + "\n");
		for (int i = 0; i < n % 400; i++) poem = poem.plus(Debris.harvest(1, 31L * i, 30)).plus(Harvest.hand("\n"));
		return poem;
	}

	private static Poems poems(Path studio) {
		return new Poems(studio.resolve("poems"), studio.resolve("trash"), false);
	}

	/** Runs in the other process. */
	public static void main(String[] arguments) throws IOException {
		Poems poems = poems(Path.of(arguments[0]));
		for (int n = Integer.parseInt(arguments[1]);; n++) poems.write("Water", version(n));
	}

	@Test
	void thePoemIsOldOrNewAndWhole(@TempDir Path studio) throws IOException, InterruptedException {
		Poems poems = poems(studio);
		int last = 0;
		poems.write("Water", version(last));
		for (int time = 0; time < TIMES; time++) {
			Process other = save(studio, last + 1);
			waitForVersionAfter(poems, last, other);
			Thread.sleep(7L * time);
			other.destroyForcibly();
			assertTrue(other.waitFor(30, TimeUnit.SECONDS));
			Poem poem = poems.read("Water");
			int now = number(poem);
			assertNotEquals(last, now);
			assertEquals(version(now).text(), poem.text());
			assertEquals(Condition.SOUND, poem.condition());
			assertEquals(version(now).provenance(), poem.provenance());
			last = now;
			poems.write("Water", version(last));
		}
	}

	private static Process save(Path studio, int from) throws IOException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		ProcessBuilder builder = new ProcessBuilder(List.of(java, "-XX:TieredStopAtLevel=1", "-cp", classPath(),
				KilledWhileSavingTest.class.getName(), studio.toString(), String.valueOf(from)));
		return builder.redirectError(ProcessBuilder.Redirect.INHERIT).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
	}

	private static String classPath() {
		String tests = System.getProperty("surefire.test.class.path");
		return tests == null ? System.getProperty("java.class.path") : tests;
	}

	private static void waitForVersionAfter(Poems poems, int last, Process other) throws IOException, InterruptedException {
		while (number(poems.read("Water")) == last) {
			assertTrue(other.isAlive(), "the other process could not save");
			Thread.sleep(5);
		}
	}

	private static int number(Poem poem) {
		return Integer.parseInt(poem.text().substring("version ".length(), poem.text().indexOf('\n')));
	}
}
