package gleaner.engine;

/**
 * An engine cannot do what it was asked. The message is one or two sentences for a poet: it names the thing, the value and the
 * remedy, and stands alone, without class names.
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
