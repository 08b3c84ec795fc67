// SPDX-License-Identifier: EPL-2.0
package gleaner.film.picture;

/** Pictures are painted in memory: with a desktop, Java's own and SWT's would meet in one process. */
public final class Headless {
	private static final String HEADLESS = "java.awt.headless";

	private Headless() {
	}

	/** To be called before anything else is asked of Java's graphics. */
	public static void ensure() {
		if (System.getProperty(HEADLESS) == null) System.setProperty(HEADLESS, "true");
	}
}
