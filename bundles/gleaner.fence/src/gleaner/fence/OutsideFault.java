// SPDX-License-Identifier: EPL-2.0
package gleaner.fence;

/** An engine in another process has thrown something; its message, or the name of its class, is the message. */
public final class OutsideFault extends RuntimeException {
	private static final long serialVersionUID = 1L;

	OutsideFault(String message) {
		super(message, null, false, false);
	}
}
