
// SPDX-License-Identifier: EPL-2.0
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Measures the same way for both programs. Seconds are those of the measuring thread's processor time, so that other work on the machine
 * counts less.
 */
final class Bench {
	private Bench() {
	}

	/** One measurement: how much was done in how many seconds. */
	record Run(double amount, double seconds) {
		double rate() {
			return amount / seconds;
		}
	}

	/** Does some work once. */
	static Run run(Callable<? extends Number> work) throws Exception {
		long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		double amount = work.call().doubleValue();
		return new Run(amount, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9);
	}

	/** Repeats some work, the first time for nothing, and gives the median of its rates or of its seconds. */
	static double median(int times, Callable<Double> work) throws Exception {
		work.call();
		double[] all = new double[times];
		for (int i = 0; i < times; i++) all[i] = work.call();
		Arrays.sort(all);
		return all[times / 2];
	}

	/** How much of the heap is in use, in MB. */
	static double heap() {
		for (int i = 0; i < 3; i++) System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
	}

	static void say(String who, String what, String format, double value) {
		System.out.printf(Locale.ROOT, "%-8s %-40s " + format + "%n", who, what, value);
	}
}
