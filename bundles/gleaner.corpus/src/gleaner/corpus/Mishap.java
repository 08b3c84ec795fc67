// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

/** Words for what no reader should throw, but some does on a file that nobody thought of. */
final class Mishap {
	private Mishap() {
	}

	/** Half a sentence that begins with {@code it} or {@code there}. */
	static String why(Throwable thrown) {
		return switch (thrown) {
		case StackOverflowError _ -> "it is nested too deeply; save its text as .txt";
		case OutOfMemoryError _ -> "it needs too much memory; cut it into smaller files";
		default -> "it cannot be read (" + thrown + "); save its text as .txt in UTF-8, and report this if you can";
		};
	}
}
