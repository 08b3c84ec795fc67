// SPDX-License-Identifier: EPL-2.0
package gleaner.fence.wire;

/**
 * Why there is no answer.
 *
 * @param kind of the fault
 * @param name the class of what was thrown, without its package; empty for sentences
 * @param message may be empty
 */
public record FaultBody(FaultKind kind, String name, String message) {
	/** What can have happened. */
	public enum FaultKind {
		/** The engine has said why, in a sentence for a poet. */
		SENTENCE,
		/** It was told to stop, and did. */
		STOPPED,
		/** It has thrown something else. */
		THROWN,
		/** It gave nothing where something is owed. */
		NOTHING
	}

	private static final FaultKind[] ALL = FaultKind.values();

	public byte[] bytes() {
		return new WireWriter().small(kind.ordinal()).text(cut(name)).text(cut(message)).take();
	}

	public static FaultBody read(WireReader in) throws WireException {
		return new FaultBody(kind(in.small()), in.line(), in.line());
	}

	private static FaultKind kind(int number) throws WireException {
		if (number >= ALL.length) throw new WireException("there is no fault of kind " + number);
		return ALL[number];
	}

	private static String cut(String line) {
		return line.length() <= WireReader.LINE ? line : line.substring(0, WireReader.LINE);
	}
}
