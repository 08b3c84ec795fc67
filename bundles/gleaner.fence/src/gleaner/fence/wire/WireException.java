// SPDX-License-Identifier: EPL-2.0
package gleaner.fence.wire;

import java.io.IOException;

/** What came through the pipe is not what the other side says when it is well. */
public final class WireException extends IOException {
	private static final long serialVersionUID = 1L;

	public WireException(String message) {
		super(message);
	}

	public WireException(String message, Throwable cause) {
		super(message, cause);
	}
}
