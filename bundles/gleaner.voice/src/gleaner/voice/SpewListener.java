// SPDX-License-Identifier: EPL-2.0
package gleaner.voice;

import gleaner.engine.TemplatePoem;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.Making;

/**
 * Follows a stream. All calls come from the engine's thread, one after the other; all but {@link #progress} may block, and then the
 * engine waits. A listener lets an {@link InterruptedException} pass.
 */
@FunctionalInterface
public interface SpewListener {
	/** How far the opening of the model is, see {@link gleaner.engine.Progress}. May come from any thread; must not block. */
	default void progress(String what, double done) {
	}

	/** The model is open and the debris file begun; text comes next. */
	default void started(String debris, Making making) throws InterruptedException {
	}

	/**
	 * A piece of text, already written to the debris.
	 *
	 * @param piece as it stands in the file; a prompt comes first, as a piece of its own
	 * @param offset of its first char in the body. Between two poems it jumps: what parts them in the file is not told
	 */
	void text(CharSequence piece, long offset) throws InterruptedException;

	/** What the engine says about a poem, not in it, see {@link gleaner.engine.DebrisSink#note}. It is kept beside the text already. */
	default void note(String sentence) throws InterruptedException {
	}

	/** Which poem the present one, or the one to come, is made from, see {@link gleaner.engine.DebrisSink#madeFrom}. */
	default void madeFrom(TemplatePoem template) throws InterruptedException {
	}

	/** A poem is complete. */
	default void poemEnd(PoemSpan span) throws InterruptedException {
	}
}
