// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.start;

import java.lang.management.ManagementFactory;

/** Says how long the start took, where {@code -Dgleaner.timing=true} asks for it: the benchmarks read these lines. */
public final class Timing {
	private Timing() {
	}

	/** Prints what has been reached and the milliseconds since the virtual machine began. */
	public static void say(String reached) {
		if (Boolean.getBoolean("gleaner.timing"))
			System.out.println(reached + " after " + ManagementFactory.getRuntimeMXBean().getUptime() + " ms");
	}
}
