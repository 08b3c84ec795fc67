// SPDX-License-Identifier: EPL-2.0
package gleaner.studio.debris;

import gleaner.engine.Reason;

/**
 * Why a piece of a poem is there.
 *
 * @param offset where the piece begins, in UTF-16 chars from the beginning of the poem, prompt included
 * @param length how long it is
 * @param reason what the engine said
 */
public record DebrisReason(int offset, int length, Reason reason) {
	public DebrisReason {
		if (offset < 0 || length < 0) throw new IllegalArgumentException("no such piece: " + offset + ", " + length);
	}
}
