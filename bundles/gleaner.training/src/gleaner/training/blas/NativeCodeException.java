// SPDX-License-Identifier: EPL-2.0
package gleaner.training.blas;

/** The native code cannot be loaded here. The message is a sentence for a poet. */
public final class NativeCodeException extends Exception {
	private static final long serialVersionUID = 1L;

	NativeCodeException(String sentence, Throwable cause) {
		super(sentence, cause);
	}
}
