// SPDX-License-Identifier: EPL-2.0
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
	 * Takes the next piece and why it is there. The text is the same with and without; a reason is kept beside it and shown to the poet. It
	 * costs what it is made of: some hundred bytes and a microsecond for each piece, and as much again on the disk. So give one where it
	 * tells something: for each word that was chosen, not for each character. A sink may drop it; of very many reasons for one poem it may
	 * keep the first.
	 *
	 * @throws InterruptedException if the stream was cancelled; let it pass
	 */
	default void accept(CharSequence text, Reason reason) throws InterruptedException {
		accept(text);
	}

	/**
	 * Says that the present poem is complete. What comes next belongs to another poem.
	 *
	 * @throws InterruptedException if the stream was cancelled; let it pass
	 */
	void poemEnd() throws InterruptedException;

	/**
	 * Keeps a sentence about the text beside it, not in it: a poem was cut because it went in circles, a character of the prompt is not
	 * known. It is of the present poem, or, between two poems, of the one to come. Rare; a sink may drop it.
	 *
	 * @param sentence for a poet, beginning in lower case, without a full stop
	 * @throws InterruptedException if the stream was cancelled; let it pass
	 */
	default void note(String sentence) throws InterruptedException {
	}

	/**
	 * Says which poem the present one is made from, or, between two poems, the one to come. Called before the text that is made of it; a
	 * poem of several stanzas may be made from several. It is kept beside the text and told to the poet. A sink may drop it.
	 *
	 * @throws InterruptedException if the stream was cancelled; let it pass
	 */
	default void madeFrom(TemplatePoem template) throws InterruptedException {
	}
}
