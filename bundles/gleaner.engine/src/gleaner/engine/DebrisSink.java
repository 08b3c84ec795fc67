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
}
