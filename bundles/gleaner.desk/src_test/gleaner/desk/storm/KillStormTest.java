// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.studio.Studio;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few kills; {@code releng/benchmarks/storm/run.sh} makes a hundred of each kind, and measures. */
class KillStormTest {
	@Test
	void whatIsLeftIsWholeAndTheNextStartIsClean(@TempDir Path folder) throws Exception {
		Studio.create(folder);
		KillStorm storm = new KillStorm(folder, 7);
		for (int i = 0; i < 3; i++) {
			assertTrue(storm.kill(Victim.Work.STREAMING, 40 + 170L * i).lost() <= 1, "at most the line it was at");
			assertEquals(0, storm.kill(Victim.Work.HARVESTING, 60 + 230L * i).lost(), "what was saved is there");
		}
		KillStorm.Loss loss = storm.kill(Victim.Work.TYPING, 6000);
		assertTrue(loss.lost() < loss.done(), "though there was no pause, something is kept");
		Thread.sleep(2100); // what is younger might be written by a machine that shares the disk
		Studio.open(folder).settle();
		assertEquals(List.of(), storm.left());
	}
}
