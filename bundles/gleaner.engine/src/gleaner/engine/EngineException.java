// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

/**
 * Thrown when an engine cannot do what it was asked to. The message is one or two sentences for a poet: it names the thing, the value and
 * the remedy, without class names. It begins in lower case and has no full stop, because callers put it into their own sentences.
 */
public final class EngineException extends Exception {
	private static final long serialVersionUID = 1L;

	public EngineException(String sentence) {
		super(sentence);
	}

	public EngineException(String sentence, Throwable cause) {
		super(sentence, cause);
	}
}
