// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.poem;

/**
 * Text gave way to other text.
 *
 * @param offset where
 * @param removed what went, with its origins
 * @param inserted what came, with its origins
 * @param course whether the poet went on, back or forth again
 */
public record TrackedEdit(int offset, Harvest removed, Harvest inserted, Course course) {
	/** Which way an edit leads. */
	public enum Course {
		/** To a text that was not there before. */
		NEW,
		/** Undo. */
		BACK,
		/** Redo. */
		AGAIN
	}
}
