package gleaner.rcp;

import java.lang.management.ManagementFactory;

/** Says how long the start took, where {@code -Dgleaner.timing=true} asks for it: the benchmarks read this line. */
final class Timing {
	private Timing() {
	}

	static void windowShown() {
		if (Boolean.getBoolean("gleaner.timing"))
			System.out.println("window shown after " + ManagementFactory.getRuntimeMXBean().getUptime() + " ms");
	}
}
