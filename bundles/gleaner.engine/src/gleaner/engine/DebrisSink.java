// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Receives raw text while an engine makes it. One thread uses it. It is bounded: it blocks while it is full, and never grows beyond its
 * bound.
 */
@ProviderType
public interface DebrisSink {
	/**
	 * Takes the next piece of the current poem: a character, a word, a line, whatever is natural. Lines end with {@code \n}.
	 *
	 * @throws InterruptedException if the stream was cancelled; do not catch it
	 */
	void accept(CharSequence text) throws InterruptedException;

	/**
	 * Takes the next piece with the reason for it. The reason does not change the text; Gleaner keeps it beside the text and shows it to
	 * the poet. Each reason costs some hundred bytes and a microsecond, and as much again on the disk. So give one where it says something:
	 * for each chosen word, not for each character. A sink may drop reasons; if a poem has very many, it may keep only the first.
	 *
	 * @throws InterruptedException if the stream was cancelled; do not catch it
	 */
	default void accept(CharSequence text, Reason reason) throws InterruptedException {
		accept(text);
	}

	/**
	 * Ends the current poem. Whatever comes next belongs to another poem.
	 *
	 * @throws InterruptedException if the stream was cancelled; do not catch it
	 */
	void poemEnd() throws InterruptedException;

	/**
	 * Keeps a sentence about the text beside it, not in it: a poem was cut because it went in circles, or a character of the prompt is
	 * unknown. It belongs to the current poem or, between two poems, to the next one. Use it rarely; a sink may drop it.
	 *
	 * @param sentence for a poet, beginning in lower case, without a full stop
	 * @throws InterruptedException if the stream was cancelled; do not catch it
	 */
	default void note(String sentence) throws InterruptedException {
	}

	/**
	 * Names the poem that the current one is made from or, between two poems, the next one. Call it before the text that comes from the
	 * template; a poem with several stanzas may have several templates. Gleaner keeps it beside the text and shows it to the poet. A sink
	 * may drop it.
	 *
	 * @throws InterruptedException if the stream was cancelled; do not catch it
	 */
	default void madeFrom(TemplatePoem template) throws InterruptedException {
	}
}
