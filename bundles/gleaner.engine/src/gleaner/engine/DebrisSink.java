package gleaner.engine;

import org.osgi.annotation.versioning.ProviderType;

/** Where raw text goes as it is made. Used by one thread. Bounded: it blocks while it is full and never grows beyond its bound. */
@ProviderType
public interface DebrisSink {
	/**
	 * Takes the next piece of the present poem: a character, a word, a line, whatever comes naturally. Lines end with {@code \n}.
	 *
	 * @throws InterruptedException if the stream was cancelled; let it pass
	 */
	void accept(CharSequence text) throws InterruptedException;

	/**
	 * Says that the present poem is complete. What comes next belongs to another poem.
	 *
	 * @throws InterruptedException if the stream was cancelled; let it pass
	 */
	void poemEnd() throws InterruptedException;

	/**
	 * Keeps a sentence about the text beside it, not in it: a poem was cut because it went in circles, a character of the prompt is not known.
	 * It is of the present poem, or, between two poems, of the one to come. Rare; a sink may drop it.
	 *
	 * @param sentence for a poet, beginning in lower case, without a full stop
	 * @throws InterruptedException if the stream was cancelled; let it pass
	 * @since 1.1
	 */
	default void note(String sentence) throws InterruptedException {
	}
}
