// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import org.eclipse.core.runtime.ILog;

/** What is said when the memory that the program may use is full. */
public final class Memory {
	private static final long MEGABYTE = 1 << 20;

	private Memory() {
	}

	/**
	 * Says it at the foot of the window, with what helps. Callable from any thread.
	 *
	 * @param what could not be done, as "Reading the studio closely"
	 */
	public static void isFull(String what, OutOfMemoryError error) {
		ILog.get().error(what, error);
		Status.trouble(sentence(what, Runtime.getRuntime().maxMemory() / MEGABYTE), error);
	}

	/** @param most how many megabytes the program may use */
	static String sentence(String what, long most) {
		return what + " did not finish: the " + most + " MB of memory that Gleaner may use are full. Close panes or models that you do "
				+ "not need, or allow more: start it with GLEANER_VMARGS=-Xmx" + Math.max(1, most * 2 / 1024) + "g, or write that -Xmx "
				+ "into eclipse.ini beside the program";
	}

	/** Whether a fault comes of a full memory, however it was wrapped. */
	public static boolean isBehind(Throwable fault) {
		for (Throwable cause = fault; cause != null; cause = cause.getCause()) if (cause instanceof OutOfMemoryError) return true;
		return false;
	}

	/** Sees to it that threads which nobody watches tell too, from now on. */
	public static void watch() {
		Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
		Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {
			if (fault instanceof OutOfMemoryError error) isFull(thread.getName(), error);
			else if (before != null) before.uncaughtException(thread, fault);
			else ILog.get().error(thread.getName(), fault);
		});
	}
}
