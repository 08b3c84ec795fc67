// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.run;

import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.Making;

/**
 * Follows the panes of a {@link Comparison}, which are counted from 0. Calls of one pane come one after the other, from its engine's
 * thread; those of several panes at once. {@link #started}, {@link #text}, {@link #note} and {@link #poemEnd} may block: then this pane
 * waits, and in step the others do.
 */
public interface PaneListener {
	/** How far the opening of a model is, see {@link gleaner.engine.Progress}. Must not block. */
	default void progress(int pane, String what, double done) {
	}

	/** The model is open and the debris begun. All panes say this before one of them says a word, but for those made anew later. */
	default void started(int pane, String debris, Making making) throws InterruptedException {
	}

	/**
	 * A piece of text, already written to the debris.
	 *
	 * @param offset of its first char in the body, see {@link gleaner.voice.SpewListener#text}
	 */
	void text(int pane, CharSequence piece, long offset) throws InterruptedException;

	/** What the engine says about a poem, not in it. */
	default void note(int pane, String sentence) throws InterruptedException {
	}

	/** A poem is complete. */
	default void poemEnd(int pane, PoemSpan span) throws InterruptedException {
	}

	/**
	 * No more comes in this pane. Must not block.
	 *
	 * @param trouble why it broke off; empty if it did not
	 */
	default void ended(int pane, String trouble) {
	}
}
