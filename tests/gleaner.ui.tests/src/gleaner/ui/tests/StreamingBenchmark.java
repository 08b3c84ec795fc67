// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.tests;

import com.sun.management.OperatingSystemMXBean;
import gleaner.engine.testkit.ScriptedEngine;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Measures streaming in a window: how late the UI thread comes and how many characters get through. No test: it is run by its name,
 * see {@code docs/benchmarks.md}.
 */
class StreamingBenchmark {
	private static final Duration WARM_UP = Duration.ofSeconds(5);
	private static final Duration MEASURED = Duration.ofSeconds(10);
	private static final double MILLIS = 1e6;

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
	void pausesOfTheWindow() {
		tell("window at rest", lags(MEASURED));
		for (int panes : new int[] { 1, 4 }) {
			// An engine cannot sleep for less than a good millisecond: so many characters every 4 ms.
			for (int perSecond : new int[] { 2_000, 20_000, 0 }) {
				String name = panes + " x " + (perSecond == 0 ? "as fast as it can" : perSecond + " chars/s");
				measure(name, panes, PacedEngine.of("pace-" + panes + "-" + perSecond, name, perSecond));
			}
		}
	}

	private void measure(String name, int panes, ScriptedEngine engine) {
		view.install(engine);
		view.panes(panes);
		for (int pane = 0; pane < panes; pane++) {
			view.activate(pane);
			view.choose(name);
		}
		Driver.command("gleaner.debris.start");
		Driver.pause(WARM_UP);
		long shown = shown(panes);
		long cpu = cpu();
		long begun = System.nanoTime();
		long[] lags = lags(MEASURED);
		double seconds = (System.nanoTime() - begun) / 1e9;
		double busy = (cpu() - cpu) / 1e9 / seconds;
		long characters = (shown(panes) - shown) / panes;
		Driver.command("gleaner.debris.stop");
		Driver.pause(Duration.ofSeconds(1));
		System.out.printf("BENCH %s: %,.0f characters a second reached each pane; %.0f %% of a core%n", name, characters / seconds,
				100 * busy);
		tell(name, lags);
	}

	private static void tell(String name, long[] lags) {
		Arrays.sort(lags);
		System.out.printf(
				"BENCH %s: the UI thread came late by %.1f ms at the median, %.1f ms in 99 of 100, %.1f ms at worst, by more than 50 ms "
						+ "%d of %d times%n",
				name, at(lags, 0.5), at(lags, 0.99),
				at(lags, 1), Arrays.stream(lags).filter(lag -> lag > 50 * MILLIS).count(), lags.length);
	}

	/** How late the UI thread does what it is asked every 10 ms, in nanoseconds. */
	private static long[] lags(Duration time) {
		long[] lags = new long[(int) (time.toMillis() / 10)];
		int count = 0;
		long end = System.nanoTime() + time.toNanos();
		Display display = Driver.display();
		while (System.nanoTime() < end && count < lags.length) {
			AtomicLong answered = new AtomicLong();
			long asked = System.nanoTime();
			display.asyncExec(() -> answered.set(System.nanoTime()));
			while (answered.get() == 0) Driver.pause(Duration.ofMillis(1));
			lags[count++] = answered.get() - asked;
			Driver.pause(Duration.ofMillis(10));
		}
		return Arrays.copyOf(lags, count);
	}

	private static double at(long[] sorted, double share) {
		return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / MILLIS;
	}

	/** How many characters of the debris have come to the panes. */
	private long shown(int panes) {
		long sum = 0;
		for (int pane = 0; pane < panes; pane++) sum += view.offsetOfEnd(pane);
		return sum;
	}

	private static long cpu() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}
}
