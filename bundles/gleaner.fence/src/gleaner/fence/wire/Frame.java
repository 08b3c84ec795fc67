// SPDX-License-Identifier: EPL-2.0
package gleaner.fence.wire;

/**
 * One message.
 *
 * @param call which conversation it belongs to; the one who began it chose the number
 * @param body as the kind has it
 */
public record Frame(Kind kind, int call, byte[] body) {
	private static final byte[] EMPTY = {};

	/** A message that says all by its kind. */
	public static Frame of(Kind kind, int call) {
		return new Frame(kind, call, EMPTY);
	}

	/** What is in it. */
	public WireReader reader() {
		return new WireReader(body);
	}
}
