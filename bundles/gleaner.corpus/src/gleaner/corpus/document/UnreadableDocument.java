package gleaner.corpus.document;

/** A document that is damaged, locked or not what it says. The message is half a sentence that says why. */
public final class UnreadableDocument extends Exception {
	private static final long serialVersionUID = 1L;

	/** @param why half a sentence */
	public UnreadableDocument(String why) {
		super(why);
	}

	UnreadableDocument(String why, Throwable cause) {
		super(why, cause);
	}
}
