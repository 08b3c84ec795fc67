// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import java.io.IOException;

/**
 * Something in the studio cannot be read or written. The message is one or two sentences for a poet: it names the file or the
 * name, says what is wrong with it and what to do, and stands alone.
 */
public final class StudioException extends IOException {
	private static final long serialVersionUID = 1L;

	public StudioException(String sentence) {
		super(sentence);
	}

	public StudioException(String sentence, Throwable cause) {
		super(sentence, cause);
	}
}
