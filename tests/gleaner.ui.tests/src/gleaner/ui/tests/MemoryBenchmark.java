// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Measures whether the memory stays flat while four panes stream. No test: it is run by its name, see {@code docs/benchmarks.md}. The
 * variable {@code GLEANER_BENCH_MINUTES} says how long; 10 minutes if it is not set.
 */
class MemoryBenchmark {
	private DebrisDriver view;

	@BeforeEach
	void open() {
		view = new DebrisDriver();
		Driver.command("gleaner.debris.full");
	}

	@AfterEach
	void close() {
		Driver.command("gleaner.debris.full");
		view.close();
	}

	@Test
	@Timeout(value = 3, unit = TimeUnit.HOURS)
	void memoryStaysFlat() {
		String minutes = System.getenv("GLEANER_BENCH_MINUTES");
		int watched = minutes == null ? 10 : Integer.parseInt(minutes);
		view.install(PacedEngine.of("flat", "Flat", 20_000));
		view.panes(4);
		for (int pane = 0; pane < 4; pane++) {
			view.activate(pane);
			view.choose("Flat");
		}
		Driver.command("gleaner.debris.start");
		for (int minute = 0; minute <= watched; minute++) {
			Driver.pause(minute == 0 ? Duration.ofSeconds(10) : Duration.ofMinutes(1));
			System.gc();
			System.gc();
			Runtime runtime = Runtime.getRuntime();
			System.out.printf("BENCH memory after %d minutes: %.1f MB used, %,d characters came to the first pane, %d threads%n", minute,
					(runtime.totalMemory() - runtime.freeMemory()) / 1048576.0,
					view.offsetOfEnd(0), Thread.activeCount());
		}
	}
}
