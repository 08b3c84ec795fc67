// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.engine.EngineException;
import gleaner.files.StudioException;
import java.io.UncheckedIOException;
import java.lang.reflect.UndeclaredThrowableException;

/** What is said when an engine breaks: a fault that its author has to mend, not the poet. */
final class EngineFault {
	private static final int LONGEST = 200;

	private EngineFault() {
	}

	/**
	 * The sentence for a fault.
	 *
	 * @param who as in {@code the engine Cut-up}
	 * @param what it did not manage, e.g. {@code broke off}
	 */
	static EngineException of(String who, String what, Throwable fault) {
		if (fault instanceof UncheckedIOException file && file.getCause() instanceof StudioException sentence)
			return new EngineException(sentence.getMessage(), fault);
		if (fault instanceof UndeclaredThrowableException other && other.getUndeclaredThrowable() instanceof EngineException sentence)
			return sentence; // where the API knows none, an engine in a process of its own has one all the same
		if (fault instanceof OutOfMemoryError)
			return new EngineException(who + " " + what + ": it needs more memory than there is; use smaller corpora or a lower order",
					fault);
		return new EngineException(
				who + " " + what + " because of a fault in it (" + said(fault) + "); try other settings, and tell its author", fault);
	}

	private static String said(Throwable fault) {
		String message = fault.getMessage();
		return message == null || message.isBlank() ? fault.getClass().getSimpleName() : shown(message, LONGEST);
	}

	/** What a stranger has written, on one line, without characters that a terminal obeys or an eye does not see, and cut if it is long. */
	static String shown(String text, int longest) {
		StringBuilder shown = new StringBuilder();
		text.strip().codePoints().limit(longest + 1L).forEach(c -> shown.appendCodePoint(isSeen(c) ? c : ' '));
		String line = shown.toString().replaceAll("\\s+", " ").strip();
		return line.codePointCount(0, line.length()) <= longest ? line : line.substring(0, line.offsetByCodePoints(0, longest)) + "…";
	}

	private static boolean isSeen(int codePoint) {
		return switch (Character.getType(codePoint)) {
		case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
				Character.UNASSIGNED ->
			false;
		default -> true;
		};
	}
}
