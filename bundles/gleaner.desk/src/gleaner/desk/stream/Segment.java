// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.stream;

import gleaner.studio.debris.PoemSpan;

/** What comes out of a stream: text, and now and then the end of a poem. */
public sealed interface Segment {
	/**
	 * Text.
	 *
	 * @param offset of its first character in the debris; between two poems it jumps
	 */
	record Text(long offset, String text) implements Segment {
	}

	/** The poem that is complete now. */
	record PoemEnd(PoemSpan span) implements Segment {
	}
}
